import { AppError, type FieldProblem, toldAtOnce } from '@creditroll/kernel';

/** Collects everything that is wrong with a caller's input, so that he hears of all of it at once. */
export class Problems {
  readonly #found: FieldProblem[] = [];
  readonly #prefix: string;

  /** The prefix says where in the input the fields are, e.g. `terms[0].`. */
  constructor(prefix = '') {
    this.#prefix = prefix;
  }

  take(other: Problems): void {
    this.#found.push(...other.#found);
  }

  add(field: string, problem: string): void {
    this.#found.push({ field: this.#prefix + field, problem });
  }

  unless(holds: boolean, field: string, problem: string): void {
    if (!holds) this.add(field, problem);
  }

  /** A text that people read: 1 to `charactersMax` characters, none of them a control character. */
  text(field: string, value: string, charactersMax: number): void {
    const fits = value.trim() !== '' && value.length <= charactersMax && !/\p{Cc}/u.test(value);
    this.unless(fits, field, `must have 1 to ${charactersMax} characters and no line breaks`);
  }

  wholeNumber(field: string, value: number, min: number, max: number, unit: string): void {
    const fits = Number.isSafeInteger(value) && value >= min && value <= max;
    this.unless(fits, field, `must be a whole number from ${min} to ${max} ${unit}, not ${value}`);
  }

  /** Throws when anything was found. */
  refuse(): void {
    if (this.#found.length === 0) return;
    throw new AppError('invalid_input', toldAtOnce(this.#found), { fields: this.#found });
  }
}
