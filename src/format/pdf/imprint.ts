/** What a PDF says of itself and carries along, taken from the edition and from the printed document. */
import type { EditedSource, Edition } from '../../edition.ts';
import { digestName, keepDigest } from '../../seal/kept-digest.ts';
import type { Kit } from '../format.ts';
import type { PrintDocument } from '../print-document.ts';
import type { Attachment } from './attachments.ts';
import { carriedFacts } from './carried-facts.ts';
import type { Imprint } from './rewrite.ts';

/** The imprint of an edition. */
export function imprint(edition: Edition, kit: Kit, { marks, about }: PrintDocument): Imprint {
  return {
    marks,
    metadata: {
      title: about.title,
      author: about.author,
      subject: about.description,
      languages: edition.languages,
      date: dateOf(edition) ?? kit.sourceDate,
      creator: `Minutier ${kit.version}`,
      conforms: kit.conformance !== false,
    },
    attachments: [...edition.sources().map(markdown), facts(edition), ...digest(edition)],
  };
}

/** The day of issue, or the last day of the meeting: a report that is built again says the same. */
function dateOf({ facts: { issued, sessions } }: Edition): string | undefined {
  return (
    issued?.date ??
    sessions
      .map(({ date }) => date)
      .toSorted()
      .at(-1)
  );
}

function markdown({ lang, markdown: words }: EditedSource): Attachment {
  return {
    name: `${lang}.md`,
    type: 'text/markdown',
    relationship: 'Source',
    description: `Text of the minutes (${lang})`,
    bytes: new TextEncoder().encode(words),
  };
}

/** The hashes that bind the text in all its languages, so that a reader can hold the carried text against them. */
function digest({ standing }: Edition): readonly Attachment[] {
  if (!standing?.digest) return [];
  return [
    {
      name: digestName,
      type: 'application/json',
      relationship: 'Data',
      description: 'Digest of the whole record',
      bytes: keepDigest(standing.digest),
    },
  ];
}

/** The facts that these minutes use. */
function facts(edition: Edition): Attachment {
  return {
    name: 'facts.json',
    type: 'application/json',
    relationship: 'Data',
    description: 'Facts of the meeting',
    bytes: new TextEncoder().encode(`${JSON.stringify(carriedFacts(edition), undefined, 2)}\n`),
  };
}
