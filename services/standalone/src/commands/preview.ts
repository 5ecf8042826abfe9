import { readFileSync } from 'node:fs';
import { AppError, messageOf } from '@creditroll/kernel';
import { currencyOf, formatDecimal } from '@creditroll/money';
import { channels, customerKinds } from '@creditroll/contracts';
import Table from 'cli-table3';
import { type Command, Option } from 'commander';
import { policyWish, type Preview, toPreviewRequest, toPreviewView } from '@creditroll/gateway';
import {
  type Amount,
  amount,
  each,
  instant,
  optionName,
  percent,
  requireRange,
  type Tiers,
  tiers,
} from '../option-values.ts';
import { ask } from './ask.ts';

interface PreviewOptions {
  readonly brand: string;
  readonly from: number;
  readonly to: number;
  readonly rate?: number | undefined;
  readonly fixed?: Amount | undefined;
  readonly tiers?: Tiers | undefined;
  readonly orderCap?: Amount | undefined;
  readonly campaign?: string | undefined;
  readonly creator?: readonly string[] | undefined;
  readonly product?: readonly string[] | undefined;
  readonly collection?: string | undefined;
  readonly channel?: (typeof channels)[number] | undefined;
  readonly customer?: (typeof customerKinds)[number] | undefined;
  readonly since?: number | undefined;
  readonly until?: number | undefined;
  readonly policy?: string | undefined;
  readonly lateFacts: boolean;
  readonly top: number;
  readonly json: boolean;
  readonly dir: string;
}

export function addPreview(program: Command, whole: (min: number, max: number) => (text: string) => number): void {
  program
    .command('preview')
    .description('what other terms, or another attribution policy, would have made of past orders; nothing is changed')
    .requiredOption('--brand <id>', 'whose orders')
    .requiredOption('--from <time>', 'orders placed from here, such as 2026-03-01 or 2026-03-01T06:00:00Z', instant)
    .requiredOption('--to <time>', 'to before here', instant)
    .option('--rate <percent>', 'the rate to try, per cent of the base, such as 12.5', percent)
    .option('--fixed <amount>', 'or an amount for each piece, such as 1.50GBP', amount)
    .option('--tiers <list>', 'or rates by volume, such as month:0.00GBP=10,500.00GBP=12.5', tiers)
    .option('--order-cap <amount>', 'the most that it gives on one order, such as 20.00GBP', amount)
    .option('--campaign <id>', 'only in this campaign; left out: for all of the brand’s')
    .option('--creator <id>', 'only for this creator; may be repeated', each)
    .option('--product <id>', 'only for this product; may be repeated', each)
    .option('--collection <id>', 'only for products of this collection')
    .addOption(new Option('--channel <name>', 'only for orders placed there').choices(channels))
    .addOption(new Option('--customer <kind>', 'only for such customers').choices(customerKinds))
    .option('--since <time>', 'when the draft begins to hold; the begin of the range unless told', instant)
    .option('--until <time>', 'when it ends to; the end of the range unless told', instant)
    .option(
      '--policy <file>',
      'an attribution policy for --campaign to try: JSON as PUT /v1/campaigns/{id}/policy takes it',
    )
    .option('--late-facts', 'credit by facts that came after the lock, accepted evidence among them', false)
    .option('--top <n>', 'creators, campaigns and agencies to tell', whole(1, 200), 20)
    .option('--json', 'as JSON', false)
    .option('--dir <directory>', 'where the data are', 'data')
    .action((options: PreviewOptions) => preview(options));
}

const previewTimeoutMs = 29_000;

async function preview(options: PreviewOptions): Promise<void> {
  requireRange(options);
  requireUsed(options);
  const request = toPreviewRequest(options.brand, {
    fromMs: options.from,
    belowMs: options.to,
    terms: termsOf(options),
    policy: policyOf(options),
    lateFacts: options.lateFacts,
    only: onlyOf(options),
    subjects: options.top,
  });
  const report = await ask(options.dir, async (clients) =>
    toPreviewView(await clients.commissionLedger.Preview(request, { timeoutMs: previewTimeoutMs })),
  );
  console.log(options.json ? JSON.stringify(report) : previewTold(report));
}

/** Without a rate there is no draft of terms; what describes one would be passed over. */
function requireUsed(options: PreviewOptions): void {
  const ofTerms = ['orderCap', 'creator', 'collection', 'channel', 'until'] as const;
  const unused = rateOf(options)
    ? []
    : [...ofTerms, ...(options.policy === undefined ? (['since', 'campaign'] as const) : [])].filter(
        (name) => options[name] !== undefined,
      );
  if (unused.length > 0)
    throw new AppError(
      'invalid_input',
      `${unused.map(optionName).join(', ')}: only with --rate, --fixed or --tiers${options.policy === undefined ? '' : ', not with --policy'}`,
    );
}

/** One draft for each creator and product. */
function termsOf(options: PreviewOptions) {
  const { campaign, collection, channel, customer, since, until } = options;
  const rate = rateOf(options);
  if (!rate) {
    if (options.policy === undefined && !options.lateFacts)
      throw new AppError(
        'invalid_input',
        'nothing to preview: give --rate, --fixed, --tiers, --policy or --late-facts',
      );
    return [];
  }
  const creators = options.creator ?? [undefined];
  const products = options.product ?? [undefined];
  return creators.flatMap((creatorId) =>
    products.map((productId) => ({
      campaignId: campaign,
      creatorId,
      productId,
      collectionId: collection,
      channel,
      customer,
      rate,
      orderCap: options.orderCap && known(options.orderCap),
      fromMs: since,
      belowMs: until,
    })),
  );
}

/** Without a rate, products and customers say where the policy or the late facts count. */
function onlyOf(options: PreviewOptions) {
  const { product, customer } = options;
  const ofTerms = rateOf(options) !== undefined;
  if (ofTerms || (product === undefined && customer === undefined)) return undefined;
  return { orderIds: [], productIds: [...(product ?? [])], customer };
}

function rateOf({ rate: ratePpm, fixed, tiers: volumeTiers }: PreviewOptions) {
  if ([ratePpm, fixed, volumeTiers].filter((given) => given !== undefined).length > 1)
    throw new AppError('invalid_input', 'give one of --rate, --fixed and --tiers');
  if (volumeTiers) return { volumeTiers };
  if (fixed) return { fixedPerItem: known(fixed) };
  return ratePpm === undefined ? undefined : { ratePpm };
}

const known = ({ amountMinor, currency }: Amount) => ({ amountMinor, currency: currencyOf(currency) });

function policyOf({ policy: file, campaign, since }: PreviewOptions) {
  if (file === undefined) return undefined;
  if (campaign === undefined) throw new AppError('invalid_input', '--policy needs --campaign');
  return { campaignId: campaign, fromMs: since, policy: readPolicy(file) };
}

function readPolicy(file: string) {
  const text = readFileSync(file, 'utf8');
  try {
    return policyWish.parse(JSON.parse(text));
  } catch (error) {
    throw new AppError('invalid_input', `${file} is no attribution policy: ${messageOf(error)}`);
  }
}

const shown = (amountMinor: number, currency: string): string =>
  formatDecimal({ amountMinor, currency: currencyOf(currency) });
const signed = (amountMinor: number, currency: string): string =>
  `${amountMinor > 0 ? '+' : ''}${shown(amountMinor, currency)}`;

/** A report as text. */
export function previewTold(report: Preview): string {
  const parts = report.totals.map(totalsTold);
  if (report.totals.length === 0) parts.push('no orders in this range');
  parts.push(
    changesTold('creator', report.creators, report.creatorsLeftOut),
    changesTold('campaign', report.campaigns, report.campaignsLeftOut),
    changesTold('agency', report.agencies, report.agenciesLeftOut),
    keptTold(report),
    exhaustedTold(report),
    volumesTold(report),
  );
  if (report.waitingOrders > 0) parts.push(`${report.waitingOrders} orders are not in the books yet; ask again later`);
  return parts.filter((part) => part !== '').join('\n');
}

function totalsTold({ currency, orders, changedOrders, before, after, ...totals }: Preview['totals'][number]): string {
  const table = new Table({ head: [currency, 'before', 'after', 'change'], style: { head: [], border: [] } });
  const row = (name: string, was: number, is: number): void =>
    void table.push([name, shown(was, currency), shown(is, currency), signed(is - was, currency)]);
  row('commission', before.commissionMinor, after.commissionMinor);
  row('operator’s fee', before.operatorFeeMinor, after.operatorFeeMinor);
  row('cost', before.costMinor, after.costMinor);
  row('margin', before.marginMinor, after.marginMinor);
  const sales = `sales ${shown(totals.salesMinor, currency)}, refunded ${shown(totals.refundedMinor, currency)}`;
  return `${table.toString()}\n${orders} orders, ${changedOrders} change; ${sales}`;
}

function changesTold(noun: string, changes: Preview['creators'], leftOut: number): string {
  if (changes.length === 0) return '';
  const head = [noun, 'before', 'after', 'change', 'orders'];
  const table = new Table({ head, style: { head: [], border: [] } });
  for (const { id, currency, beforeMinor, afterMinor, deltaMinor, orders } of changes)
    table.push([
      id,
      `${shown(beforeMinor, currency)} ${currency}`,
      shown(afterMinor, currency),
      signed(deltaMinor, currency),
      orders,
    ]);
  return leftOut > 0 ? `${table.toString()}\n${leftOut} more` : table.toString();
}

function keptTold({ kept, keptLeftOut }: Preview): string {
  const told = kept.map(
    ({ creatorId, campaignId, rate, untilMs, lines }) =>
      `${creatorId} keeps ${rateTold(rate)} in ${campaignId} until ${new Date(untilMs).toISOString()} (${lines} lines)`,
  );
  return [...told, ...(keptLeftOut > 0 ? [`${keptLeftOut} more keep a rate`] : [])].join('\n');
}

function rateTold({ ratePpm, fixedPerItem, volumeTiers }: Preview['kept'][number]['rate']): string {
  if (volumeTiers) {
    const { period, currency, tiers } = volumeTiers;
    const all = tiers.map((tier) => `${tier.ratePpm / 10_000} % from ${shown(tier.fromMinor, currency)} on`);
    return `${all.join(', ')} (${currency}, by ${period})`;
  }
  return fixedPerItem
    ? `${shown(fixedPerItem.amountMinor, fixedPerItem.currency)} ${fixedPerItem.currency} a piece`
    : `${(ratePpm ?? 0) / 10_000} %`;
}

const orderTold = (orderId: string, atMs: number): string => `${orderId} (${new Date(atMs).toISOString()})`;

function exhaustedTold({ exhaustedCaps, exhaustedCapsLeftOut }: Preview): string {
  const told = exhaustedCaps.map((cap) => {
    const { creatorId, campaignId, span, currency, orders } = cap;
    const whose = creatorId === '' ? campaignId : `${creatorId} in ${campaignId}`;
    const limit = `${shown(cap.limitMinor, currency)} ${currency}`;
    return `the cap of ${whose} (${span}, ${limit}) is exhausted from order ${orderTold(cap.firstOrderId, cap.firstOrderAtMs)} on: ${orders} orders get ${shown(cap.refusedMinor, currency)} ${currency} less`;
  });
  return [...told, ...(exhaustedCapsLeftOut > 0 ? [`${exhaustedCapsLeftOut} more caps are exhausted`] : [])].join('\n');
}

function volumesTold({ volumes, volumesLeftOut }: Preview): string {
  const told = volumes.map(({ creatorId, campaignId, span, currency, beforeMinor, afterMinor, tiers }) => {
    const reached = tiers.map(
      ({ ratePpm, fromMinor, orderId, orderAtMs }) =>
        `; ${ratePpm / 10_000} % (from ${shown(fromMinor, currency)} on) with order ${orderTold(orderId, orderAtMs)}`,
    );
    const counts = `${shown(beforeMinor, currency)} → ${shown(afterMinor, currency)} ${currency}`;
    return `the volume of ${creatorId} in ${campaignId} (${span}) is ${counts}${reached.join('')}`;
  });
  return [...told, ...(volumesLeftOut > 0 ? [`${volumesLeftOut} more volumes change`] : [])].join('\n');
}
