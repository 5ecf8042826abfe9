import { readFileSync } from 'node:fs';
import { isIPv4 } from 'node:net';
import { AppError, type FieldProblem, messageOf } from '@creditroll/kernel';
import { z } from 'zod';
import { brokers, durationMs, filePath, host, noteOf, oneOf, port, setting, text, wholeNumber } from './settings.ts';

/** Everything that is wrong with the environment, at once: variable, what is wrong, and the fix. */
export class ConfigError extends AppError {
  constructor(fields: readonly FieldProblem[]) {
    const lines = fields.map(({ field, problem }) => `  ${field} ${problem}`);
    const count = fields.length === 1 ? '1 setting is wrong' : `${fields.length} settings are wrong`;
    super('invalid_input', `${count}:\n${lines.join('\n')}`, { fields });
    this.name = 'ConfigError';
  }
}

export interface ReadConfigOptions {
  /** One process with embedded engines: there, and on loopback only, a missing secret may be generated. */
  readonly standalone: boolean;
  /** Generates and stores a secret, or gives back the one it stored before. */
  readonly generateSecret?: (variable: string) => string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment by a schema whose keys are the variables. An empty variable counts as not set. */
export function readConfig<S extends z.ZodObject>(
  schema: S,
  env: Environment,
  options: ReadConfigOptions,
): z.output<S> {
  const given: Record<string, string> = {};
  for (const name of Object.keys(schema.shape)) {
    const value = env[name]?.trim() || generatedSecret(name, schema.shape[name], env, options);
    if (value) given[name] = value;
  }
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new ConfigError(parsed.error.issues.map((issue) => problemOfSetting(issue, schema.shape, given)));
}

function generatedSecret(name: string, schema: unknown, env: Environment, options: ReadConfigOptions) {
  const mayGenerate = options.standalone && isLoopback(env['HTTP_HOST']?.trim() || loopbackDefault);
  return mayGenerate && noteOf(schema)?.secret ? options.generateSecret?.(name) : undefined;
}

function problemOfSetting(issue: z.core.$ZodIssue, shape: z.ZodRawShape, given: Record<string, string>): FieldProblem {
  const field = String(issue.path[0] ?? 'configuration');
  const note = noteOf(shape[field]);
  const value = given[field];
  const shown = value === undefined || note?.secret ? '' : `is ${JSON.stringify(value)}: `;
  const wrong = value === undefined && issue.path.length > 0 ? 'is missing' : `${shown}${issue.message}`;
  return { field, problem: note ? `${wrong}; ${note.fix}` : wrong };
}

const loopbackDefault = '127.0.0.1';

export function isLoopback(name: string): boolean {
  return name === 'localhost' || name === '::1' || (isIPv4(name) && name.startsWith('127.'));
}

/** What every service reads; a service spreads it into its own `z.object` and may give another default port. */
export const baseConfig = {
  LOG_LEVEL: oneOf(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  HTTP_HOST: host().default(loopbackDefault),
  HTTP_PORT: port().default(8080),
  GRPC_HOST: host().default(loopbackDefault),
  GRPC_PORT: port().default(50_051),
  /** Certificate and key belong together; with a CA, peers must present a certificate signed by it. */
  GRPC_TLS_CERT_FILE: filePath().optional(),
  GRPC_TLS_KEY_FILE: filePath().optional(),
  GRPC_TLS_CA_FILE: filePath().optional(),
  /** The whole drain, from the signal to the exit. */
  SHUTDOWN_GRACE_MS: durationMs({ minMs: 0, maxMs: 600_000 }).default(20_000),
};
export type BaseConfig = z.output<z.ZodObject<typeof baseConfig>>;

/** What a process with cluster engines reads besides; standalone has none of it. */
export const engineConfig = {
  KAFKA_BROKERS: brokers(),
  MONGO_URI: text('set it to the URI of a replica set, e.g. mongodb://mongo-1:27017/?replicaSet=rs0').regex(
    /^mongodb(\+srv)?:\/\//,
    'must begin with mongodb:// or mongodb+srv://',
  ),
  MONGO_DATABASE: text('set it to the name of the database, e.g. creditroll'),
  /** Before the name of each topic and group, so that several installations can share brokers. */
  TOPIC_PREFIX: setting(
    z.string().regex(/^[a-zA-Z0-9._-]{0,100}$/, 'must be characters of a topic name'),
    'set it to at most 100 of a-z A-Z 0-9 . _ -, e.g. staging.',
  ).default(''),
  /** Fixed when a topic is made; the same for every service. */
  PARTITIONS_PER_TOPIC: wholeNumber({ min: 1, max: 1_024 }).default(64),
};
export type EngineConfig = z.output<z.ZodObject<typeof engineConfig>>;

export interface Tls {
  readonly cert: Buffer;
  readonly key: Buffer;
  readonly ca?: Buffer;
}

/** The files named by GRPC_TLS_*; undefined when none is named. */
export function readGrpcTls(config: BaseConfig): Tls | undefined {
  const { GRPC_TLS_CERT_FILE: cert, GRPC_TLS_KEY_FILE: key, GRPC_TLS_CA_FILE: ca } = config;
  if (!cert && !key && !ca) return undefined;
  if (!cert || !key) {
    const missing = cert ? 'GRPC_TLS_KEY_FILE' : 'GRPC_TLS_CERT_FILE';
    throw new ConfigError([{ field: missing, problem: 'is missing; certificate and key must be set together' }]);
  }
  const pair = { cert: readSettingFile('GRPC_TLS_CERT_FILE', cert), key: readSettingFile('GRPC_TLS_KEY_FILE', key) };
  return ca ? { ...pair, ca: readSettingFile('GRPC_TLS_CA_FILE', ca) } : pair;
}

function readSettingFile(field: string, path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new ConfigError([{ field, problem: `cannot be read: ${messageOf(cause)}; name a readable file` }]);
  }
}
