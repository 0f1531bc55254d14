/** A page and a permalink for each decision, action, recommendation and adoption. */
import { archivePaths } from '../../../format/archive-paths.ts';
import { outputPath } from '../../../format/output-path.ts';
import { languageName } from '../../../format/view/language-name.ts';
import { alertOf, panelView } from '../../../format/view/panel.ts';
import { quoted, say } from '../../../format/view/said.ts';
import type { WayLink } from '../../../format/view/way.ts';
import { clauseWords } from '../clause-words.ts';
import { corrigendaAbout } from '../corrigenda-about.ts';
import { corrigendaLinks } from '../corrigenda-links.ts';
import { describedClause } from '../described/clauses.ts';
import { daysOf } from '../meeting-table.ts';
import type { Page, Place, Site } from '../page.ts';
import type { ClauseRecord } from '../records.ts';
import { stateMark } from '../registers/clause-table.ts';
import { fact, meetingLink, meetingName, seriesLink, who, words } from '../say.ts';

/** One page a clause. */
export function clausePages(site: Site): readonly Page[] {
  return site.meetings.flatMap(({ clauses }) =>
    clauses.map((clause): Page => {
      const { meeting, kind, label } = clause;
      const { shelved, series } = meeting;
      const title = (place: Place) => say(place.voice, ({ words: own }) => `${own[kind]} ${label}`);
      return {
        path: archivePaths.clause(shelved.path, clause.id),
        template: 'clause',
        title,
        above: (place) => [seriesLink(place, series.facts), meetingLink(place, meeting, 'long')],
        description: (place) => shortened(clauseWords(place, clause).text),
        described: (place) => describedClause(site, place, clause, title(place)),
        view: (place) => clauseView(site, place, clause),
      };
    }),
  );
}

function clauseView(site: Site, place: Place, clause: ClauseRecord) {
  const { meeting, kind, owners, due, progress, carriedFrom } = clause;
  const { first } = meeting;
  const own = place.speaker.words;
  const said = clauseWords(place, clause);
  const corrigenda = corrigendaAbout(said.edition, clause);
  const alert = alertAbout(alertOf(said.edition), corrigenda.length > 0);
  const row = (name: string, links: readonly WayLink[]) =>
    links.length > 0 ? [{ name: words(place, name), links, html: '' }] : [];
  const plain = (text: ReturnType<typeof words>): WayLink => ({ href: '', text });
  const date = (iso: string) => plain(words(place, place.speaker.date(iso)));
  const action = (ref: { readonly meeting: string; readonly action: string } | undefined) =>
    ref ? clauseLink(site, place, ref.meeting, ref.action) : [];
  return {
    kind,
    text: { lang: said.lang, dir: said.dir, html: said.html() },
    onlyIn: said.foreign
      ? words(place, place.words.onlyIn(languageNames(place, [...clause.words.keys()])))
      : [],
    facts: [
      ...(progress
        ? [{ name: words(place, own.archive.state), links: [], html: stateMark(place, clause) }]
        : []),
      ...row(
        kind === 'recommendation' ? own.addressedTo : own.responsible,
        owners.map((id) => ownerLink(place, clause, id)),
      ),
      ...row(own.due, due === undefined ? [] : [date(due)]),
      ...row(
        progress?.state === 'dropped' ? own.archive.droppedOn : own.archive.doneOn,
        progress?.day === undefined ? [] : [date(progress.day)],
      ),
      ...row(
        own.archive.notedAt,
        progress?.note || progress?.day || progress?.carriedBy
          ? notedAt(site, place, progress.notedAt)
          : [],
      ),
      ...row(own.archive.note, progress?.note ? [plain(fact(place, progress.note))] : []),
      ...row(own.archive.carriedFrom, action(carriedFrom)),
      ...row(own.archive.carriedBy, action(progress?.carriedBy)),
      ...row(own.archive.adoptedHere, adoptedHere(site, place, clause)),
      ...row(own.archive.standsIn, [meetingLink(place, meeting, 'long')]),
      ...row(own.dates, daysOf(place, meeting).map(plain)),
      ...row(own.status, [
        plain(words(place, panelView(first, place.voice, '').status[0]?.text ?? '')),
        ...corrigendaLinks(place, meeting),
      ]),
    ],
    provisional: alert === '' ? [] : words(place, place.words[alert]),
    alert,
    corrigenda: corrigenda.map(({ clause: about, text }) => ({
      where: words(
        place,
        about === undefined || about === clause.id
          ? place.words.instead
          : place.words.insteadIn(about),
      ),
      text: quoted(place.voice, text),
    })),
    inContext: `${place.file(outputPath(said.edition, 'html'))}#${encodeURIComponent(clause.id)}`,
    others: [...clause.words].flatMap(([lang, { edition }]) =>
      lang === said.lang
        ? []
        : [
            {
              href: `${place.file(outputPath(edition, 'html'))}#${encodeURIComponent(clause.id)}`,
              text: words(place, site.kit.locales.get(lang)?.name ?? lang),
            },
          ],
    ),
  };
}

/** How minutes stand, as far as it is a matter of one clause: corrections of others are none, but its own are, also those made on adoption. */
function alertAbout(
  alert: ReturnType<typeof alertOf>,
  isCorrected: boolean,
): ReturnType<typeof alertOf> {
  if (alert !== '' && alert !== 'corrected') return alert;
  return isCorrected ? 'corrected' : '';
}

/** The minutes that an adoption is about; nothing where they are not on the shelf. */
function adoptedHere(site: Site, place: Place, clause: ClauseRecord): readonly WayLink[] {
  const [said] = clause.words.values();
  const of = said?.clause.of;
  const found = of && site.meetingOf(of.id);
  return found ? [meetingLink(place, found, 'long')] : [];
}

/** A party has a page of its own, and so has a sub-committee. */
function ownerLink(
  place: Place,
  { meeting: { first, series } }: ClauseRecord,
  id: string,
): WayLink {
  const { id: body, parties, subCommittees } = series.facts;
  const href = parties.some((party) => party.id === id)
    ? place.to(archivePaths.party(body, id))
    : subCommittees.some((committee) => committee.id === id)
      ? place.to(archivePaths.subCommittee(body, id))
      : '';
  return { href, text: who(place, first, id) };
}

function notedAt(site: Site, place: Place, id: string | undefined): readonly WayLink[] {
  if (id === undefined) return [{ href: '', text: words(place, place.words.notedBetween) }];
  const found = site.meetingOf(id);
  return found ? [meetingLink(place, found, 'long')] : [];
}

/** A clause of another meeting; none where it is not on the shelf. */
export function clauseLink(
  site: Site,
  place: Place,
  meetingId: string,
  clauseId: string,
): readonly WayLink[] {
  const meeting = site.meetingOf(meetingId);
  const clause = meeting?.clauses.find(({ id }) => id === clauseId);
  if (!meeting || !clause) return [];
  const title = say(
    place.voice,
    ({ words: own }) =>
      `${own[clause.kind]} ${clause.label}, ${meetingName(place, meeting.first)[0]?.text ?? ''}`,
  );
  return [{ href: place.to(archivePaths.clause(meeting.shelved.path, clause.id)), text: title }];
}

/** Languages as this page calls them. */
export function languageNames({ lang, speaker }: Place, languages: readonly string[]): string {
  return speaker.list(languages.map((one) => languageName(lang, one)));
}

function shortened(text: string): string {
  return text.length > 300 ? `${text.slice(0, 299).replace(/\s+\S*$/, '')}…` : text;
}
