/** docs/schema/*.json: JSON Schemas with which editors complete keys and underline faults. */
import { z } from 'zod';
import type { Described } from './comments.ts';
import { configFile, type FactsFile, frontmatterFile, meetingFile, seriesFile } from './schemas.ts';

type Json = z.core.JSONSchema.BaseSchema;

/** The JSON Schemas by their paths. */
export function jsonSchemas(): readonly (readonly [path: string, text: string])[] {
  return [seriesFile, meetingFile, frontmatterFile, configFile].map((file) => [
    `docs/schema/${file.name}.json`,
    `${JSON.stringify(schemaOf(file), undefined, 2)}\n`,
  ]);
}

function schemaOf({ title, schema, described, assumed = {} }: FactsFile) {
  // What users write, before defaults are filled in and plain words become words for all languages.
  const json = z.toJSONSchema(schema, { io: 'input' });
  describe(json, described, json.$defs ?? {}, new Set());
  const required = json.required?.filter((key) => !Object.hasOwn(assumed, key)) ?? [];
  return { $schema: json.$schema, title, description: described.comment, ...json, required };
}

/** Puts the comments of fields into the schema, where editors show them. */
function describe(
  json: Json,
  described: Described,
  defs: Readonly<Record<string, Json>>,
  seen: Set<Json>,
): void {
  const { $ref } = json;
  const target = $ref === undefined ? json : defs[$ref.slice($ref.lastIndexOf('/') + 1)];
  if (!target || seen.has(target)) return;
  seen.add(target);
  if (typeof target.items === 'object' && !Array.isArray(target.items))
    describe(target.items, described, defs, seen);
  for (const [key, field] of Object.entries(target.properties ?? {})) {
    const own = described.field(key);
    if (typeof field === 'boolean' || !own) continue;
    describe(field, own, defs, seen);
    field.description = own.comment;
  }
}
