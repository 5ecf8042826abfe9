import { creatorSeen } from '@creditroll/contracts';
import { simulatedLog } from '@creditroll/event-log/simulated';
import { HOUR_MS, SteppedClock } from '@creditroll/kernel';
import { createLogger, networkKeys } from '@creditroll/service-kit';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { Sightings } from './sightings.ts';

const noonMs = Date.UTC(2026, 2, 1, 12);
const networkKeyOf = networkKeys('a secret of both doors');
const visitorId = `v_${'a'.repeat(22)}`;

describe('where creators sign in', () => {
  const clock = new SteppedClock(noonMs);
  let log: ReturnType<typeof simulatedLog>;
  let sightings: Sightings;
  beforeEach(async () => {
    log = simulatedLog({ seed: 1 });
    await log.ensureTopics([{ name: 'sign-ins', partitions: 1 }]);
    const logger = createLogger({ service: 'test', level: 'silent' });
    sightings = new Sightings({ log, clock, logger, networkKeyOf, trustedProxies: 0 });
  });

  const come = (creatorId: string, remoteAddress: string, cookie?: string): Promise<void> => {
    sightings.note(creatorId, { headers: cookie === undefined ? {} : { cookie }, socket: { remoteAddress } });
    return log.quiesce();
  };
  const said = async () =>
    (await log.read('sign-ins', 0, 0, 10)).map(({ key, value }) => ({
      key,
      data: creatorSeen.envelope.parse(JSON.parse(value)).data,
    }));

  it('are said by pseudonyms, once an hour', async () => {
    await come('ana', '203.0.113.7', `a=b; crl_vid=${visitorId}`);
    await come('ana', '203.0.113.7', `crl_vid=${visitorId}`);
    await come('ana', '203.0.113.8');
    await come('ben', '203.0.113.7');
    clock.advance(HOUR_MS);
    await come('ben', '203.0.113.7');
    const home = networkKeyOf('203.0.113.7');
    expect(await said()).toEqual([
      { key: 'ana', data: { creatorId: 'ana', atMs: noonMs, networkKey: home, visitorId } },
      {
        key: 'ana',
        data: { creatorId: 'ana', atMs: noonMs, networkKey: networkKeyOf('203.0.113.8'), visitorId: null },
      },
      { key: 'ben', data: { creatorId: 'ben', atMs: noonMs, networkKey: home, visitorId: null } },
      { key: 'ben', data: { creatorId: 'ben', atMs: noonMs + HOUR_MS, networkKey: home, visitorId: null } },
    ]);
  });

  it('say nothing where neither address nor browser is known', async () => {
    await come('ana', '127.0.0.1', 'crl_vid=made-up');
    expect(await said()).toEqual([]);
  });

  it('keep nobody waiting for a log that does not answer', async () => {
    log.setFaults({ appendRefused: 1 });
    await come('ana', '203.0.113.7');
    expect(await said()).toEqual([]);
  });
});
