import { createReadStream, writeFileSync } from 'node:fs';
import {
  halfLifeHoursDefault,
  type NameCredit,
  type PathModelName,
  pathModels,
  type ReportSettings,
  unusedSetting,
} from '@creditroll/attribution/paths';
import { AppError } from '@creditroll/kernel';
import { currencyExponents, currencyOf } from '@creditroll/money';
import { optionName, requireRange } from '../option-values.ts';
import { columnsOf } from '../paths/columns.ts';
import { readPaths, type Told } from '../paths/read-paths.ts';
import { creditsCsv } from '../paths/write-credits.ts';
import { ask } from './ask.ts';

export interface AttributionReportOptions {
  /** A file of paths, or else a brand whose own orders are reported. */
  readonly paths?: string | undefined;
  readonly brand?: string | undefined;
  readonly model: PathModelName;
  readonly order?: ReportSettings['order'] | undefined;
  readonly halfLife?: number | undefined;
  readonly columns?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly out?: string | undefined;
  readonly dir?: string | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly by?: string | undefined;
  readonly currency?: string | undefined;
}

interface Shared {
  readonly credits: readonly NameCredit[];
  readonly told: Told;
}

const reportTimeoutMs = 300_000;

/** Shares the conversions of a file of paths, or of a brand's orders, by the model asked for, and writes CSV. */
export async function reportAttribution(options: AttributionReportOptions): Promise<void> {
  const { paths, brand } = options;
  if ((paths === undefined) === (brand === undefined))
    throw new AppError('invalid_input', 'name either a file with --paths or a brand with --brand');
  requireUsed(options);
  requireRange(options);
  const { credits, told } = paths === undefined ? await ofBrand(options, brand ?? '') : await ofFile(options, paths);
  const csv = creditsCsv(credits, { ...told, removal: options.model === 'markov' });
  if (options.out === undefined) process.stdout.write(csv);
  else writeFileSync(options.out, csv);
}

const ofFiles = ['columns', 'delimiter'] as const;
const ofBrands = ['from', 'to', 'currency', 'by', 'dir'] as const;

/** An option that this report does not look at would be passed over, and its reader misled. */
export function requireUsed(options: AttributionReportOptions): void {
  const { model, order, halfLife, paths } = options;
  const unused = unusedSetting(model, { order: order ?? 0, halfLifeHours: halfLife ?? 0 });
  if (unused)
    throw new AppError('invalid_input', `${unused.setting === 'order' ? '--order' : '--half-life'} ${unused.problem}`);
  const stray = (paths === undefined ? ofFiles : ofBrands).find((name) => options[name] !== undefined);
  if (stray)
    throw new AppError(
      'invalid_input',
      `${optionName(stray)} is for a report ${paths === undefined ? 'of a file (--paths)' : 'of a brand (--brand)'}; leave it out`,
    );
}

async function ofFile(options: AttributionReportOptions, path: string): Promise<Shared> {
  const report = pathModels[options.model]({
    order: options.order ?? 1,
    halfLifeHours: options.halfLife ?? halfLifeHoursDefault,
  });
  const file = {
    columns: columnsOf(options.columns ?? ''),
    needed: options.model === 'time_decay' ? (['hours'] as const) : [],
    delimiter: options.delimiter ?? ',',
  };
  const told = await readPaths(createReadStream(path), file, (one) => report.add(one)).catch((error: unknown) => {
    throw error instanceof AppError ? new AppError(error.code, `${path}, ${error.message}`) : error;
  });
  return { credits: report.credits(), told };
}

async function ofBrand(
  { dir = 'data', model, order, halfLife = 0, by = 'channel', ...rest }: AttributionReportOptions,
  brandId: string,
): Promise<Shared> {
  const { from, to } = rest;
  if (from === undefined || to === undefined || rest.currency === undefined)
    throw new AppError('invalid_input', 'a report of a brand needs --from, --to and --currency');
  const currency = currencyOf(rest.currency);
  const answer = await ask(dir, (clients) =>
    clients.attribution.PathReport(
      { brandId, fromMs: from, belowMs: to, currency, model, order: order ?? 0, halfLifeHours: halfLife, by },
      { timeoutMs: reportTimeoutMs },
    ),
  );
  if (answer.rows.length === 0) console.error(`creditroll: brand ${brandId} has no orders and no touches in this time`);
  const unit = 10 ** currencyExponents[currency];
  const credits = answer.rows.map((row): NameCredit => ({
    name: row.name,
    conversions: row.conversions,
    value: row.valueMinor / unit,
    removalEffect: answer.hasRemovalEffects
      ? { conversions: row.removalEffectConversions, value: row.removalEffectValue }
      : null,
  }));
  return { credits, told: { value: true } };
}
