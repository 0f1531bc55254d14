/** The fields of a schema as rows: key, type, whether it must be there, meaning. */
import { z } from 'zod';
import { day, id, localised, time } from '../../src/read/schema/localised.ts';
import type { Described } from './comments.ts';

/** One field. */
export interface Field {
  /** `sessions[].date`. */
  readonly key: string;
  readonly type: string;
  /** “required”, a value, or nothing. */
  readonly default: string;
  readonly meaning: string;
}

/** All fields of a mapping, each before those inside it. Of fields that hold themselves the first level is listed. */
export function fieldsOf(
  schema: z.ZodObject,
  described: Described,
  prefix = '',
  around: readonly z.core.$ZodType[] = [],
): readonly Field[] {
  return Object.entries(schema.shape).flatMap(([key, field]) => {
    const own = described.field(key);
    if (!own?.comment)
      throw new Error(`The field ${prefix}${key} has no comment that says what it means`);
    const { bare, fallback } = unwrapped(field);
    const path = `${prefix}${key}`;
    const row: Field = {
      key: path,
      type: typeOf(bare, [...around, schema]),
      default: fallback,
      meaning: own.comment,
    };
    const { inner, suffix } = mappingIn(bare);
    if (!inner || inner === schema || around.includes(inner)) return [row];
    return [row, ...fieldsOf(inner, own, `${path}${suffix}.`, [...around, schema])];
  });
}

function unwrapped(schema: z.core.$ZodType): { bare: z.core.$ZodType; fallback: string } {
  if (schema instanceof z.ZodOptional)
    return { bare: unwrapped(schema.unwrap()).bare, fallback: '' };
  if (schema instanceof z.ZodDefault) {
    const value: unknown = schema.def.defaultValue;
    const empty = Array.isArray(value) && value.length === 0;
    return { bare: unwrapped(schema.unwrap()).bare, fallback: empty ? '' : spell(value) };
  }
  return { bare: schema, fallback: 'required' };
}

function spell(value: unknown): string {
  return Array.isArray(value) ? `\`[${value.join(', ')}]\`` : `\`${String(value)}\``;
}

function mappingIn(schema: z.core.$ZodType): { inner: z.ZodObject | undefined; suffix: string } {
  if (schema instanceof z.ZodObject) return { inner: schema, suffix: '' };
  if (!(schema instanceof z.ZodArray)) return { inner: undefined, suffix: '' };
  const { element } = schema;
  return { inner: element instanceof z.ZodObject ? element : undefined, suffix: '[]' };
}

function typeOf(schema: z.core.$ZodType, around: readonly z.core.$ZodType[]): string {
  if (schema === localised) return 'words';
  if (schema === id) return 'id';
  if (schema === day) return 'date';
  if (schema === time) return 'time';
  if (schema instanceof z.ZodEnum) return schema.options.map((one) => `\`${one}\``).join(', ');
  if (schema instanceof z.ZodObject) return 'mapping';
  if (schema instanceof z.ZodRecord)
    return `for each language: ${typeOf(schema.valueType, around)}`;
  if (schema instanceof z.ZodArray) {
    if (schema.element instanceof z.ZodObject)
      return around.includes(schema.element) ? 'list of the same' : 'list';
    return `list of ${plural(typeOf(schema.element, around))}`;
  }
  if (schema instanceof z.ZodEmail) return 'e-mail address';
  if (schema instanceof z.ZodNumber) return schema.format === null ? 'number' : 'whole number';
  if (schema instanceof z.ZodBoolean) return '`true`, `false`';
  return 'text';
}

function plural(type: string): string {
  if (type.startsWith('`') || type === 'text' || type === 'words') return type;
  return type.endsWith('address') ? `${type}es` : `${type}s`;
}
