import { createReadStream, writeFileSync } from 'node:fs';
import { pathModels, type PathModelName, type ReportSettings } from '@creditroll/attribution/paths';
import { AppError } from '@creditroll/kernel';
import { columnsOf } from '../paths/columns.ts';
import { readPaths } from '../paths/read-paths.ts';
import { creditsCsv } from '../paths/write-credits.ts';

export interface AttributionReportOptions {
  readonly paths: string;
  readonly model: PathModelName;
  readonly order: ReportSettings['order'];
  readonly halfLife: number;
  readonly columns: string;
  readonly delimiter: string;
  readonly out?: string | undefined;
}

/** Shares the conversions of a file of paths among their channels, by the model asked for, and writes CSV. */
export async function reportAttribution(options: AttributionReportOptions): Promise<void> {
  const report = pathModels[options.model]({ order: options.order, halfLifeHours: options.halfLife });
  const source = createReadStream(options.paths);
  const file = {
    columns: columnsOf(options.columns),
    needed: options.model === 'time_decay' ? (['hours'] as const) : [],
    delimiter: options.delimiter,
  };
  const told = await readPaths(source, file, (path) => report.add(path)).catch((error: unknown) => {
    throw error instanceof AppError ? new AppError(error.code, `${options.paths}, ${error.message}`) : error;
  });
  const csv = creditsCsv(report.credits(), told);
  if (options.out === undefined) process.stdout.write(csv);
  else writeFileSync(options.out, csv);
}
