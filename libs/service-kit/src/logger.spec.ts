import { Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { AppError } from '@creditroll/kernel';
import { createLogger, type Logger } from './logger.ts';

function recorded(say: (logger: Logger) => void): unknown {
  let line = '';
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      line += chunk.toString();
      done();
    },
  });
  say(createLogger({ service: 'payout', level: 'info', destination }));
  return JSON.parse(line);
}

describe('the log', () => {
  it('has no personal data or secrets, at whatever depth and however the key is spelled', () => {
    const line = recorded((logger) =>
      logger.child({ iban: 'DE02120300000000202051' }).info(
        {
          payee: { display_name: 'Jo', 'Set-Cookie': 'sid=1', methods: [{ accountNumber: '1', currency: 'EUR' }] },
          headers: { Authorization: 'Bearer x', host: 'h' },
          note: 'to DE02120300000000202051 of jo@example.org',
          orderId: 'order_1',
        },
        'paid',
      ),
    );
    expect(line).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      service: 'payout',
      iban: '[redacted]',
      payee: {
        display_name: '[redacted]',
        'Set-Cookie': '[redacted]',
        methods: [{ accountNumber: '[redacted]', currency: 'EUR' }],
      },
      headers: { Authorization: '[redacted]', host: 'h' },
      note: 'to [iban] of [email]',
      orderId: 'order_1',
      msg: 'paid',
    });
  });

  it('tells type, code, message and causes of an error, but not the documents that engines attach to it', () => {
    const cause = Object.assign(new Error('E11000 duplicate key: jo@example.org'), {
      writeErrors: [{ email: 'jo@example.org' }],
    });
    const line = recorded((logger) => logger.error({ err: new AppError('conflict', 'Taken.', { cause }) }, 'failed'));
    expect(line).toMatchObject({ err: { type: 'AppError', code: 'conflict', message: 'Taken.' } });
    expect(JSON.stringify(line)).toContain('caused by: Error: E11000 duplicate key: [email]');
    expect(JSON.stringify(line)).not.toContain('jo@');
  });

  it('cuts what is too deep', () => {
    const loop: Record<string, unknown> = {};
    loop['again'] = loop;
    expect(JSON.stringify(recorded((logger) => logger.info({ loop }, 'deep')))).toContain('[deep]');
  });
});
