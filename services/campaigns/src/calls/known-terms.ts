import type { Store } from '@creditroll/store';
import { productsFor } from '../catalogue.ts';
import { agencies, brands, campaigns, memberships, placements, termsHeads } from '../collections.ts';
import type { Known, Question } from '../domain/answering.ts';
import { type Membership, membershipIdOf } from '../domain/membership.ts';
import type { RatePromise } from '../domain/promise.ts';
import { headKey } from '../domain/scope.ts';
import type { Rival } from '../domain/standing.ts';
import { noTeams, type Teams } from '../domain/teams.ts';
import type { TermsHead } from '../domain/terms-head.ts';
import type { TermsShelf } from '../terms-shelf.ts';

const brandKey = (brandId: string): string => headKey({ brandId, campaignId: null });

/** What the questions need, in as few round trips as there are kinds of things that depend on another. */
export async function knownFor(store: Store, shelf: TermsShelf, questions: readonly Question[]): Promise<Known> {
  const wanted = new Set(
    questions.flatMap(({ brandId, campaignId }) => [brandKey(brandId), headKey({ brandId, campaignId })]),
  );
  const [brandsFound, heads] = await Promise.all([
    store.getMany(brands, new Set(questions.map(({ brandId }) => brandId))),
    store.getMany(termsHeads, wanted),
  ]);
  const outranked = [...heads.values()].filter(({ outranking }) => outranking.length > 0);
  const [rivals, more] =
    outranked.length === 0
      ? [new Map<string, Rival[]>(), new Map<string, TermsHead>()]
      : await outrankingOf(store, outranked, heads, questions);
  const all = [...heads.values(), ...more.values()];
  const [books, teams, products] = await Promise.all([
    shelf.books(all),
    teamsOf(store, all, questions),
    productsFor(store, heads, questions),
  ]);
  return {
    brands: brandsFound,
    books,
    promises: promisesOf(all),
    caps: capsOf(all),
    bonuses: bonusesOf(all),
    rivals,
    teams,
    products,
  };
}

/** The campaigns that go before others, and their heads. */
function outrankingOf(
  store: Store,
  outranked: readonly TermsHead[],
  heads: ReadonlyMap<string, TermsHead>,
  questions: readonly Question[],
) {
  const keys = outranked.flatMap(({ brandId, outranking }) =>
    outranking.map((campaignId) => headKey({ brandId, campaignId })),
  );
  return Promise.all([
    rivalsOf(store, outranked, questions),
    store.getMany(
      termsHeads,
      keys.filter((key) => !heads.has(key)),
    ),
  ]);
}

const promisesOf = (heads: Iterable<TermsHead>): Map<string, RatePromise> =>
  new Map([...heads].flatMap((head) => (head.promise ? [[headKey(head), head.promise]] : [])));

const capsOf = (heads: Iterable<TermsHead>): Known['caps'] =>
  new Map(
    [...heads].flatMap((head) => (head.caps.some(({ value }) => value.length > 0) ? [[headKey(head), head.caps]] : [])),
  );

const bonusesOf = (heads: Iterable<TermsHead>): Known['bonuses'] =>
  new Map(
    [...heads].flatMap((head) =>
      [head.bonuses, head.leaderboards].some((list) => list.some(({ value }) => value.length > 0))
        ? [[headKey(head), head]]
        : [],
    ),
  );

const membershipKeysAtOnceMax = 5_000;

async function rivalsOf(
  store: Store,
  heads: readonly TermsHead[],
  questions: readonly Question[],
): Promise<Map<string, readonly Rival[]>> {
  const found = await store.getMany(
    campaigns,
    heads.flatMap(({ outranking }) => outranking),
  );
  const creatorsOf = creatorsByBrand(questions);
  const keys: string[] = [];
  for (const { campaignId, brandId, creatorId } of found.values()) {
    const asked = creatorId === null ? (creatorsOf.get(brandId) ?? []) : [creatorId];
    for (const creator of asked) keys.push(membershipIdOf(campaignId, creator));
  }
  const members = new Map<string, Map<string, Membership>>();
  for (const membership of (await membershipsOf(store, keys)).values()) {
    const ofCampaign = members.get(membership.campaignId) ?? new Map<string, Membership>();
    members.set(membership.campaignId, ofCampaign.set(membership.creatorId, membership));
  }
  const rivals = new Map<string, Rival[]>();
  for (const campaign of found.values()) {
    const ofBrand = rivals.get(campaign.brandId) ?? [];
    ofBrand.push({ campaign, memberships: members.get(campaign.campaignId) ?? new Map() });
    rivals.set(campaign.brandId, ofBrand);
  }
  return rivals;
}

function creatorsByBrand(questions: readonly Question[]): Map<string, Set<string>> {
  const creatorsOf = new Map<string, Set<string>>();
  for (const { brandId, creatorId } of questions) {
    const creators = creatorsOf.get(brandId) ?? new Set();
    creatorsOf.set(brandId, creators);
    if (creatorId !== null) creators.add(creatorId);
  }
  return creatorsOf;
}

async function membershipsOf(store: Store, keys: readonly string[]): Promise<Map<string, Membership>> {
  const found = new Map<string, Membership>();
  for (let at = 0; at < keys.length; at += membershipKeysAtOnceMax) {
    const part = await store.getMany(memberships, keys.slice(at, at + membershipKeysAtOnceMax));
    for (const [key, membership] of part) found.set(key, membership);
  }
  return found;
}

/** Agencies and co-hosts, for the campaigns that have them. */
async function teamsOf(store: Store, heads: readonly TermsHead[], questions: readonly Question[]): Promise<Teams> {
  const ofAgencies = heads.filter(({ agencyId }) => agencyId !== null);
  const withHosts = heads.filter(({ hosts }) => hosts);
  if (ofAgencies.length + withHosts.length === 0) return noTeams;
  const creatorsOf = creatorsByBrand(questions);
  const asked = (list: readonly TermsHead[], keyOf: (head: TermsHead, creatorId: string) => string): string[] =>
    list.flatMap((head) => [...(creatorsOf.get(head.brandId) ?? [])].map((creatorId) => keyOf(head, creatorId)));
  const [placed, hosts] = await Promise.all([
    store.getMany(placements, new Set(asked(ofAgencies, (_head, creatorId) => creatorId))),
    membershipsOf(
      store,
      asked(withHosts, ({ campaignId }, creatorId) => membershipIdOf(campaignId ?? '', creatorId)),
    ),
  ]);
  const agencyOf = new Map(ofAgencies.map((head) => [headKey(head), head.agencyId ?? '']));
  const stays = [...placed.values()].flatMap(({ stays: all }) => all.flatMap(({ value }) => value ?? []));
  const found = await store.getMany(agencies, new Set([...agencyOf.values(), ...stays]));
  return { agencyOf, agencies: found, placements: placed, hosts };
}
