/** A library taken apart: what an audience reads, and what is closed to it. */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { type Audience, type Clearance, clearance, everybody } from '../audience.ts';
import { clearFacts, clearSeries } from '../edit/clear-facts.ts';
import { idsIn } from '../edit/ids-in.ts';
import type { Locale } from '../locale/locale.ts';
import type { Meeting, Series, Text } from '../meeting.ts';
import type { Library } from '../read/library.ts';
import { type Parted, partedText } from './closed-parts.ts';
import { namesInFact, secretsIn } from './closed-words.ts';
import { openEvents } from './open-events.ts';
import { type OpenText, openFactTextsOf, openTextsOf } from './open-texts.ts';
import {
  type ClosedFact,
  openFactsOf,
  restrictedFacts,
  restrictedSeriesFacts,
} from './restricted-facts.ts';
import type { Secret } from './secret.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** A library as an audience reads it, beside what is closed to it. */
export interface LibraryInParts {
  /** What is open, read from the library when it is asked for: in an archive of thousands it is too much to be held for nothing. */
  readonly open: () => readonly OpenText[];
  /** Meetings, and what has an id in the open, may be named by everybody: a closed fact may be about them. Read when they are asked for, too. */
  readonly openIds: () => ReadonlySet<string>;
  /** Whatever is closed, with what else may tell of it. */
  readonly found: readonly Secret[];
  readonly vocabulary: () => Vocabulary;
  /** Texts whose marks are broken: nobody can tell what of them is open. */
  readonly broken: readonly Text[];
}

/** Takes a library apart. Facts come first: what they say is no secret in a text. */
export function libraryInParts(
  library: Library,
  locales: ReadonlyMap<string, Locale>,
  audience: Audience = everybody,
): LibraryInParts {
  const { series, meetings } = library;
  const closed: readonly ClosedFact[] = [
    ...series.flatMap((one) => restrictedSeriesFacts(one, clearanceIn(one, audience))),
    ...meetings.flatMap((one) => restrictedFacts(one, clearanceIn(one.series, audience))),
  ];
  let known: Vocabulary | undefined;
  const vocabulary = () => {
    known ??= vocabularyOf(
      {
        series: series.map((one) => clearSeries(one.facts, clearanceIn(one, audience))),
        meetings: meetings.map((one) => clearedFor(one, audience).facts),
      },
      locales,
    );
    return known;
  };
  const found: Secret[] = closed.flatMap((one) => [
    ...(one.isSaid && one.kind === 'words' && !one.source ? [] : [one]),
    ...namesInFact(one, vocabulary()),
  ]);
  const broken: Text[] = [];
  for (const { text, parted } of textsIn(meetings, audience)) {
    if (parted === 'whole') continue;
    if (!parted) broken.push(text);
    else for (const part of parted.closed) found.push(...secretsIn(part, text, vocabulary()));
  }
  return {
    open: () => [...openIn(library, audience)],
    openIds: () => openIdsIn(meetings, audience),
    found,
    vocabulary,
    broken,
  };
}

/** What an audience reads: facts, what registers say to everybody, and texts. */
function* openIn({ series, meetings }: Library, audience: Audience): Generator<OpenText> {
  for (const one of series) {
    const clearance = clearanceIn(one, audience);
    const left = clearSeries(one.facts, clearance);
    yield* openFactTextsOf(openFactsOf(one.facts, left, one.locate, clearance));
  }
  for (const meeting of meetings) {
    const { id, facts, locate, register, series } = meeting;
    const left = clearedFor(meeting, audience).facts;
    yield* openFactTextsOf(openFactsOf(facts, left, locate, clearanceIn(series, audience)));
    yield* openFactTextsOf([{ text: id, place: locate(['id']), key: 'id' }]);
    yield* openFactTextsOf(openEvents(register?.entries ?? []));
  }
  for (const { text, parted } of textsIn(meetings, audience)) {
    const open = openTree(text, parted);
    if (open) yield* openTextsOf(text, open);
  }
}

function openIdsIn(meetings: readonly Meeting[], audience: Audience): ReadonlySet<string> {
  const ids = new Set(meetings.map(({ id }) => id));
  for (const { text, parted } of textsIn(meetings, audience)) {
    const open = openTree(text, parted);
    if (open) for (const id of idsIn(open)) ids.add(id);
  }
  return ids;
}

/** What of a text is open: `whole` it is as it was read. */
function openTree(text: Text, parted: Parted | 'whole' | undefined): Root | undefined {
  return parted === 'whole' ? text.tree : parted?.open;
}

/** Each text with what of it is closed: `whole` where nothing is, `undefined` where its marks are broken. */
function* textsIn(
  meetings: readonly Meeting[],
  audience: Audience,
): Generator<{ readonly text: Text; readonly parted: Parted | 'whole' | undefined }> {
  for (const meeting of meetings) {
    const { series, texts } = meeting;
    const sides = {
      whole: {
        clearance: clearanceIn(series, series.facts.audiences.at(-1) ?? everybody),
        placeholder: '',
        withheld: new Set<string>(),
      },
      open: {
        clearance: clearanceIn(series, audience),
        placeholder: '',
        withheld: clearedFor(meeting, audience).withheld,
      },
    };
    for (const text of texts) {
      const isWhole = text.unmarked && sides.open.withheld.size === 0;
      yield { text, parted: isWhole ? 'whole' : partedText(text, sides) };
    }
  }
}

/** One text as an audience reads it; nothing where no text is in the file, or its marks are broken. */
export function openTreeOf(
  { meetings }: Library,
  audience: Audience,
  file: VFile,
): Root | undefined {
  const own = meetings.filter(({ texts }) => texts.some((text) => text.file === file));
  for (const { text, parted } of textsIn(own, audience))
    if (text.file === file) return openTree(text, parted);
  return undefined;
}

function clearedFor({ facts, series }: Meeting, audience: Audience) {
  return clearFacts({ facts, series: series.facts }, clearanceIn(series, audience));
}

/** The clearance of an audience; in a series that does not know it, that of everybody. */
function clearanceIn({ facts: { audiences } }: Series, audience: Audience): Clearance {
  return clearance(audiences.includes(audience) ? audience : everybody, audiences);
}
