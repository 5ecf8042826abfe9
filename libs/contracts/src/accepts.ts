import { isRecord } from '@creditroll/kernel';
import { z } from 'zod';

export type Accepts = (value: unknown) => boolean;

/**
 * A quick yes for what a schema is asked a million times: true only when the schema would accept the value and give back
 * an equal one. False says nothing (an unknown member, a default to fill in, a mistake): then the schema itself is asked.
 * Undefined for schemas with rules that are not known here.
 *
 * Why: zod spends most of its time on the checks of short strings and on building the copy without unknown members.
 */
export function acceptsOf(schema: z.core.$ZodType): Accepts | undefined {
  if (schema instanceof z.ZodNullable) {
    const inner = acceptsOf(schema.def.innerType);
    return inner && ((value) => value === null || inner(value));
  }
  if (isOptional(schema) || schema instanceof z.ZodDefault) return acceptsOf(schema.def.innerType);
  if (schema instanceof z.ZodObject) return objectAccepts(schema);
  if (schema instanceof z.ZodDiscriminatedUnion) return unionAccepts(schema);
  if (schema instanceof z.ZodArray) return arrayAccepts(schema);
  if (schema instanceof z.ZodString) return stringAccepts(schema);
  if (schema instanceof z.ZodNumber) return numberAccepts(schema);
  if (schema instanceof z.ZodBoolean) return (value) => typeof value === 'boolean';
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) {
    const values = new Set<unknown>(schema instanceof z.ZodEnum ? schema.options : schema.def.values);
    return (value) => values.has(value);
  }
  if (schema instanceof z.ZodCustom) {
    const { fn } = schema.def;
    return (value) => fn(value) === true;
  }
  return undefined;
}

/** JSON has no members that are undefined, so both kinds are one here. */
const isOptional = (schema: z.core.$ZodType): schema is z.ZodOptional | z.ZodExactOptional =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional;

interface Member {
  readonly name: string;
  readonly accepts: Accepts;
  readonly optional: boolean;
}

function objectAccepts({ def }: z.ZodObject): Accepts | undefined {
  if (def.catchall !== undefined || hasChecks(def)) return undefined;
  const members: Member[] = [];
  for (const [name, member] of Object.entries(def.shape)) {
    const accepts = acceptsOf(member);
    if (!accepts) return undefined;
    members.push({ name, accepts, optional: isOptional(member) });
  }
  return (value) => {
    if (!isRecord(value)) return false;
    let known = 0;
    for (const { name, accepts, optional } of members) {
      const member = value[name];
      if (member === undefined) {
        if (!optional) return false;
      } else if (accepts(member)) known += 1;
      else return false;
    }
    // A member that is not known would be left out by the schema. JSON has no members that are undefined.
    for (const _ in value) known -= 1;
    return known === 0;
  };
}

/** Of options that a member tells apart, so that no other one could take the value. */
function unionAccepts({ def }: z.ZodDiscriminatedUnion): Accepts | undefined {
  const options: Accepts[] = [];
  for (const option of def.options) {
    const accepts = acceptsOf(option);
    if (!accepts) return undefined;
    options.push(accepts);
  }
  return (value) => options.some((accepts) => accepts(value));
}

function arrayAccepts({ def }: z.ZodArray): Accepts | undefined {
  const element = acceptsOf(def.element);
  const length = lengthAccepts(def.checks);
  if (!element || !length) return undefined;
  return (value) => {
    if (!Array.isArray(value) || !length(value.length)) return false;
    for (const item of value) if (!element(item)) return false;
    return true;
  };
}

function stringAccepts({ def }: z.ZodString): Accepts | undefined {
  const patterns: RegExp[] = [];
  const others: z.core.$ZodCheck[] = [];
  for (const check of def.checks ?? []) {
    if (check instanceof z.core.$ZodCheckRegex) patterns.push(check._zod.def.pattern);
    else others.push(check);
  }
  const length = lengthAccepts(others);
  if (!length) return undefined;
  return (value) => {
    if (typeof value !== 'string' || !length(value.length)) return false;
    for (const pattern of patterns) if (!pattern.test(value)) return false;
    return true;
  };
}

/** Only `z.int()`, whose numbers are safe integers. */
function numberAccepts({ def }: z.ZodNumber): Accepts | undefined {
  if (!('format' in def) || def.format !== 'safeint') return undefined;
  let min = Number.MIN_SAFE_INTEGER;
  let max = Number.MAX_SAFE_INTEGER;
  for (const check of def.checks ?? []) {
    if (check instanceof z.core.$ZodCheckGreaterThan && typeof check._zod.def.value === 'number') {
      const { value, inclusive } = check._zod.def;
      min = Math.max(min, inclusive ? value : value + 1);
    } else if (check instanceof z.core.$ZodCheckLessThan && typeof check._zod.def.value === 'number') {
      const { value, inclusive } = check._zod.def;
      max = Math.min(max, inclusive ? value : value - 1);
    } else return undefined;
  }
  return (value) => Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max;
}

function lengthAccepts(checks: readonly z.core.$ZodCheck[] | undefined): ((length: number) => boolean) | undefined {
  let min = 0;
  let max = Number.POSITIVE_INFINITY;
  for (const check of checks ?? []) {
    if (check instanceof z.core.$ZodCheckMinLength) min = Math.max(min, check._zod.def.minimum);
    else if (check instanceof z.core.$ZodCheckMaxLength) max = Math.min(max, check._zod.def.maximum);
    else return undefined;
  }
  return (length) => length >= min && length <= max;
}

const hasChecks = (def: { readonly checks?: readonly unknown[] | undefined }): boolean => (def.checks?.length ?? 0) > 0;
