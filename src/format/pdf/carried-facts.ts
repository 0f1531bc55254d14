/** The facts that a PDF carries along: those that its minutes use. */
import { everybody } from '../../audience.ts';
import type { Edition } from '../../edition.ts';
import type { Localised } from '../../lang.ts';
import { lastingFacts } from '../../seal/digest/lasting-facts.ts';

/**
 * Facts of the meeting and of its series as the digest counts them. What came later, and what concerns other meetings, stays
 * out: minutes that were signed are built again as they were, however the body grows.
 */
export function carriedFacts(edition: Edition) {
  const { audience, meetingId, facts, series, sources, terms } = edition;
  const { activity: _, followUp: __, ...own } = facts;
  const lasting = Object.fromEntries(
    lastingFacts.flatMap((name) => (series[name] === undefined ? [] : [[name, series[name]]])),
  );
  const texts = sources().map(({ markdown }) => markdown);
  const data = JSON.stringify([own, series.secretariat, series.subCommittees]);
  const used = new Set([data, ...texts].flatMap((text) => text.match(/[\p{L}\p{N}_.-]+/gu) ?? []));
  const people = series.people.filter(({ id }) => used.has(id));
  const isUsed = (abbr: Localised) => terms.some((one) => isSame(one.abbr, abbr));
  const organisations = series.organisations.flatMap((one) => {
    const { id, name, abbr } = one;
    if (used.has(id) || people.some(({ organisation }) => organisation === id)) return [one];
    // Where only the letters are used, only they and the name behind them are printed.
    return abbr && isUsed(abbr) ? [{ id, name, abbr }] : [];
  });
  // An entry stands in the way of an organisation of the same abbreviation.
  const forms = new Set(organisations.flatMap(({ abbr }) => Object.values(abbr ?? {})));
  return {
    meeting: meetingId,
    // Whoever has the key can then tell what was changed from what was left out.
    ...(audience !== everybody && audience === series.audiences.at(-1) ? { complete: true } : {}),
    facts: own,
    series: {
      ...lasting,
      people,
      organisations,
      glossary: series.glossary.filter(
        ({ abbr }) => isUsed(abbr) || Object.values(abbr).some((form) => forms.has(form)),
      ),
    },
  };
}

function isSame(one: Localised, other: Localised): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
