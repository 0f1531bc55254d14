/** The facts of a series: from `series.yaml`, from a text's frontmatter, or assumed. */
import type { VFile } from 'vfile';
import { raise } from '../fault.ts';
import type { Lang } from '../lang.ts';
import type { Series } from '../meeting.ts';
import type { Fact, Mapping } from './fact.ts';
import { parseFacts } from './facts.ts';
import { seriesSchema } from './schema/series.ts';
import { parseYaml } from './yaml.ts';

/** Reads `series.yaml`; `folder` is the name of its folder, which the id must repeat. */
export function readSeries(file: VFile, folder: string): Series {
  const facts = parseYaml(String(file), file);
  const title = facts.entries.get('title');
  if (!title && file.messages.length === 0) {
    raise({
      place: { file, position: { line: 1, column: 1 } },
      rule: 'schema',
      level: 'error',
      reason: 'Unexpected missing `title`, expected the name of the body in each language',
      hint: 'Add a line such as `title: { en: Joint Working Group, fr: Groupe de travail conjoint }`.',
    });
  }
  const { value, locate } = parseFacts(seriesSchema, facts, {
    id: slug(folder),
    title: folder || 'Minutes',
  });
  if (facts.entries.has('id') && value.id !== slug(folder) && folder !== '') {
    raise({
      place: locate(['id']),
      rule: 'facts-agree',
      level: 'error',
      reason: `Unexpected id \`${value.id}\`, expected \`${folder}\`, the name of the folder`,
      hint: 'Rename the folder, or write its name here.',
    });
  }
  return { facts: value, locate, declared: true };
}

/** The series of a meeting that no `series.yaml` speaks of. */
export function impliedSeries(
  name: string,
  inline: Fact | undefined,
  file: VFile,
  languages: readonly Lang[],
): Series {
  const stated: Mapping =
    inline?.type === 'mapping'
      ? inline
      : { type: 'mapping', entries: new Map(), place: { file, position: { line: 1, column: 1 } } };
  const { value, locate } = parseFacts(seriesSchema, stated, { id: slug(name), title: name });
  const said = stated.entries.has('languages');
  return {
    facts: said ? value : { ...value, languages: [...new Set(languages)] },
    locate,
    declared: inline !== undefined,
  };
}

function slug(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z]+/, '');
  return plain || 'minutes';
}
