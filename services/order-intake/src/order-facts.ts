import { order, orderLine } from '@creditroll/contracts';
import { z } from 'zod';

export const lineFacts = orderLine.omit({ refundedQuantity: true, refundedMinor: true });

/** An order as one delivery describes it: as a source made it of a message, and as it is stored. */
export const orderFacts = order
  .pick({
    name: true,
    test: true,
    currency: true,
    orderAtMs: true,
    joinKeys: true,
    customerRef: true,
    customerKind: true,
    copyOf: true,
    buyer: true,
  })
  .extend({ lines: z.array(lineFacts) });
