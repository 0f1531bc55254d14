/** Any plain value as JSON; what JSON cannot say is left out. */
import type { Json } from './canonical-json.ts';

/** The value without fields that are absent. */
export function asJson(value: unknown): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return value;
  if (isList(value)) return value.map(asJson);
  if (!isRecord(value)) return null;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, held]): [string, Json][] =>
      held === undefined ? [] : [[name, asJson(held)]],
    ),
  );
}

/** Whether a value is a list. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** Whether a value has keys and values. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
