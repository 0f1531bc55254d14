/** Looks into a schema: what is expected at a path, and which keys a mapping may have. */
import { z } from 'zod';
import type { FactPath } from '../../meeting.ts';

/** The schema without its optional, default and transform wrappings. */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return unwrap(schema.unwrap());
  return schema;
}

/** The schema of the value at `path`, where the schema says anything about it. */
export function schemaAt(schema: z.core.$ZodType, path: FactPath): z.core.$ZodType | undefined {
  const bare = unwrap(schema);
  const [head, ...rest] = path;
  if (head === undefined) return bare;
  if (bare instanceof z.ZodObject) {
    const next: z.core.$ZodType | undefined = bare.shape[String(head)];
    return next && schemaAt(next, rest);
  }
  if (bare instanceof z.ZodArray) return schemaAt(bare.element, rest);
  if (bare instanceof z.ZodRecord) return schemaAt(bare.valueType, rest);
  return undefined;
}

/** The keys that the mapping at `path` may have. */
export function keysAt(schema: z.core.$ZodType, path: FactPath): readonly string[] {
  const found = schemaAt(schema, path);
  return found instanceof z.ZodObject ? Object.keys(found.shape) : [];
}
