import type { NameCredit } from '@creditroll/attribution/paths';
import { stringify } from 'csv-stringify/sync';

/** Digits that a report has; those beyond are rounding, such as the 4 of 0.30000000000000004. */
const digits = 15;

interface ToldFigures {
  readonly value: boolean;
  /** Of Markov's model. */
  readonly removal: boolean;
}

/** The columns that the field's tools know, also where no name has credit. A file without values has none in the answer. */
export function creditsCsv(credits: readonly NameCredit[], told: ToldFigures): string {
  const { removal } = told;
  const value = (number: number | undefined): string => (told.value ? written(number) : '');
  const header = ['channel_name', 'total_conversions', 'total_conversion_value'];
  const rows = credits.map((credit) => [
    credit.name,
    written(credit.conversions),
    value(credit.value),
    ...(removal ? [written(credit.removalEffect?.conversions), value(credit.removalEffect?.value)] : []),
  ]);
  return stringify([removal ? [...header, 'removal_effect_conversion', 'removal_effect_value'] : header, ...rows], {
    escape_formulas: true,
    record_delimiter: '\n',
  });
}

const written = (number = 0): string => Number(number.toPrecision(digits)).toString();
