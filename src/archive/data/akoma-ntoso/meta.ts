/** What minutes are, in the terms of Akoma Ntoso: work, expression and file, and who is meant by each reference. */
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Edition } from '../../../edition.ts';
import { addresses, pathOf } from '../../../format/address.ts';
import { languageName } from '../../../format/view/language-name.ts';
import { symbolOf } from '../../../format/view/meeting-title.ts';
import { quote } from '../../../format/view/said.ts';
import type { Lang, Localised } from '../../../lang.ts';
import { stringsIn } from '../../../strings-in.ts';
import { contentDay } from '../content-day.ts';
import type { OneVoice } from '../voices.ts';
import { identityOf, languageCode } from './identity.ts';
import { reference } from './reference.ts';

/** `meta`. `sourceDate` dates what tells of no day. */
export function meta(
  edition: Edition,
  spoken: OneVoice,
  title: string,
  sourceDate: string | undefined,
): Element {
  const { speaker } = spoken;
  const { lang } = speaker;
  const { series, facts, availableLanguages } = edition;
  const identity = identityOf(edition);
  const body = `#${reference.series(series.id)}`;
  const publisher = facts.issued?.organisation ?? series.secretariat;
  const editor = publisher === undefined ? body : `#${reference.somebody(publisher)}`;
  const fallback = sourceDate ?? '1970-01-01';
  const day = identity.day ?? fallback;
  const issued = facts.issued?.date ?? day;
  const symbol = symbolOf(edition);
  const expression = identity.expression(lang);
  const author = { href: body, as: `#${reference.part('author')}` };
  const others = availableLanguages.filter((other) => other !== lang);
  return x('meta', [
    x('identification', { source: editor }, [
      x('FRBRWork', [
        ...named(identity.work, day, 'meeting', author),
        x('FRBRcountry', { value: identity.country }),
        ...(symbol === '' ? [] : [x('FRBRnumber', { value: symbol })]),
        x('FRBRname', { value: title }),
      ]),
      x('FRBRExpression', [
        ...named(expression, issued, 'issue', author),
        x('FRBRauthoritative', {
          value: String(series.authentic === 'equal' || series.authentic === lang),
        }),
        x('FRBRlanguage', { language: languageCode(lang) }),
        ...translated(edition, lang, identity.expression),
      ]),
      x('FRBRManifestation', [
        x('FRBRthis', { value: `${expression}/!main.xml` }),
        x('FRBRuri', { value: `${expression}.xml` }),
        x('FRBRdate', { date: contentDay(edition) ?? fallback, name: 'publication' }),
        x('FRBRauthor', { href: editor, as: `#${reference.part('editor')}` }),
        x('FRBRformat', { value: 'application/xml' }),
      ]),
    ]),
    ...(others.length === 0
      ? []
      : [
          x('analysis', { source: editor }, [
            x(
              'otherReferences',
              { source: editor },
              others.flatMap((other) => {
                const page = pathOf({ ...edition, languages: [other] }, 'akn.xml');
                return [
                  alternative(identity.expression(other), speaker.lang, other),
                  alternative(addresses(undefined, pathOf(edition))(page), speaker.lang, other),
                ];
              }),
            ),
          ]),
        ]),
    references(edition, spoken),
  ]);
}

/** The name of a work or an expression, with its day and who made it. */
function named(
  uri: string,
  date: string,
  name: string,
  author: { readonly href: string; readonly as: string },
): Element[] {
  return [
    x('FRBRthis', { value: `${uri}/!main` }),
    x('FRBRuri', { value: uri }),
    x('FRBRdate', { date, name }),
    x('FRBRauthor', author),
  ];
}

/** The same minutes in another language. */
function alternative(href: string, lang: Lang, other: Lang): Element {
  const showAs = languageName(lang, other);
  return x('alternativeReference', { href, showAs });
}

/** Where one language prevails, the others follow it. */
function translated(
  { series: { authentic }, availableLanguages }: Edition,
  lang: Lang,
  expression: (lang: Lang) => string,
): Element[] {
  if (authentic === 'equal' || authentic === lang || !availableLanguages.includes(authentic))
    return [];
  const attributes = { fromLanguage: languageCode(authentic), authoritative: 'false' };
  return [x('FRBRtranslation', { href: expression(authentic), ...attributes })];
}

/** Ids that the edition names: who stands only in what is closed to everybody is named nowhere. */
function usedIn({ facts, series, clauses }: Edition): ReadonlySet<string> {
  const used = new Set([
    ...[...stringsIn([facts, series.subCommittees, series.secretariat])].map(({ text }) => text),
    ...clauses.flatMap(({ owners }) => owners),
    // Who signs is shown at the end.
    ...(series.procedure?.signatories ?? []),
  ]);
  for (const { id, organisation } of series.people) if (used.has(id)) used.add(organisation);
  return used;
}

function references(edition: Edition, { voice, speaker }: OneVoice): Element {
  const { series } = edition;
  const used = usedIn(edition);
  const { words } = speaker;
  const one = (name: string, eId: string, path: string, showAs: string) =>
    x(name, { eId, href: `/akn/ontology/${path}`, showAs });
  const say = (said: Localised) => quote(voice, speaker, said).text;
  const somebody = new Map<string, readonly ['TLCRole' | 'TLCOrganization', Localised]>([
    ...series.people
      .filter(({ id }) => used.has(id))
      .map(({ id, function: what }) => [id, ['TLCRole', what]] as const),
    ...[
      ...series.subCommittees,
      ...series.organisations.filter(({ id }) => used.has(id)),
      ...series.parties,
    ].map(({ id, name }) => [id, ['TLCOrganization', name]] as const),
  ]);
  const kinds = ['decision', 'action', 'recommendation', 'adoption'] as const;
  const { id: own, title } = series;
  const body = reference.series(own);
  return x('references', { source: `#${body}` }, [
    one('TLCOrganization', body, `organization/${own}`, say(title)),
    ...[...somebody].map(([id, [name, called]]) => {
      const kind = name === 'TLCRole' ? 'role' : 'organization';
      return one(name, reference.somebody(id), `${kind}/${own}/${id}`, say(called));
    }),
    ...kinds.map((kind) => one('TLCConcept', reference.kind(kind), `concept/${kind}`, words[kind])),
    ...(['author', 'editor'] as const).map((part) =>
      one('TLCRole', reference.part(part), `role/${part}`, words.data[part]),
    ),
  ]);
}
