/** The register of papers besides minutes: memoranda, work plans, terms of reference. */
import { archivePaths } from '../../../format/archive-paths.ts';
import { languageName } from '../../../format/view/language-name.ts';
import { fact, meetingLink, seriesLink, words } from '../say.ts';
import { cell, dayCell } from '../table.ts';
import type { Register } from './register.ts';

/** Every paper of every body. */
export const documents: Register = {
  name: 'documents',
  title: (own) => own.archive.documents,
  table: ({ archive, meetingOf }, place) => {
    const own = place.speaker.words;
    return {
      columns: [
        { key: 'title', title: own.archive.title },
        { key: 'kind', title: own.archive.type, choice: true },
        { key: 'date', title: own.archive.date },
        { key: 'languages', title: own.archive.languages },
        { key: 'meeting', title: own.archive.meeting },
        { key: 'subCommittee', title: own.subCommittee },
        { key: 'body', title: own.archive.body, choice: true },
      ],
      rows: archive.series.flatMap(({ series: { facts } }) =>
        facts.documents.map((document) => {
          const meeting = document.meeting === undefined ? undefined : meetingOf(document.meeting);
          const committee = facts.subCommittees.find(({ id }) => id === document.subCommittee);
          const title = fact(place, document.title);
          return {
            id: `${facts.id}--${document.id}`,
            cells: {
              title: cell(
                document.url === undefined
                  ? [title, words(place, `(${place.words.notPublic})`)]
                  : [{ href: document.url, text: title }],
              ),
              kind: cell([words(place, place.words.documentKinds[document.kind])]),
              date: dayCell(place, document.date),
              languages: cell(
                document.languages.length === 0
                  ? []
                  : [
                      words(
                        place,
                        place.speaker.list(
                          document.languages.map((lang) => languageName(place.lang, lang)),
                        ),
                      ),
                    ],
              ),
              meeting: cell(meeting ? [meetingLink(place, meeting)] : [], meeting?.day),
              subCommittee: cell(
                committee
                  ? [
                      {
                        href: place.to(archivePaths.subCommittee(facts.id, committee.id)),
                        text: fact(place, committee.name),
                      },
                    ]
                  : [],
              ),
              body: cell([seriesLink(place, facts, 'short')]),
            },
            data: {
              id: document.id,
              kind: document.kind,
              series: facts.id,
              date: document.date ?? null,
              meeting: document.meeting ?? null,
              subCommittee: document.subCommittee ?? null,
              languages: document.languages,
              url: document.url ?? null,
            },
          };
        }),
      ),
    };
  },
};
