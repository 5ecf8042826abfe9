import { type CampaignFact, productMoved, termsStated } from '@creditroll/contracts';
import { type Stage, stage, type Unit } from '@creditroll/processing';
import type { Collection } from '@creditroll/store';
import { campaigns, coupons, fraudPolicies, memberships, reaches } from '../collections.ts';
import { widened, withConnection } from '../domain/reach.ts';
import { type Fact, onCampaignFacts } from '../inbound/campaign-facts.ts';

/** Keeps what campaigns say of themselves, whole; the newest revision wins. */
export const factsStage = (): Stage =>
  stage<Fact, void>({
    name: 'attribution.facts',
    topic: 'campaign-facts',
    collections: [campaigns, reaches, memberships, coupons, fraudPolicies],
    inbound: onCampaignFacts,
    ignores: [termsStated, productMoved],
    async read(inputs, reader) {
      const facts = inputs.map((input) => input.in);
      await Promise.all([
        reader.getMany(
          campaigns,
          facts.flatMap((fact) => (fact.kind === 'campaign' ? [campaigns.key(fact.doc)] : [])),
        ),
        reader.getMany(
          reaches,
          facts.flatMap((fact) => {
            if (fact.kind === 'source') return [fact.brandId];
            return fact.kind === 'campaign' ? [fact.doc.brandId] : [];
          }),
        ),
        reader.getMany(
          memberships,
          facts.flatMap((fact) => (fact.kind === 'membership' ? [memberships.key(fact.doc)] : [])),
        ),
        reader.getMany(
          fraudPolicies,
          facts.flatMap((fact) => (fact.kind === 'fraud_policy' ? [fraudPolicies.key(fact.doc)] : [])),
        ),
        reader.getMany(
          coupons,
          facts.flatMap((fact) => (fact.kind === 'coupon' ? [coupons.key(fact.doc)] : [])),
        ),
      ]);
    },
    decide(fact, unit) {
      if (fact.kind === 'campaign') {
        keepNewest(unit, campaigns, fact.doc);
        keepWidest(unit, fact.doc);
      } else if (fact.kind === 'source') keepSource(unit, fact);
      else if (fact.kind === 'membership') keepNewest(unit, memberships, fact.doc);
      else if (fact.kind === 'fraud_policy') keepNewest(unit, fraudPolicies, fact.doc);
      else keepNewest(unit, coupons, fact.doc);
    },
  });

function keepNewest<Doc extends { readonly revision: number }>(
  unit: Unit,
  collection: Collection<Doc>,
  doc: Doc,
): void {
  const known = unit.get(collection, collection.key(doc));
  if (!known || doc.revision > known.revision) unit.put(collection, doc);
}

/** Only brands whose campaigns are known credit anybody. */
function keepSource(unit: Unit, { brandId, connectionId }: Extract<Fact, { kind: 'source' }>): void {
  const known = unit.get(reaches, brandId);
  const reach = known && withConnection(known, connectionId);
  if (reach && reach !== known) unit.put(reaches, reach);
}

function keepWidest(unit: Unit, fact: CampaignFact): void {
  const known = unit.get(reaches, fact.brandId);
  const reach = widened(known, fact);
  if (reach !== known) unit.put(reaches, reach);
}
