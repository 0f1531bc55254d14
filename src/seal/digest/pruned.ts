/** Facts as they are, without what only repeats a default: a default that is added later changes no earlier hash. */
import { z } from 'zod';
import { unwrap } from '../../read/schema/walk.ts';
import { canonicalJson, type Json } from './canonical-json.ts';

/** The value without fields that are absent or equal to the schema's default, at every depth. */
export function pruned(schema: z.core.$ZodType, value: unknown): Json {
  const bare = unwrap(schema);
  if (bare instanceof z.ZodArray && Array.isArray(value))
    return value.map((item) => pruned(bare.element, item));
  if (bare instanceof z.ZodObject && isRecord(value)) {
    return Object.fromEntries(
      Object.entries(bare.shape).flatMap(([name, field]): [string, Json][] => {
        const held = value[name];
        return held === undefined || isDefault(field, held) ? [] : [[name, pruned(field, held)]];
      }),
    );
  }
  return plain(value);
}

function isDefault(schema: z.core.$ZodType, value: unknown): boolean {
  const outer = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  if (!(outer instanceof z.ZodDefault)) return false;
  return canonicalJson(plain(outer.def.defaultValue)) === canonicalJson(plain(value));
}

function plain(value: unknown): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return value;
  if (Array.isArray(value)) return value.map(plain);
  if (!isRecord(value)) return null;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, held]): [string, Json][] =>
      held === undefined ? [] : [[name, plain(held)]],
    ),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
