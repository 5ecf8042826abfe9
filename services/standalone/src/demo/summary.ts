import { zeroReasons } from '@creditroll/commission-ledger';
import { fraudRules, rejectReasons } from '@creditroll/contracts';
import type { Clients } from '@creditroll/gateway';
import { currencyOf, formatDecimal } from '@creditroll/money';
import Table from 'cli-table3';
import { verifyBooks } from '../commands/verify.ts';
import type { DeskWork } from './desk.ts';
import type { Person, StageSet } from './stage-set.ts';
import type { Week } from './week.ts';

export interface Summary {
  readonly orders: number;
  readonly clicks: number;
  /** Lines that somebody earns on. */
  readonly attributed: number;
  /** Lines that earn nobody anything, by reason. */
  readonly declined: Readonly<Record<string, number>>;
  /** What creators have after refunds, by currency, in minor units. */
  readonly commission: Readonly<Record<string, number>>;
  /** One order that a creator earned on, to be explained. */
  readonly exampleOrderId: string | undefined;
  /** What people did besides. */
  readonly desk: DeskWork;
  readonly ledger: { readonly balanced: boolean; readonly chainsVerified: number; readonly entries: number };
  readonly payout: {
    readonly batches: readonly {
      readonly id: string;
      readonly currency: string;
      readonly items: number;
      readonly file: string;
      readonly state: string;
      readonly totalMinor: number;
    }[];
    readonly items: number;
  };
}

/** Asks the services what the week came to. */
export async function summaryOf(
  clients: Clients,
  set: StageSet,
  { played, desk, batches }: Omit<Week, 'set'>,
): Promise<Summary> {
  const orders = await linesOfAllOrders(clients, set);
  const commission: Record<string, number> = {};
  const { balances } = await clients.commissionLedger.Balances({ accounts: [], prefix: 'creator:' });
  for (const { currency, balanceMinor } of balances) commission[currency] = (commission[currency] ?? 0) + balanceMinor;
  const verified = await verifyBooks(clients);
  const { lines } = await clients.commissionLedger.ListLines({
    creatorId: set.creatorIds[0] ?? '',
    page: { limit: 20, cursor: '' },
  });
  const example = lines.find(({ line }) => line?.state === 'released') ?? lines[0];
  return {
    orders: played.orders,
    clicks: played.clicks,
    ...orders,
    commission,
    exampleOrderId: example?.orderId,
    desk,
    ledger: { balanced: verified.ok, chainsVerified: verified.ledger.chainsVerified, entries: verified.ledger.entries },
    payout: {
      batches: batches.map(({ batchId, currency, items, fileName, state, totalMinor }) => ({
        id: batchId,
        currency,
        items: items.length,
        file: fileName,
        state,
        totalMinor,
      })),
      items: batches.reduce((sum, { items }) => sum + items.length, 0),
    },
  };
}

/** Why a line may earn nobody anything: by attribution, by terms, by a rule. */
const reasons = [...new Set([...rejectReasons, ...zeroReasons, ...fraudRules])];

async function linesOfAllOrders(
  clients: Clients,
  set: StageSet,
): Promise<{ attributed: number; declined: Record<string, number> }> {
  const { totals } = await clients.reporting.Totals({ subjects: set.brandIds.map((brandId) => `brand:${brandId}`) });
  const lines = totals.reduce((sum, total) => sum + (total.figures?.lines ?? 0), 0);
  const declinedLines = totals.reduce((sum, total) => sum + (total.figures?.declinedLines ?? 0), 0);
  const subjects = set.brandIds.flatMap((brandId) => reasons.map((reason) => `declined:${brandId}:${reason}`));
  const declined: Record<string, number> = {};
  for (const { subject, figures } of (await clients.reporting.Totals({ subjects })).totals) {
    const reason = subject.split(':')[2] ?? '';
    if (figures && figures.declinedLines > 0) declined[reason] = (declined[reason] ?? 0) + figures.declinedLines;
  }
  return { attributed: lines - declinedLines, declined };
}

export function printSummary(summary: Summary, url: string, people: readonly Person[], dir: string): void {
  const table = new Table({
    head: ['currency', 'creators earned', 'paid in batches'],
    colAligns: ['left', 'right', 'right'],
    style: { head: [], border: [] },
  });
  for (const [code, amountMinor] of Object.entries(summary.commission)) {
    const currency = currencyOf(code);
    const paid = summary.payout.batches
      .filter((batch) => batch.currency === code)
      .reduce((sum, batch) => sum + batch.totalMinor, 0);
    table.push([code, formatDecimal({ amountMinor, currency }), formatDecimal({ amountMinor: paid, currency })]);
  }
  const declined = Object.entries(summary.declined)
    .map(([reason, count]) => `${count} ${reason}`)
    .join(', ');
  console.log(`
${summary.orders} orders, ${summary.clicks} clicks. ${summary.attributed} lines earned somebody something; nobody for ${Object.values(summary.declined).reduce((a, b) => a + b, 0)}${declined && ` (${declined})`}.
${table.toString()}
${summary.payout.batches.map((batch) => `payout batch ${batch.id}: ${batch.items} items, ${batch.state}, ${batch.file}`).join('\n')}
${deskWords(summary.desk)}
books: ${summary.ledger.balanced ? 'balance' : 'DO NOT BALANCE'}; ${summary.ledger.entries} entries, ${summary.ledger.chainsVerified} chains verified

${summary.exampleOrderId ? `Ask why:  npx creditroll explain '${summary.exampleOrderId}' --dir ${dir}\n` : ''}Look around at ${url} (API: ${url}/openapi.json). Sign in as:
${people.map(({ role, email, password }) => `  ${role.padEnd(8)} ${email.padEnd(28)} ${password}`).join('\n')}
Data are in ${dir}; \`npm start -- --dir ${dir}\` opens them again.`);
}

function deskWords({ deposits, holdsReleased, disputesAccepted, recompute }: DeskWork): string {
  const agreed = recompute
    ? `; ${recompute.changedOrders} past orders at another rate, agreed by two: ${formatDecimal({ amountMinor: recompute.costMinor, currency: currencyOf(recompute.currency) })} ${recompute.currency}`
    : '';
  return `people: ${counted(deposits, 'deposit')}, ${counted(holdsReleased, 'hold')} released, ${counted(disputesAccepted, 'dispute')} accepted${agreed}`;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
