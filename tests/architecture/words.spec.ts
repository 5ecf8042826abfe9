import { describe, expect, it } from '@jest/globals';
import type { Rule } from '../../services/attribution/src/domain/choice.ts';
import { orderRules } from '../../services/attribution/src/domain/fraud/order-rules/index.ts';
import { statisticalRules } from '../../services/attribution/src/domain/fraud/statistics/index.ts';
import { touchRules } from '../../services/attribution/src/domain/fraud/touch-rules/index.ts';
import type { Effect } from '../../services/attribution/src/domain/fraud/verdict.ts';
import type { Because } from '../../services/campaigns/src/domain/answer.ts';
import { type LostReason, scopes } from '../../services/campaigns/src/domain/precedence.ts';
import type { invalidByOf } from '../../services/click-tracking/src/domain/beacon.ts';
import type { InvalidBy } from '../../services/click-tracking/src/domain/visit.ts';
import { baseFormulas } from '../../services/commission-ledger/src/domain/base-formulas/index.ts';
import { prizeStates } from '../../services/commission-ledger/src/domain/board-owner.ts';
import { stepStates } from '../../services/commission-ledger/src/domain/bonus-owner.ts';
import type { ZeroReason } from '../../services/commission-ledger/src/domain/book.ts';
import type { Hold } from '../../services/commission-ledger/src/domain/holds.ts';
import type { CommissionState } from '../../services/commission-ledger/src/domain/states.ts';
import { read } from './project.ts';

/** Names all members of a union: the compiler refuses a list that lacks one or has another. */
const every = <Code extends string>(codes: Record<Code, true>): string[] => Object.keys(codes);

const own = (code: string): string[] => [`${code}.own`, `${code}.of`];

/** What the services can answer, and the sentence of the catalogues that tells it. */
const told: Readonly<Record<string, readonly string[]>> = {
  'rules of attribution': every<Exclude<Rule, 'nobody'>>({
    manual_override: true,
    platform_asserted: true,
    coupon_wins: true,
    coupon_with_touch: true,
    coupon_without_click: true,
    coupon_split: true,
    single_touch: true,
    first_click: true,
    last_click: true,
    last_non_view_click: true,
    linear_click: true,
    linear_unique_click: true,
    position_click: true,
    time_decay_click: true,
    first_view: true,
    last_view: true,
    last_non_view_view: true,
    linear_view: true,
    linear_unique_view: true,
    position_view: true,
    time_decay_view: true,
  }).map((rule) => `rule.${rule}`),
  'checks against fraud': [
    ...Object.keys({ ...touchRules, ...orderRules, ...statisticalRules }),
    ...every<InvalidBy | NonNullable<ReturnType<typeof invalidByOf>>>({
      robot: true,
      head_request: true,
      prefetch: true,
      clock_skew: true,
    }),
  ].map((rule) => `check.${rule}`),
  'what checks ask for': every<Exclude<Effect, 'invalid'>>({ hold: true, block: true }).flatMap((effect) =>
    own(`verdict.${effect}`),
  ),
  'scopes of terms': scopes.flatMap((scope) => [`scope.${scope}`, `scope_own.${scope}`]),
  'reasons of terms that lost': every<LostReason | LosingBecause>({
    other_channel: true,
    channel_unknown: true,
    other_customer: true,
    customer_unknown: true,
    less_specific: true,
    collection_named_later: true,
    limited_go_first: true,
    superseded: true,
    ended: true,
    not_yet_in_force: true,
    superseded_by_campaign: true,
    exclusive_elsewhere: true,
    rate_promise: true,
  }).map((reason) => `lost.${reason}`),
  // That a product is exclusively another's is told by the reason for nothing.
  'what led to terms': every<Exclude<Because['code'], 'exclusive_elsewhere'>>({
    superseded_by_campaign: true,
    rate_locked_at_click: true,
    rate_locked_at_join: true,
    click_unknown: true,
    join_unknown: true,
    rate_promise: true,
    operator_fee_waived: true,
    collections_of_catalogue: true,
  }).map((code) => `because.${code}`),
  'formulas of the base': Object.keys(baseFormulas).map((formula) => `formula.${formula}`),
  'reasons of nought': [
    ...every<ZeroReason>({
      no_terms: true,
      exclusive_elsewhere: true,
      terms_in_other_currency: true,
      rate_is_zero: true,
      order_cap_reached: true,
      awaiting_quota: true,
      quota_exhausted: true,
      campaign_unfunded: true,
      base_is_zero: true,
      earns_nothing: true,
      rounds_to_zero: true,
    }),
    // A line that an edit of the order took out.
    'line_removed',
  ].map((reason) => `reason.${reason}`),
  'states of a commission': every<CommissionState>({
    awaiting: true,
    accrued: true,
    held: true,
    released: true,
    reversed: true,
    declined: true,
  }).map((state) => `state_name.${state}`),
  'states of a hold': every<Hold['state']>({ held: true, released: true, declined: true }).flatMap((state) => [
    ...own(`hold.${state}`),
    ...(state === 'held' ? [] : own(`hold.${state}_by_person`)),
  ]),
  'states of a bonus': stepStates.map((state) => `bonus.${state}`),
  'states of a prize': prizeStates.flatMap((state) => {
    const suffix = state === 'payable' ? '' : `_${state}`;
    return [`board.won${suffix}`, `board.own_won${suffix}`];
  }),
  'states of a payout': ['payable', 'in_payout', 'paid', 'failed', 'cancelled'].map((state) => `payout.${state}`),
};

/** Terms that won are lost by these where another campaign, a promise or exclusivity goes before. */
type LosingBecause = Extract<Because['code'], 'superseded_by_campaign' | 'exclusive_elsewhere' | 'rate_promise'>;

function has(catalogue: unknown, code: string): boolean {
  let node: unknown = catalogue;
  for (const part of code.split('.'))
    node = typeof node === 'object' && node !== null ? Object.entries(node).find(([name]) => name === part)?.[1] : node;
  return typeof node === 'string';
}

describe.each(['en', 'zh', 'ar'])('in %s', (language) => {
  const catalogue: unknown = JSON.parse(read(`services/gateway/src/page/words/${language}.json`));

  it.each(Object.entries(told))('there are words for %s', (_, codes) => {
    expect(codes.filter((code) => !has(catalogue, code))).toEqual([]);
  });
});
