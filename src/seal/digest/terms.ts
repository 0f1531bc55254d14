/** The terms that words in canonical form use: what their abbreviations stand for prints beside them, and so counts. */
import { explained, termsIn } from '../../edit/abbreviations.ts';
import { agendaTitles } from '../../edit/terms.ts';
import type { Lang } from '../../lang.ts';
import type { Meeting } from '../../meeting.ts';
import { asJson, isList, isRecord } from './as-json.ts';
import type { Json } from './canonical-json.ts';
import type { Part } from './parts.ts';

type Terms = Readonly<Record<string, Json>>;

/** The terms that one language of the minutes uses, by their form in it: in open passages, and in the agenda. */
export function termsOfText(
  parts: readonly Part[],
  { series, facts }: Meeting,
  lang: Lang,
): ReadonlyMap<string, Json> {
  const words = [
    ...parts.flatMap(({ form }) => wordsOf(form)),
    ...agendaTitles(facts.agenda, lang),
  ];
  return new Map(
    [...termsIn(words, explained(series.facts), lang)].map(([form, term]) => [form, asJson(term)]),
  );
}

/** The terms that a passage uses, by their form in its language; `undefined` where it uses none. */
export function termsOfForm(form: Json, { series }: Meeting, lang: Lang): Terms | undefined {
  const found = termsIn(wordsOf(form), explained(series.facts), lang);
  if (found.size === 0) return undefined;
  return Object.fromEntries([...found].map(([short, term]) => [short, asJson(term)]));
}

/** Fields that say of what kind something is, not what it says. */
const labels: readonly string[] = ['type', 'kind', 'align', 'sha256'];

/** All strings that a form says. Of an abbreviation the letters may be set apart from each other. */
function wordsOf(form: unknown): readonly string[] {
  if (typeof form === 'string') return [form];
  if (isList(form)) return form.flatMap(wordsOf);
  if (!isRecord(form)) return [];
  const said = Object.entries(form).flatMap(([name, held]) =>
    labels.includes(name) ? [] : wordsOf(held),
  );
  return form['type'] === 'abbr' ? [...said, wordsOf(form['children']).join('')] : said;
}
