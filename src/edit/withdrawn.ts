/** Takes the words out of minutes that no longer hold: what the public reads of them is that they were withdrawn. */
import { everybody } from '../audience.ts';
import type { Edition } from '../edition.ts';

/** The edition as the public may read it: as it is, or without its text where it was withdrawn. */
export function withoutWithdrawn(edition: Edition): Edition {
  if (edition.audience !== everybody || edition.standing?.status !== 'withdrawn') return edition;
  const { facts, series, standing } = edition;
  return {
    ...edition,
    facts: {
      ...facts,
      participants: [],
      coChairs: [],
      chair: undefined,
      objectives: [],
      relatedEvents: [],
      agenda: [],
      issued: undefined,
      activity: undefined,
      followUp: [],
    },
    series: { ...series, subCommittees: [] },
    // No seal stands under a text that is not there, nor is a file that lacks it held against the seal.
    standing: { ...standing, root: undefined, digest: undefined, attestations: [] },
    sources: () => [],
    body: { ...edition.body, blocks: [], sections: [] },
    clauses: [],
    abbreviations: [],
    terms: [],
    footnotes: [],
    images: [],
  };
}
