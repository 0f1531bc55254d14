/** A library taken apart: what an audience reads, and what is closed to it. */
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Audience, type Clearance, clearance, everybody } from '../audience.ts';
import { clearFacts, clearSeries } from '../edit/clear-facts.ts';
import type { Locale } from '../locale/locale.ts';
import type { Meeting, Series, Text } from '../meeting.ts';
import type { Library } from '../read/library.ts';
import { partedText } from './closed-parts.ts';
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
  readonly open: readonly OpenText[];
  /** Meetings, and what has an id in the open, may be named by everybody: a closed fact may be about them. */
  readonly openIds: ReadonlySet<string>;
  /** Whatever is closed, with what else may tell of it. */
  readonly found: readonly Secret[];
  readonly vocabulary: Vocabulary;
  /** Texts whose marks are broken: nobody can tell what of them is open. */
  readonly broken: readonly Text[];
}

/** Takes a library apart. Facts come first: what they say is no secret in a text. */
export function libraryInParts(
  library: Library,
  locales: ReadonlyMap<string, Locale>,
  audience: Audience = everybody,
): LibraryInParts {
  const closed: ClosedFact[] = [];
  const facts: { series: object[]; meetings: object[] } = { series: [], meetings: [] };
  const open: OpenText[] = [];
  for (const series of library.series) {
    const clearance = clearanceIn(series, audience);
    const left = clearSeries(series.facts, clearance);
    facts.series.push(left);
    open.push(...openFactTextsOf(openFactsOf(series.facts, left, series.locate, clearance)));
    closed.push(...restrictedSeriesFacts(series, clearance));
  }
  const withheld = new Map<Meeting, ReadonlySet<string>>();
  for (const meeting of library.meetings) {
    const { series } = meeting;
    const side = clearanceIn(series, audience);
    const cleared = clearFacts({ facts: meeting.facts, series: series.facts }, side);
    facts.meetings.push(cleared.facts);
    withheld.set(meeting, cleared.withheld);
    open.push(
      ...openFactTextsOf([
        ...openFactsOf(meeting.facts, cleared.facts, meeting.locate, side),
        ...openEvents(meeting.register?.entries ?? []),
      ]),
    );
    closed.push(...restrictedFacts(meeting, side));
  }
  const vocabulary = vocabularyOf(facts, locales);
  const found: Secret[] = closed.flatMap((one) => [
    ...(one.isSaid && one.kind === 'words' && !one.source ? [] : [one]),
    ...namesInFact(one, vocabulary),
  ]);

  const openIds = new Set(library.meetings.map(({ id }) => id));
  const broken: Text[] = [];
  for (const meeting of library.meetings) {
    const { series } = meeting;
    const sides = {
      whole: {
        clearance: clearanceIn(series, series.facts.audiences.at(-1) ?? everybody),
        placeholder: '',
        withheld: new Set<string>(),
      },
      open: {
        clearance: clearanceIn(series, audience),
        placeholder: '',
        withheld: withheld.get(meeting) ?? new Set(),
      },
    };
    for (const text of meeting.texts) {
      const parted = partedText(text, sides);
      if (!parted) {
        broken.push(text);
        continue;
      }
      open.push(...openTextsOf(text, parted.open));
      for (const id of idsIn(parted.open)) openIds.add(id);
      for (const part of parted.closed) found.push(...secretsIn(part, text, vocabulary));
    }
  }
  return { open, openIds, found, vocabulary, broken };
}

function idsIn(tree: Nodes): readonly string[] {
  const ids: string[] = [];
  visit(tree, (node) => {
    const id = node.type === 'heading' ? node.data?.id : undefined;
    if (id) ids.push(id);
    if (node.type === 'containerDirective' && node.attributes?.['id'])
      ids.push(node.attributes['id']);
  });
  return ids;
}

/** The clearance of an audience; in a series that does not know it, that of everybody. */
function clearanceIn({ facts: { audiences } }: Series, audience: Audience): Clearance {
  return clearance(audiences.includes(audience) ? audience : everybody, audiences);
}
