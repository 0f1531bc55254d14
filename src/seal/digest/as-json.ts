/** Any plain value as JSON; what JSON cannot say is left out. */
import type { Json } from './canonical-json.ts';

/** The value without fields that are absent. */
export function asJson(value: unknown): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return value;
  if (Array.isArray(value)) return value.map(asJson);
  if (typeof value !== 'object') return null;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, held]): [string, Json][] =>
      held === undefined ? [] : [[name, asJson(held)]],
    ),
  );
}
