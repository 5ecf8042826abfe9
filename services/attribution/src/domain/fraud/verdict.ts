/**
 * What a verdict does. `invalid`: the touch does not count. `block`: the creator earns nothing on the order.
 * `hold`: the creator's money on the order is kept back until a person releases or declines it.
 */
export type Effect = 'invalid' | 'block' | 'hold';

type Detail = string | number | readonly string[];

/** What a rule found, with all that somebody needs to check it. Never deleted; a person's answer stands beside it. */
export interface FraudVerdict {
  readonly rule: string;
  readonly effect: Effect;
  /** Whom it concerns. */
  readonly creatorId: string;
  /** Null when it is about the order or the creator as a whole. */
  readonly touchId: string | null;
  /** The thresholds that it went by, as they were. */
  readonly parameters: Readonly<Record<string, Detail>>;
  /** What was measured or matched. Pseudonyms only. */
  readonly evidence: Readonly<Record<string, Detail>>;
}
