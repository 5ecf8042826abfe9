import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { baseConfig, ConfigError, engineConfig, readConfig, readGrpcTls } from './config.ts';
import { durationMs, flag, secret, url, wholeNumber } from './settings.ts';

const schema = z.object({
  ...baseConfig,
  ...engineConfig,
  SESSION_SECRET: secret(),
  WAITING_PERIOD: durationMs({ minMs: 0, maxMs: 90 * 86_400_000 }).default(1_000),
  PUBLIC_URL: url(['https', 'http']).optional(),
  DRY_RUN: flag().default(false),
  BATCH_EVENTS_MAX: wholeNumber({ min: 1, max: 1_000 }).default(1_000),
});
const right = {
  KAFKA_BROKERS: 'kafka-1:9092, kafka-2:9092',
  MONGO_URI: 'mongodb://mongo-1:27017/?replicaSet=rs0',
  MONGO_DATABASE: 'creditroll',
  SESSION_SECRET: 's'.repeat(32),
};
const cluster = { standalone: false };

const problemsOf = (env: Record<string, string>, options: Parameters<typeof readConfig>[2] = cluster) => {
  try {
    readConfig(schema, env, options);
  } catch (thrown) {
    if (thrown instanceof ConfigError) return thrown;
    throw thrown;
  }
  throw new Error('nothing was refused');
};

describe('configuration', () => {
  it('is typed, with defaults', () => {
    const config = readConfig(
      schema,
      { ...right, WAITING_PERIOD: '30d', DRY_RUN: 'yes', HTTP_PORT: '0', LOG_LEVEL: '' },
      cluster,
    );
    expect(config).toMatchObject({
      LOG_LEVEL: 'info',
      HTTP_HOST: '127.0.0.1',
      HTTP_PORT: 0,
      KAFKA_BROKERS: ['kafka-1:9092', 'kafka-2:9092'],
      WAITING_PERIOD: 30 * 86_400_000,
      DRY_RUN: true,
      SHUTDOWN_GRACE_MS: 20_000,
    });
    expect(config.GRPC_TLS_CERT_FILE).toBeUndefined();
  });

  it('names every problem at once, with the fix, and never the value of a secret', () => {
    const error = problemsOf({
      KAFKA_BROKERS: 'kafka-1',
      MONGO_URI: 'postgres://x',
      SESSION_SECRET: 'too-short-and-private',
      HTTP_PORT: '80a',
      WAITING_PERIOD: '31 days',
      PUBLIC_URL: 'ftp://x',
      DRY_RUN: 'perhaps',
      BATCH_EVENTS_MAX: '1001',
      LOG_LEVEL: 'loud',
    });
    expect(error.fields.map(({ field }) => field).sort()).toEqual([
      'BATCH_EVENTS_MAX',
      'DRY_RUN',
      'HTTP_PORT',
      'KAFKA_BROKERS',
      'LOG_LEVEL',
      'MONGO_DATABASE',
      'MONGO_URI',
      'PUBLIC_URL',
      'SESSION_SECRET',
      'WAITING_PERIOD',
    ]);
    expect(error.message).toMatch(/^10 settings are wrong:\n/);
    expect(error.message).toContain(
      'HTTP_PORT is "80a": must be a whole number; set it to a whole number from 0 to 65535',
    );
    expect(error.message).toContain('MONGO_DATABASE is missing; set it to the name of the database');
    expect(error.message).toContain('openssl rand -base64 48');
    expect(error.message).not.toContain('too-short-and-private');
    for (const { problem } of error.fields) expect(problem).toMatch(/; set it to /);
  });

  it('has secrets generated in standalone on loopback only', () => {
    const { SESSION_SECRET: _, ...withoutSecret } = right;
    const generateSecret = (variable: string) => `${variable}-`.repeat(4);
    const standalone = { standalone: true, generateSecret };
    expect(readConfig(schema, withoutSecret, standalone).SESSION_SECRET).toBe('SESSION_SECRET-'.repeat(4));
    expect(problemsOf({ ...withoutSecret, HTTP_HOST: '0.0.0.0' }, standalone).fields).toEqual([
      { field: 'SESSION_SECRET', problem: expect.stringContaining('is missing') },
    ]);
    expect(problemsOf(withoutSecret, { standalone: false, generateSecret }).fields).toHaveLength(1);
  });

  it('wants certificate and key together', () => {
    const config = readConfig(z.object(baseConfig), { GRPC_TLS_CERT_FILE: '/nowhere.pem' }, cluster);
    expect(() => readGrpcTls(config)).toThrow('GRPC_TLS_KEY_FILE is missing');
    expect(() => readGrpcTls({ ...config, GRPC_TLS_KEY_FILE: '/nowhere.key' })).toThrow('cannot be read');
    expect(readGrpcTls(readConfig(z.object(baseConfig), {}, cluster))).toBeUndefined();
  });
});
