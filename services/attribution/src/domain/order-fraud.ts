import type { Order } from '@creditroll/contracts';
import { type Candidates, ownerOf } from './candidates.ts';
import { visitOf } from './contact-fraud.ts';
import { emailHashesOf } from './evidence.ts';
import { judgeOrder } from './fraud/judge.ts';
import type { FraudRules } from './fraud/policy.ts';
import type { FraudVerdict } from './fraud/verdict.ts';
import type { LineOutcome } from './line.ts';

/** What is said of the credited creators' parts of the whole order. */
export function orderFraud(
  order: Pick<Order, 'orderAtMs' | 'joinKeys'>,
  { contacts, coupons }: Candidates,
  lines: readonly LineOutcome[],
  rules: FraudRules,
): readonly FraudVerdict[] {
  const credits = lines.flatMap(({ decision }) => decision.credits);
  if (credits.length === 0) return [];
  const creators = new Set(credits.map(({ creatorId }) => creatorId));
  const emails = new Map(
    lines.flatMap(({ verdicts }) =>
      verdicts.map(
        ({ candidate }) => [ownerOf(candidate).creatorId, candidate.standing.emailHash ?? undefined] as const,
      ),
    ),
  );
  const used = new Set(credits.map(({ couponId }) => couponId));
  return judgeOrder(
    {
      orderAtMs: order.orderAtMs,
      buyer: { emailHash: emailHashesOf(order)[0] },
      creators: [...creators].map((creatorId) => ({
        creatorId,
        emailHash: emails.get(creatorId),
        addresses: [],
        sharesPayoutWith: [],
      })),
      touches: visitOf(contacts.filter(({ fraud }) => fraud === null)),
      coupons: coupons.filter(({ coupon }) => used.has(coupon.couponId)).map(({ coupon }) => coupon),
    },
    rules,
  );
}
