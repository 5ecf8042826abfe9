/** Journeys that took the same way, told as reports tell it: names of channels, campaigns or creators, oldest first. */
export interface Path {
  readonly names: readonly string[];
  /** How many of them ended in a conversion, and how many in none. */
  readonly conversions: number;
  readonly nulls: number;
  /** Value of all their conversions together, in the report's own unit. */
  readonly value: number;
  /** Hours from each touch to the conversion; null where it is not known. */
  readonly hoursBefore: readonly number[] | null;
}

/** What a report says of one name. Figures of a report are estimates: nobody is paid by them. */
export interface NameCredit {
  readonly name: string;
  readonly conversions: number;
  readonly value: number;
  /** Of Markov models: the part of all conversions, and of their value, that would be lost without the name. */
  readonly removalEffect: { readonly conversions: number; readonly value: number } | null;
}

/** Takes paths in any order, one by one, so that a file of any size can be read, and then tells the credits. */
export interface PathReport {
  add(path: Path): void;
  /** Largest credit first. */
  credits(): readonly NameCredit[];
}

export interface ReportSettings {
  /** Touches that make one state of a Markov chain. */
  readonly order: 1 | 2 | 3;
  /** Of `time_decay`. */
  readonly halfLifeHours: number;
}

export const byCredit = (a: NameCredit, b: NameCredit): number =>
  b.conversions - a.conversions || b.value - a.value || (a.name < b.name ? -1 : 1);
