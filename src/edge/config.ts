/** Finds and reads `minutier.yaml`. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { VFile } from 'vfile';
import { type Config, configSchema } from '../command/config.ts';
import { decode } from '../read/decode.ts';
import { parseFacts } from '../read/facts.ts';
import { parseYaml } from '../read/yaml.ts';

/** The configuration in `folder`, and its file where there is one, with its messages. */
export async function readConfig(
  folder: string,
): Promise<{ config: Config; file: VFile | undefined }> {
  const name = 'minutier.yaml';
  let bytes: Uint8Array;
  try {
    bytes = await readFile(join(folder, name));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return { config: configSchema.parse({}), file: undefined };
    throw error;
  }
  const file = decode(name, bytes);
  return { config: parseFacts(configSchema, parseYaml(String(file), file)).value, file };
}
