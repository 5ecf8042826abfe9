import type { Currency } from '@creditroll/money';
import { Poison } from '@creditroll/processing';
import type { Refund } from '../../domain/delivery.ts';
import { currencyAt, signedMinorOf } from '../amounts.ts';
import type { RefundBody } from './schema.ts';

interface Amount {
  readonly text: string;
  readonly field: string;
  readonly code: string | undefined;
}

/** Transactions of a refund that have given money back or are about to. */
const givesBack = ({
  kind,
  status,
}: {
  kind?: string | null | undefined;
  status?: string | null | undefined;
}): boolean => kind === 'refund' && status !== 'failure' && status !== 'error';

/**
 * A refund of an order. Pieces count by quantity (their subtotals can be a cent off). Money beyond the pieces stands in
 * `order_adjustments` with a minus; shipping that is given back concerns no line. A refund that has neither pieces nor
 * adjustments is all money.
 * `orderCurrency` is unknown where a refund comes alone; then its amounts name it.
 */
export function refundOf(
  body: RefundBody,
  field: string,
  orderCurrency: Currency | undefined,
  versionMs: number,
): Refund {
  const pieces = body.refund_line_items ?? [];
  const adjustments = body.order_adjustments ?? [];
  const amounts = pieces.length + adjustments.length > 0 ? beyondPieces(body, field) : allMoney(body, field);
  const currency = orderCurrency ?? toldCurrency(body, amounts, field);
  const amountMinor =
    currency === null ? 0 : amounts.reduce((sum, { text, field: at }) => sum + signedMinorOf(text, currency, at), 0);
  return {
    refundId: String(body.id),
    versionMs,
    lines: pieces.map(({ line_item_id: lineId, quantity }) => ({ lineId: String(lineId), quantity, amountMinor: 0 })),
    // Less than the pieces' value was given back: the pieces are back all the same.
    amountMinor: Math.max(0, amountMinor),
    currency,
  };
}

/** Null when there is no amount that would need one. */
function toldCurrency(body: RefundBody, amounts: readonly Amount[], field: string): Currency | null {
  const told = [
    ...amounts.map(({ code }) => code),
    ...(body.transactions ?? []).map(({ currency }) => currency ?? undefined),
  ];
  const code = told.find((candidate) => candidate !== undefined);
  if (code !== undefined) return currencyAt(code, `${field}.currency`);
  if (amounts.length === 0) return null;
  throw new Poison(`${field}.order_adjustments: have an amount and no currency`);
}

const beyondPieces = (body: RefundBody, field: string): Amount[] =>
  (body.order_adjustments ?? []).flatMap(({ amount, kind, amount_set: set }, index) =>
    kind === 'shipping_refund'
      ? []
      : [
          {
            text: negated(String(amount)),
            field: `${field}.order_adjustments.${index}.amount`,
            code: set?.shop_money.currency_code,
          },
        ],
  );

const allMoney = (body: RefundBody, field: string): Amount[] =>
  (body.transactions ?? []).flatMap((transaction, index) =>
    givesBack(transaction)
      ? [
          {
            text: String(transaction.amount ?? 0),
            field: `${field}.transactions.${index}.amount`,
            code: transaction.currency ?? undefined,
          },
        ]
      : [],
  );

const negated = (text: string): string => (text.startsWith('-') ? text.slice(1) : `-${text}`);
