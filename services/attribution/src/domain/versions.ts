/** A value in force from `fromMs` until a later version. */
export interface Dated<Value> {
  readonly fromMs: number;
  readonly value: Value;
}

/** The value at an instant; undefined before the first version. Of two that begin together the later listed one counts. */
export function inForce<Value>(versions: readonly Dated<Value>[], atMs: number): Value | undefined {
  let found: Dated<Value> | undefined;
  for (const version of versions) {
    if (version.fromMs <= atMs && (!found || version.fromMs >= found.fromMs)) found = version;
  }
  return found?.value;
}
