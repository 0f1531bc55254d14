/** Facts that are said once a language. */
import { z } from 'zod';
import type { Localised } from '../../lang.ts';
import type { FactPath } from '../../meeting.ts';
import { localised } from '../../read/schema/localised.ts';
import { unwrap } from '../../read/schema/walk.ts';

/** Words of the facts, and where they stand. */
export interface LocalisedFact {
  readonly path: FactPath;
  readonly words: Localised;
}

/** All words in facts that `schema` describes. */
export function* localisedFacts(
  schema: z.core.$ZodType,
  value: unknown,
  path: FactPath = [],
): Generator<LocalisedFact> {
  const bare = unwrap(schema);
  if (bare === localised) {
    const words = localised.safeParse(value);
    if (words.success) yield { path, words: words.data };
  } else if (bare instanceof z.ZodObject && typeof value === 'object' && value !== null) {
    const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
    for (const [key, below] of entries) {
      const field: z.core.$ZodType | undefined = bare.shape[key];
      if (field) yield* localisedFacts(field, below, [...path, key]);
    }
  } else if (bare instanceof z.ZodArray && Array.isArray(value)) {
    const items: readonly unknown[] = value;
    for (const [at, item] of items.entries())
      yield* localisedFacts(bare.element, item, [...path, at]);
  }
}
