import { isIP } from 'node:net';
import { z } from 'zod';

/** What the operator is told about a variable: how to put it right, and whether its value may be shown. */
interface SettingNote {
  readonly fix: string;
  readonly secret?: boolean;
}

const notes = z.registry<SettingNote>();

/** The note of a setting, also through `.default()` and `.optional()`. */
export function noteOf(schema: unknown): SettingNote | undefined {
  if (!(schema instanceof z.ZodType)) return undefined;
  const note = notes.get(schema);
  if (note) return note;
  return schema instanceof z.ZodDefault || schema instanceof z.ZodOptional ? noteOf(schema.unwrap()) : undefined;
}

/** Attaches what the operator should do when the variable is wrong or missing. */
export function setting<S extends z.ZodType>(schema: S, fix: string): S {
  notes.add(schema, { fix });
  return schema;
}

export const text = (fix: string): z.ZodString => setting(z.string().trim().min(1), fix);

export const oneOf = <const V extends readonly [string, ...string[]]>(values: V) =>
  setting(z.enum(values), `set it to one of ${values.join(', ')}`);

export const flag = () =>
  setting(
    z.stringbool({ truthy: ['true', '1', 'yes', 'on'], falsy: ['false', '0', 'no', 'off'] }),
    'set it to true or false',
  );

export const wholeNumber = (range: { min: number; max: number }) =>
  setting(
    z
      .string()
      .regex(/^-?\d+$/, 'must be a whole number')
      .transform(Number)
      .pipe(z.number().int().min(range.min).max(range.max)),
    `set it to a whole number from ${range.min} to ${range.max}`,
  );

/** A TCP port; 0 lets the system choose. */
export const port = () => wholeNumber({ min: 0, max: 65_535 });

const unitMs: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `250`, `250ms`, `30s`, `15m`, `2h`, `7d`; the value is in milliseconds. */
export const durationMs = (range: { minMs: number; maxMs: number }) =>
  setting(
    z
      .string()
      .regex(/^\d+(ms|s|m|h|d)?$/, 'must be a duration')
      .transform((written) => {
        const unit = written.replace(/^\d+/, '');
        return Number.parseInt(written, 10) * (unitMs[unit] ?? 1);
      })
      .pipe(z.number().min(range.minMs).max(range.maxMs)),
    `set it to a duration such as 500ms, 30s, 15m, 2h or 7d (${range.minMs} to ${range.maxMs} ms)`,
  );

/** A name or address to listen on or connect to. */
export const host = () =>
  setting(
    z.string().refine((name) => isIP(name) !== 0 || /^[a-zA-Z0-9]([a-zA-Z0-9.-]{0,252})$/.test(name), 'must be a host'),
    'set it to a host name or IP address, e.g. 127.0.0.1',
  );

export const url = (protocols: readonly string[]) =>
  setting(
    z
      .string()
      .refine((address) => URL.canParse(address) && protocols.includes(new URL(address).protocol.slice(0, -1)), {
        error: `must be a URL with ${protocols.join(' or ')}`,
      }),
    `set it to a URL such as ${protocols[0] ?? 'https'}://example.org`,
  );

/** Values separated by commas; spaces around them and empty ones do not count. */
export const list = (fix = 'set it to values separated by commas') =>
  setting(
    z
      .string()
      .transform((written) =>
        written
          .split(',')
          .map((part) => part.trim())
          .filter((part) => part !== ''),
      )
      .pipe(z.array(z.string()).min(1)),
    fix,
  );

/** `host:port,host:port`. */
export const brokers = () =>
  setting(
    list().pipe(z.array(z.string().regex(/^[^\s:]+:\d{1,5}$|^\[[0-9a-fA-F:]+\]:\d{1,5}$/, 'must be host:port'))),
    'set it to brokers separated by commas, e.g. kafka-1:9092,kafka-2:9092',
  );

/**
 * Something that nobody else may know. There is no default: outside standalone it must be set; in standalone on
 * loopback `readConfig` asks its caller to generate and keep one. Its value never appears in a message.
 */
export const secret = (lengthMin = 32): z.ZodString =>
  z
    .string()
    .min(lengthMin)
    .register(notes, {
      fix: `set it to ≥ ${lengthMin} random characters, e.g. from: openssl rand -base64 48`,
      secret: true,
    });

/** A path of a file that the process reads at start. */
export const filePath = () => text('set it to the path of a readable file');
