import { enginesDown, enginesUp } from '@creditroll/engines';
import { halfLifeHoursMax, pathModels, pathNodes } from '@creditroll/attribution/paths';
import { type Language, languages, timeZone } from '@creditroll/gateway';
import { DAY_MS } from '@creditroll/kernel';
import { Command, InvalidArgumentError, Option } from 'commander';
import { fileURLToPath } from 'node:url';
import { backup, restore } from './commands/backup.ts';
import { listDeadLetters, replayDeadLetters } from './commands/deadletters.ts';
import { demo, type DemoOptions } from './commands/demo.ts';
import { type Audience, audienceOf, explain } from './commands/explain.ts';
import { addPreview } from './commands/preview.ts';
import { type AttributionReportOptions, reportAttribution } from './commands/report.ts';
import { start } from './commands/start.ts';
import { verify } from './commands/verify.ts';
import { instant } from './option-values.ts';
import { standalonePartitions } from './platform.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The `creditroll` command. */
export function createProgram(): Command {
  const program = new Command('creditroll').description('An open commission engine for creator commerce');
  const dir = ['--dir <directory>', 'where the data are', 'data'] as const;

  program
    .command('start')
    .description('run the platform on embedded engines until Ctrl-C')
    .option(...dir)
    .option('--host <host>', 'address to listen on', '127.0.0.1')
    .option('--port <port>', 'HTTP port; 0 lets the system choose', whole(0, 65_535), 8080)
    .option('--workers <n>', 'threads that orders are handled in', whole(1, standalonePartitions), 1)
    .option('--trusted-proxies <n>', 'proxies in front whose X-Forwarded-For is believed', whole(0, 10), 0)
    .option(
      '--settle-after-ms <ms>',
      'from the first news of an order to its second look; 900000 unless told',
      whole(0, DAY_MS),
    )
    .action(start);
  program
    .command('demo')
    .description('play a believable week through the public doors')
    .option('--dir <directory>', 'where the data go; must be empty', 'data/demo')
    .option('--once', 'stop when the week is over', false)
    .option('--json', 'only one JSON object at the end', false)
    .option('--seed <n>', 'another story', whole(0, 2 ** 31), 7)
    .option('--days <n>', 'length of the story', whole(2, 60), 7)
    .option('--orders <n>', 'orders in it', whole(1, 1_000_000), 240)
    .option('--port <port>', 'HTTP port; 0 lets the system choose; 8080 unless told, with --once 0', whole(0, 65_535))
    .action(({ port, ...options }: DemoGiven) => demo({ ...options, port: port ?? (options.once ? 0 : 8080) }));
  program
    .command('verify')
    .description('recompute the books from what is stored')
    .option(...dir)
    .option('--json', 'as JSON', false)
    .action(verify);
  program
    .command('explain')
    .description('tell an order from click to payout')
    .argument('<order>', 'order id')
    .option(...dir)
    .option('--json', 'as JSON', false)
    .addOption(new Option('--language <language>', 'in which words').choices(languages).default('en'))
    .option('--time-zone <zone>', 'of the times in words, e.g. Europe/London', zone, 'UTC')
    .option(
      '--as <who>',
      'creator:<id>, brand:<id>, finance or admin, which it is unless told: each hears only what is theirs',
      audience,
    )
    .action((orderId: string, { as = everybody, ...options }: ExplainOptions) => explain({ orderId, as, ...options }));
  addReports(program);
  addPreview(program, whole);
  const deadletters = program.command('deadletters').description('what came from outside and could not be understood');
  deadletters
    .command('list')
    .description('the newest 200, with what became of their replay')
    .option(...dir)
    .action(listDeadLetters);
  deadletters
    .command('replay')
    .description('give them to their stage again, after a fix')
    .argument('[ids...]', 'ids; those of the newest 200 that were never replayed, when none is named')
    .option(...dir)
    .action((ids: string[], options: { dir: string }) => replayDeadLetters({ ids, ...options }));
  program
    .command('backup')
    .description('copy the data of a stopped platform')
    .argument('<target>')
    .option(...dir)
    .action((target: string, options: { dir: string }) => backup({ target, ...options }));
  program
    .command('restore')
    .description('put a backup in place of an empty data directory')
    .argument('<source>')
    .option(...dir)
    .action((source: string, options: { dir: string }) => restore({ source, ...options }));
  const engines = program.command('engines').description('a real Kafka and MongoDB on loopback, without Docker');
  engines
    .command('up')
    .description('start both, and tell how they are reached')
    .option('--fresh', 'throw earlier data away', false)
    .action(async ({ fresh }: { fresh: boolean }) => console.log(JSON.stringify(await enginesUp({ root, fresh }))));
  engines
    .command('down')
    .description('stop both; their data stay')
    .action(async () => void (await enginesDown({ root })));
  return program;
}

function addReports(program: Command): void {
  program
    .command('report')
    .description('reports for people who plan')
    .command('attribution')
    .description('share conversions among the channels on the way to them; CSV on stdout')
    .option('--paths <file>', 'of a CSV file: paths with " > " between names, oldest first')
    .option('--brand <id>', 'of a brand’s own orders, with --from, --to and --currency')
    .addOption(
      new Option('--model <model>', 'who gets how much').choices(Object.keys(pathModels)).makeOptionMandatory(),
    )
    .addOption(
      new Option('--order <n>', 'of markov: touches that make one state, 1 to 3; 1 unless told').argParser(whole(1, 3)),
    )
    .option('--half-life <hours>', 'of time_decay: hours after which a touch counts half; 168 unless told', hours)
    .option('--columns <role=name,…>', 'of --paths: names of the columns path, conversions, value, null, hours')
    .option('--delimiter <character>', 'of --paths: between cells; a comma unless told', character)
    .option('--from <time>', 'of --brand: first instant, such as 2026-03-01 or 2026-03-01T06:00:00Z', instant)
    .option('--to <time>', 'of --brand: first instant after it', instant)
    .option('--currency <code>', 'of --brand: orders in others are left out')
    .addOption(new Option('--by <what>', 'of --brand: what the paths are of; channel unless told').choices(pathNodes))
    .option('--out <file>', 'write there instead')
    .option('--dir <directory>', 'of --brand: where the data are; data unless told')
    .action((options: AttributionReportOptions) => reportAttribution(options));
}

type DemoGiven = Omit<DemoOptions, 'port'> & { readonly port?: number };

interface ExplainOptions {
  readonly dir: string;
  readonly json: boolean;
  readonly as?: Audience;
  readonly language: Language;
  readonly timeZone: string;
}

const everybody: Audience = { personId: 'operator', role: 'admin', creatorId: undefined, brandId: undefined };

function audience(text: string): Audience {
  const who = audienceOf(text);
  if (!who) throw new InvalidArgumentError('must be creator:<id>, brand:<id>, finance or admin');
  return who;
}

function zone(text: string): string {
  const result = timeZone.safeParse(text);
  if (result.success) return result.data;
  throw new InvalidArgumentError(result.error.issues.map(({ message }) => message).join(', '));
}

function hours(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= halfLifeHoursMax))
    throw new InvalidArgumentError(`must be a number of hours above 0, to ${halfLifeHoursMax}`);
  return value;
}

function character(text: string): string {
  const value = text === '\\t' ? '\t' : text;
  if (value.length !== 1) throw new InvalidArgumentError('must be one character, such as , or ; or \\t');
  return value;
}

function whole(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < min || value > max)
      throw new InvalidArgumentError(`must be a whole number from ${min} to ${max}`);
    return value;
  };
}
