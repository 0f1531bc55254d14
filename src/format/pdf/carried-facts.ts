/** The facts that a PDF carries along: those that its minutes use. */
import type { Edition } from '../../edition.ts';
import type { Localised } from '../../lang.ts';
import { lastingFacts } from '../../seal/digest/lasting-facts.ts';

/**
 * Facts of the meeting and of its series as the digest counts them. What came later, and what concerns other meetings, stays
 * out: minutes that were signed are built again as they were, however the body grows.
 */
export function carriedFacts({ meetingId, facts, series, sources, abbreviations }: Edition) {
  const { activity: _, followUp: __, ...own } = facts;
  const lasting = Object.fromEntries(
    lastingFacts.flatMap((name) => (series[name] === undefined ? [] : [[name, series[name]]])),
  );
  const texts = sources.map(({ markdown }) => markdown);
  const data = JSON.stringify([own, series.secretariat, series.subCommittees]);
  const used = new Set([data, ...texts].flatMap((text) => text.match(/[\p{L}\p{N}_.-]+/gu) ?? []));
  const people = series.people.filter(({ id }) => used.has(id));
  const written = new Set(
    texts.flatMap((text) => Array.from(text.matchAll(/:abbr\[([^\]]*)\]/g), ([, form]) => form)),
  );
  const listed = new Set(abbreviations.flatMap(({ abbr }) => Object.values(abbr)));
  const isWritten = (abbr: Localised | undefined) =>
    Object.values(abbr ?? {}).some((form) => written.has(form) || listed.has(form));
  return {
    meeting: meetingId,
    facts: own,
    series: {
      ...lasting,
      people,
      organisations: series.organisations.filter(
        ({ id, abbr }) =>
          used.has(id) || people.some(({ organisation }) => organisation === id) || isWritten(abbr),
      ),
      glossary: series.glossary.filter(({ abbr }) => isWritten(abbr)),
    },
  };
}
