import { beforeEach, describe, expect, it } from '@jest/globals';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@creditroll/kernel';
import { click, line, noonMs, order } from '../story.ts';
import { disputeLimits } from './dispute.ts';
import {
  adding,
  clicked,
  codeOf,
  deadlineMs,
  Desk,
  filing,
  lookAt,
  says,
  verdict,
  withdrawing,
} from './disputes.fixture.ts';
import type { Look } from './look.ts';

const hers = click('t-zoe', 'zoe', HOUR_MS);

describe('a dispute of a line', () => {
  let look: Look | undefined;
  let desk: Desk;
  beforeEach(() => {
    look = lookAt({ joined: [click('t-ana', 'ana', 2 * HOUR_MS)], stored: [hers] });
    desk = new Desk(() => look);
  });

  it('shows what the same rules say with the evidence beside the decision in force', () => {
    expect(desk.say(filing('d1'))).toMatchObject({
      ok: true,
      admit: null,
      dispute: {
        state: 'open',
        pieces: [{ outcome: 'found' }],
        comparison: {
          revision: 1,
          locked: false,
          gains: true,
          claims: { clickIds: ['t-zoe'] },
          lines: [
            {
              lineId: 'line-1',
              before: { reason: null, shares: [{ creatorId: 'ana', sharePpm: 1_000_000 }] },
              after: { reason: null, shares: [{ creatorId: 'zoe', sharePpm: 1_000_000 }], rule: 'last_click' },
            },
          ],
        },
        decideByMs: noonMs + deadlineMs,
        timer: { name: 'deadline', dueAtMs: noonMs + deadlineMs },
      },
    });
  });

  it('is accepted by another person, and the evidence goes to the order', () => {
    desk.say(filing('d1'));
    expect(codeOf(desk.say(verdict(true)))).toBe('accepted');
    expect(desk.admissions).toEqual([{ clickIds: ['t-zoe'], codes: [] }]);
    expect(desk.claimant.open).toEqual([]);
    expect(desk.disputes.get('d1')).toMatchObject({ reason: 'the click is hers', timer: null, effect: null });
    desk.say({ kind: 'applied', brandId: 'brand-1', disputeId: 'd1', effect: 'decided_again', revision: 2 });
    expect(desk.disputes.get('d1')?.effect).toEqual({ effect: 'decided_again', revision: 2 });
  });

  it('is rejected with a reason, and nothing goes anywhere', () => {
    desk.say(filing('d1'));
    expect(codeOf(desk.say(verdict(false)))).toBe('rejected');
    expect(desk.disputes.get('d1')?.reason).toBe('the buyer came by the newsletter');
    expect(desk.admissions).toEqual([]);
  });

  it('is not decided by whoever brought evidence', () => {
    desk.say(filing('d1'));
    expect(codeOf(desk.say(verdict(true, { personId: 'zoe-herself' })))).toBe('four_eyes');
  });

  it('is not accepted where the evidence changes nothing by the rules', () => {
    desk.say(filing('d1', { evidence: clicked('t-unknown') }));
    expect(desk.disputes.get('d1')).toMatchObject({ pieces: [{ outcome: 'not_found' }], comparison: { gains: false } });
    expect(codeOf(desk.say(verdict(true)))).toBe('wrong_state');
    expect(codeOf(desk.say(verdict(false)))).toBe('rejected');
  });

  it('does not take a click of somebody else', () => {
    look = lookAt({ stored: [click('t-ben', 'ben', HOUR_MS)] });
    desk.say(filing('d1', { evidence: clicked('t-ben') }));
    expect(desk.disputes.get('d1')?.pieces).toMatchObject([{ outcome: 'not_found' }]);
  });

  it('is looked at again with more evidence', () => {
    desk.say(filing('d1', { evidence: says({ text: 'I talked with the buyer' }) }));
    expect(desk.disputes.get('d1')).toMatchObject({
      pieces: [{ outcome: 'only_words' }],
      comparison: { gains: false },
    });
    desk.say(adding(clicked('t-zoe')));
    expect(desk.disputes.get('d1')?.comparison).toMatchObject({ gains: true });
    expect(desk.say(adding(clicked('t-zoe')))).toMatchObject({ ok: true, dispute: desk.disputes.get('d1') });
  });

  it('goes to finance when nobody decides in time, and then expires', () => {
    desk.say(filing('d1'));
    expect(codeOf(desk.wake())).toBe('escalated');
    expect(codeOf(desk.say(verdict(true)))).toBe('forbidden');
    expect(desk.disputes.get('d1')?.timer).toEqual({ name: 'deadline', dueAtMs: noonMs + 2 * deadlineMs });
    expect(codeOf(desk.wake())).toBe('expired');
    expect(desk.claimant.open).toEqual([]);
    expect(desk.disputes.get('d1')?.steps.map(({ what }) => what)).toEqual(['filed', 'escalated', 'expired']);
  });

  it('is decided by finance after it escalated', () => {
    desk.say(filing('d1'));
    desk.wake();
    expect(codeOf(desk.say(verdict(true, { side: 'finance' })))).toBe('accepted');
  });

  it('says after the lock that attribution moves nothing any more', () => {
    look = lookAt({ stored: [hers], state: { lockedAtMs: noonMs } });
    expect(desk.say(filing('d1'))).toMatchObject({ dispute: { comparison: { locked: true, gains: true } } });
    expect(codeOf(desk.say(verdict(true)))).toBe('accepted');
  });

  it('about a whole order tells the lines that would change', () => {
    const placed = order({ lines: [line('line-1'), line('line-2', { earns: false })] });
    look = lookAt({ stored: [hers], state: { order: placed } });
    desk.say(filing('d1', { lineId: null }));
    expect(desk.disputes.get('d1')?.comparison?.lines.map(({ lineId }) => lineId)).toEqual(['line-1']);
  });

  it.each([
    ['an order that there is not', 'not_found', () => ((look = undefined), desk.say(filing('d1')))],
    ['a line that there is not', 'not_found', () => desk.say(filing('d1', { lineId: 'line-9' }))],
    ['the same line again', 'already_exists', () => (desk.say(filing('d1')), desk.say(filing('d2')))],
    [
      'a line of an order that is disputed as a whole',
      'already_exists',
      () => (desk.say(filing('d1', { lineId: null })), desk.say(filing('d2'))),
    ],
    [
      'what another creator disputes',
      'not_found',
      () => (desk.say(filing('d1')), desk.say({ ...withdrawing, creatorId: 'ana' })),
    ],
    [
      'what was withdrawn',
      'wrong_state',
      () => (desk.say(filing('d1')), desk.say(withdrawing), desk.say(verdict(true))),
    ],
    [
      'more than the limit',
      'wrong_state',
      () => {
        look = undefined;
        for (let n = 0; n < disputeLimits.openMax; n++)
          desk.say(filing(`d${n}`, { orderId: null, lineId: null, reference: `100${n}` }));
        return desk.say(filing('one-more', { orderId: null, lineId: null, reference: '2000' }));
      },
    ],
    [
      'more evidence than the limit',
      'wrong_state',
      () => {
        desk.say(filing('d1'));
        for (let n = 1; n < disputeLimits.piecesMax; n++) desk.say(adding(says({ text: `word ${n}` })));
        return desk.say(adding(says({ text: 'one more word' })));
      },
    ],
  ])('is refused for %s', (_, code, story) => expect(codeOf(story())).toBe(code));
});

describe('a dispute of a missing order', () => {
  let look: Look | undefined;
  let desk: Desk;
  beforeEach(() => {
    look = undefined;
    desk = new Desk(() => look);
    desk.say(filing('d1', { orderId: null, lineId: null, reference: '1001' }));
  });

  it('is looked for soon, then ever later, until it is tied', () => {
    const due = () => desk.disputes.get('d1')?.timer;
    expect(due()).toEqual({ name: 'look', dueAtMs: noonMs + MINUTE_MS });
    desk.wake();
    desk.wake();
    expect(due()).toEqual({ name: 'look', dueAtMs: noonMs + 3 * MINUTE_MS });
    look = lookAt({ stored: [hers] });
    desk.wake();
    expect(desk.disputes.get('d1')).toMatchObject({ orderId: 'order-1', comparison: { gains: true } });
    expect(due()).toEqual({ name: 'deadline', dueAtMs: noonMs + deadlineMs });
  });

  it('escalates and expires like any other, however often it was looked for', () => {
    let looks = 0;
    for (; desk.disputes.get('d1')?.state === 'open'; looks++) desk.wake();
    expect(looks).toBeLessThan(60);
    while (desk.disputes.get('d1')?.state === 'escalated') desk.wake();
    expect(desk.disputes.get('d1')).toMatchObject({ state: 'expired', decideByMs: noonMs + 2 * deadlineMs });
    expect(2 * deadlineMs).toBe(28 * DAY_MS);
  });

  it('is not accepted before the order is known, and a person can name the order', () => {
    expect(codeOf(desk.say(verdict(true)))).toBe('wrong_state');
    const naming = {
      kind: 'name_order',
      brandId: 'brand-1',
      disputeId: 'd1',
      orderId: 'order-1',
      personId: 'pat',
    } as const;
    expect(codeOf(desk.say(naming))).toBe('not_found');
    look = lookAt({ stored: [hers] });
    expect(codeOf(desk.say(naming))).toBe('open');
    expect(codeOf(desk.say(naming))).toBe('wrong_state');
    expect(codeOf(desk.say(verdict(true)))).toBe('accepted');
  });

  it('is one with a dispute of the same order', () => {
    expect(codeOf(desk.say(filing('d2', { orderId: null, lineId: null, reference: '1001' })))).toBe('already_exists');
    look = lookAt({ stored: [hers] });
    desk.wake();
    expect(codeOf(desk.say(filing('d3')))).toBe('already_exists');
  });
});
