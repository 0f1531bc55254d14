/** Files whose names are almost those that are looked for: left unread, all that they say would seem to be missing. */
import type { Lang } from '../lang.ts';
import { nearest } from '../nearest.ts';
import { isLanguageTag } from './language-tag.ts';

/** A file, and the name under which it would be read. */
export interface Misnamed {
  readonly name: string;
  readonly meant: string;
  /** Whether another name is enough; what a word processor saved must be saved again as text. */
  readonly isText: boolean;
  /** The language that a text would have; `undefined` for facts. */
  readonly lang: Lang | undefined;
}

const facts = ['series', 'meeting'] as const;
const textEnding = /\.(?:md|markdown|txt)(?:\.txt)?$/i;
const processorEnding = /\.(?:docx?|odt|rtf)$/i;

/** Such files among those of one folder: `series.yml`, `meeting.yaml.txt`, and where minutes stand `fr.md.txt`, `FR.docx`. */
export function misnamed(names: ReadonlySet<string>, holdsMinutes: boolean): readonly Misnamed[] {
  return [...names].flatMap((name): Misnamed[] => {
    const facts = factsMeant(name);
    const lang = facts === undefined && holdsMinutes ? languageMeant(name) : undefined;
    const meant = facts ?? (lang && `${lang}.md`);
    return meant === undefined || isThere(meant, names)
      ? []
      : [{ name, meant, isText: !processorEnding.test(name), lang }];
  });
}

function factsMeant(name: string): string | undefined {
  const [, stem] = /^(.+?)\.ya?ml(?:\.txt)?$/i.exec(name) ?? [];
  const meant = stem === undefined ? undefined : nearest(stem, facts);
  return meant && `${meant}.yaml`;
}

/** Beside the file that is read its Word version, or a copy of it, is nobody's mistake. */
function isThere(meant: string, names: ReadonlySet<string>): boolean {
  return names.has(meant) || names.has(meant.replace(/\.md$/, '.markdown'));
}

/** What ends in `.md` is read anyhow, or told to be named after no language. */
function languageMeant(name: string): Lang | undefined {
  if (/\.(?:md|markdown)$/i.test(name)) return undefined;
  const stem = name.replace(processorEnding, '').replace(textEnding, '').toLowerCase();
  return stem !== name.toLowerCase() && isLanguageTag(stem) ? stem : undefined;
}
