/** Facts as they are, without what only repeats a default: a default that is added later changes no earlier hash. */
import { z } from 'zod';
import { unwrap } from '../../read/schema/walk.ts';
import { asJson, isList, isRecord } from './as-json.ts';
import { canonicalJson, type Json } from './canonical-json.ts';

/** The value without fields that are absent or equal to the schema's default, at every depth. */
export function pruned(schema: z.core.$ZodType, value: unknown): Json {
  const bare = unwrap(schema);
  if (bare instanceof z.ZodArray && isList(value))
    return value.map((item) => pruned(bare.element, item));
  if (bare instanceof z.ZodObject && isRecord(value)) {
    const shape: Readonly<Record<string, z.core.$ZodType>> = bare.shape;
    return Object.fromEntries(
      Object.entries(shape).flatMap(([name, field]): [string, Json][] => {
        const held = value[name];
        return held === undefined || isDefault(field, held) ? [] : [[name, pruned(field, held)]];
      }),
    );
  }
  return asJson(value);
}

function isDefault(schema: z.core.$ZodType, value: unknown): boolean {
  const outer = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  if (!(outer instanceof z.ZodDefault)) return false;
  return canonicalJson(asJson(outer.def.defaultValue)) === canonicalJson(asJson(value));
}
