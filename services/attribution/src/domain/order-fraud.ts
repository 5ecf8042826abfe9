import { type Candidate, type Candidates, ownerOf } from './candidates.ts';
import type { PayoutFacts } from './circumstances.ts';
import { visitOf } from './contact-fraud.ts';
import { emailHashesOf, type Evidence, fraudRulesFor } from './evidence.ts';
import type { BuyerFacts, CreatorFacts } from './fraud/facts.ts';
import { judgeOrder } from './fraud/judge.ts';
import type { FraudVerdict } from './fraud/verdict.ts';
import type { LineOutcome } from './line.ts';
import type { SharedPlace } from './sightings.ts';

/** What is said of the credited creators' parts of the whole order. */
export function orderFraud(
  evidence: Evidence,
  { contacts, coupons }: Candidates,
  lines: readonly LineOutcome[],
): readonly FraudVerdict[] {
  const credits = lines.flatMap(({ decision }) => decision.credits);
  if (credits.length === 0) return [];
  const { order, circumstances } = evidence;
  const { payouts = [], places = [] } = circumstances;
  const standings = new Map(
    lines.flatMap(({ verdicts }) =>
      verdicts.map(({ candidate }) => [ownerOf(candidate).creatorId, candidate.standing] as const),
    ),
  );
  const used = new Set(credits.map(({ couponId }) => couponId));
  return judgeOrder(
    {
      orderAtMs: order.orderAtMs,
      buyer: buyerOf(evidence),
      creators: [...new Set(credits.map(({ creatorId }) => creatorId))].map((creatorId) =>
        creatorOf(
          creatorId,
          standings.get(creatorId),
          payouts.find((payout) => payout.creatorId === creatorId),
          places.find((place) => place.creatorId === creatorId),
        ),
      ),
      touches: visitOf(
        contacts.filter(({ fraud }) => fraud === null),
        circumstances,
      ),
      coupons: coupons.filter(({ coupon }) => used.has(coupon.couponId)).map(({ coupon }) => coupon),
    },
    fraudRulesFor(evidence),
  );
}

const buyerOf = ({ order, circumstances }: Pick<Evidence, 'order' | 'circumstances'>): BuyerFacts => ({
  emailHashes: emailHashesOf(order),
  customerEmailHashes: circumstances.customerEmailHashes ?? [],
  emailDomain: circumstances.emailDomain,
  ordersWithCard: circumstances.ordersWithCard ?? 1,
  ordersToAddress: circumstances.ordersToAddress ?? 1,
});

const creatorOf = (
  creatorId: string,
  standing: Candidate['standing'] | undefined,
  payout: PayoutFacts | undefined,
  place: SharedPlace | undefined,
): CreatorFacts => ({
  creatorId,
  emailHash: standing?.emailHash ?? undefined,
  emailDomain: standing?.emailDomain ?? undefined,
  payoutEmailHash: payout?.emailHash ?? undefined,
  sharesPayoutWith: payout?.sharesWith ?? [],
  networkAwayMs: place?.networkAwayMs,
  sharesDevice: place?.device ?? false,
});
