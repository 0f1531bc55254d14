/** Validates XML against XML Schemas with libxml2, which comes inside an npm package. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';

/** Tells what is wrong with a document; nothing where it is valid. */
export type Validator = (name: string, xml: string) => Promise<readonly string[]>;

/**
 * A validator for the schema `main` in a folder; what it includes is looked for beside it.
 * `undefined` where there is no such file.
 */
export async function schemaValidator(
  folder: string,
  main: string,
): Promise<Validator | undefined> {
  const names = await readdir(folder).catch(() => []);
  if (!names.some((name) => name === main)) return undefined;
  const files = await Promise.all(
    names
      .filter((name: string) => name.endsWith('.xsd'))
      .map(async (fileName) => ({
        fileName,
        contents: await readFile(join(folder, fileName), 'utf8'),
      })),
  );
  const schema = files.filter(({ fileName }) => fileName === main);
  const preload = files.filter(({ fileName }) => fileName !== main);
  return async (name, xml) => {
    const { valid, errors } = await validateXML({
      xml: [{ fileName: name.replaceAll(/[^\w.-]/g, '_'), contents: xml }],
      schema,
      preload,
    });
    return valid
      ? []
      : errors.map(({ message, loc }) => `line ${loc?.lineNumber ?? '?'}: ${message}`);
  };
}
