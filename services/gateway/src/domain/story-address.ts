import type { Heard } from './story-heard.ts';
import { named, type Told, told, type Value } from './story-told.ts';

/** Whether a payee is the one who is spoken to. */
export const isSelf = ({ audience }: Heard, payeeId: string): boolean =>
  audience.kind === 'creator' && audience.creatorId === payeeId;

export const nameOf = ({ names }: Heard, payeeId: string): Value => named(names.get(payeeId) ?? payeeId);

/** A sentence in its form for the one who is spoken to (`….own`), or for somebody else with a name (`….of`). */
export const toldOf = (heard: Heard, payeeId: string, code: string, values: Told['values'] = {}): Told =>
  isSelf(heard, payeeId)
    ? told(`${code}.own`, values)
    : told(`${code}.of`, { ...values, name: nameOf(heard, payeeId) });

/** The same as a clause of another sentence. */
export const clauseOf = (heard: Heard, payeeId: string, code: string, values: Told['values'] = {}): Value => ({
  kind: 'clause',
  clause: toldOf(heard, payeeId, code, values),
});
