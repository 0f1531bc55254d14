/** A decision, action, recommendation or adoption, as programs read it from its page. */
import { isPending } from '../../../action-progress.ts';
import { archivePaths, pagePath } from '../../../format/archive-paths.ts';
import type { Node } from '../../../format/view/json-ld/block.ts';
import { minutesAt } from '../../../format/view/json-ld/minutes.ts';
import { describedAt, organisationType, party } from '../../../format/view/json-ld/things.ts';
import { marked, said } from '../../../format/view/json-ld/words.ts';
import type { Said } from '../../../format/view/said.ts';
import { clauseWords } from '../clause-words.ts';
import { corrigendaAbout } from '../corrigenda-about.ts';
import type { Place, Site } from '../page.ts';
import type { ClauseRecord } from '../records.ts';
import { bodyNode } from './bodies.ts';
import { meetingNode, minutesNode } from './meetings.ts';

/** The words of a clause, where they stand, what is to be read instead, and what they ask of whom. */
export function describedClause(
  site: Site,
  place: Place,
  clause: ClauseRecord,
  name: Said,
): readonly Node[] {
  const { voice, lang, address } = place;
  const { meeting, words } = clause;
  const { shelved, series } = meeting;
  const own = clauseWords(place, clause);
  const minutes = minutesNode(place, own.edition);
  return [
    {
      '@type': 'CreativeWork',
      '@id': minutesAt(own.edition, address, clause.id),
      url: address(pagePath(lang, archivePaths.clause(shelved.path, clause.id))),
      name: marked(name),
      text: own.text,
      inLanguage: own.lang,
      dateCreated: clause.day,
      creativeWorkStatus: minutes['creativeWorkStatus'],
      correction: corrigendaAbout(own.edition, clause).map(({ text }) => said(voice, text)),
      isPartOf: { ...minutes, about: meetingNode(place, meeting) },
      author: bodyNode(place, series.facts),
      ...asked(place, clause),
      about: [...tasks(place, clause), ...adopted(site, place, clause)],
      workTranslation: [...words].flatMap(([other, { edition }]) =>
        other === own.lang
          ? []
          : [
              {
                '@type': 'CreativeWork',
                '@id': minutesAt(edition, address, clause.id),
                inLanguage: other,
              },
            ],
      ),
    },
  ];
}

/** Whom a recommendation is addressed to. */
function asked(place: Place, clause: ClauseRecord): { readonly audience?: readonly Node[] } {
  if (clause.kind !== 'recommendation') return {};
  return { audience: owners(place, clause).map(({ name }) => ({ '@type': 'Audience', name })) };
}

/** What is to be done, by whom, and whether it was; by when schema.org has no word for. */
function tasks(place: Place, clause: ClauseRecord): readonly Node[] {
  const { progress } = clause;
  if (!progress) return [];
  const isDone = progress.state === 'done';
  return [
    {
      '@type': 'Action',
      agent: owners(place, clause),
      actionStatus: isDone
        ? 'https://schema.org/CompletedActionStatus'
        : isPending(progress.state)
          ? 'https://schema.org/PotentialActionStatus'
          : undefined,
      endTime: isDone ? progress.day : undefined,
    },
  ];
}

/** The minutes that an adoption is about; nothing where they are not on the shelf. */
function adopted({ meetingOf }: Site, place: Place, { words }: ClauseRecord): readonly Node[] {
  const [one] = words.values();
  const of = one?.clause.of;
  const found = of && meetingOf(of.id);
  if (!found) return [];
  const { editions } = found.shelved;
  const own = editions.find(({ languages }) => languages.includes(place.lang)) ?? found.first;
  return [minutesNode(place, own)];
}

/** Parties, organisations and sub-committees that must act; people are left to the words. */
function owners(
  { voice, address }: Place,
  { meeting, owners: ids }: ClauseRecord,
): readonly Node[] {
  const { id: body, parties, organisations, subCommittees } = meeting.series.facts;
  return ids.flatMap((id): readonly Node[] => {
    const side = parties.find((one) => one.id === id);
    if (side) return [party(side, voice)];
    const found = organisations.find((one) => one.id === id);
    if (found)
      return [
        {
          '@type': organisationType(found.kind),
          '@id': describedAt(body, id, address),
          name: said(voice, found.name),
        },
      ];
    const committee = subCommittees.find((one) => one.id === id);
    return committee ? [{ '@type': 'Organization', name: said(voice, committee.name) }] : [];
  });
}
