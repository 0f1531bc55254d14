/** The files of one meeting, made one Meeting. */
import type { VFile } from 'vfile';
import { raise } from '../fault.ts';
import type { Lang } from '../lang.ts';
import type { Meeting, Series } from '../meeting.ts';
import { closeItems } from './closed-items.ts';
import { type Fact, type Mapping, without } from './fact.ts';
import { parseFacts } from './facts.ts';
import { localise, merge } from './merge.ts';
import { frontmatterSchema } from './schema/frontmatter.ts';
import { meetingSchema } from './schema/meeting.ts';
import { impliedSeries } from './series.ts';
import { type Desk, languageIn, type ReadText, readText } from './text.ts';
import { parseYaml } from './yaml.ts';

/** Files that speak of one meeting. */
export interface MeetingFiles {
  /** Name of the folder or stem of the file. */
  readonly name: string;
  readonly folder: string;
  readonly path: string;
  readonly series: Series | undefined;
  /** Name of the series where no `series.yaml` declares it. */
  readonly seriesName: string;
  readonly facts: VFile | undefined;
  readonly texts: readonly { readonly file: VFile; readonly lang: Lang | undefined }[];
}

/** Reads a meeting; faults land on its files. */
export function readMeeting(files: MeetingFiles, desk: Desk): Meeting {
  const sources = [...(files.facts ? [files.facts] : []), ...files.texts.map(({ file }) => file)];
  const [first] = sources;
  if (!first) throw new Error(`No files for the meeting ${files.path}`);

  const fallback = files.series?.facts.languages[0] ?? 'en';
  const read = files.texts.map(({ file, lang }) =>
    readText(file, (facts) => language(file, facts, lang) ?? lang ?? fallback, desk),
  );
  const start: Mapping = files.facts
    ? parseYaml(String(files.facts), files.facts)
    : {
        type: 'mapping',
        entries: new Map(),
        place: { file: first, position: { line: 1, column: 1 } },
      };
  const merged = read.reduce(mergeText, start);
  const { series: inline, ...rest } = split(merged);
  const facts = parseFacts(meetingSchema, rest.facts);
  const series =
    files.series ??
    impliedSeries(
      files.seriesName,
      inline,
      first,
      read.map(({ text }) => text.lang),
    );
  if (files.series && inline) {
    raise({
      place: inline.place,
      rule: 'facts-agree',
      level: 'error',
      reason: 'Unexpected `series`, expected the facts of the series in series.yaml only',
      hint: 'Move them to series.yaml.',
    });
  }
  const order = (lang: Lang) => {
    const index = series.facts.languages.indexOf(lang);
    return index < 0 ? Number.MAX_SAFE_INTEGER : index;
  };
  return {
    id: facts.value.id ?? files.name,
    path: files.path,
    folder: files.folder,
    series,
    facts: facts.value,
    locate: facts.locate,
    texts: read
      .map(({ text }) => closeItems(text, facts.value.agenda, desk))
      .sort((a, b) => order(a.lang) - order(b.lang)),
    sources,
  };
}

function mergeText(facts: Mapping, { text, facts: head, title }: ReadText): Mapping {
  let result: Fact = facts;
  // The language is told of the text, not of the meeting.
  if (head) result = merge(result, localise(frontmatterSchema, without(head, ['lang']), text.lang));
  if (title) {
    const words: Fact = { type: 'scalar', value: title.words, place: title.place };
    const said: Fact = {
      type: 'mapping',
      entries: new Map([[text.lang, { key: title.place, fact: words }]]),
      place: title.place,
    };
    result = merge(result, {
      type: 'mapping',
      entries: new Map([['title', { key: title.place, fact: said }]]),
      place: title.place,
    });
  }
  return result.type === 'mapping' ? result : facts;
}

/** Takes out what a text's head says about itself and about the series. */
function split(merged: Mapping): { facts: Mapping; series: Fact | undefined } {
  const entries = new Map(merged.entries);
  const series = entries.get('series')?.fact;
  entries.delete('series');
  return { facts: { ...merged, entries }, series };
}

function language(
  file: VFile,
  facts: Mapping | undefined,
  fromName: Lang | undefined,
): Lang | undefined {
  const stated = languageIn(facts);
  if (stated && fromName && stated !== fromName) {
    raise({
      place: facts?.entries.get('lang')?.fact.place ?? { file },
      rule: 'facts-agree',
      level: 'error',
      reason: `Unexpected language \`${stated}\`, expected \`${fromName}\` as in the file's name`,
      hint: 'Rename the file, or remove the line `lang`.',
    });
    return fromName;
  }
  return stated;
}
