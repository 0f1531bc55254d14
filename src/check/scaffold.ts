/** A small sound meeting: each example of a check changes some of its files. */
import { lines } from './lines.ts';

/** The files of the scaffold, by path. No check finds anything in them. */
export const scaffold: Readonly<Record<string, string>> = {
  'jt/series.yaml': lines`
    id: jt
    title: { en: Joint Team, fr: Équipe conjointe }
    type: joint
    languages: [en, fr]
    parties:
      - { id: ne, name: Niger }
      - { id: ng, name: { en: Nigeria, fr: Nigéria } }
    organisations:
      - { id: agency, name: { en: Agency, fr: Agence }, party: ne }
      - { id: board, name: { en: Board, fr: Conseil }, party: ng }
      - { id: office, name: { en: Office, fr: Bureau } }
    secretariat: office
    people:
      - { id: ada, function: { en: Director, fr: Directrice }, organisation: agency }
      - { id: ben, function: { en: Director, fr: Directeur }, organisation: board }
    subCommittees:
      - id: prevention
        name: { en: Prevention, fr: Prévention }
        members: [{ person: ada }, { organisation: board }]
    glossary:
      - { abbr: { en: JT, fr: EC }, meaning: { en: Joint Team, fr: Équipe conjointe } }
  `,
  'jt/jt-1/meeting.yaml': lines`
    ordinal: 1
    sessions:
      - { id: day-1, date: 2024-03-05, start: "09:00", end: "12:30" }
    timeZone: Africa/Niamey
    venue: { city: Niamey }
    host: ne
    coChairs: [ada, ben]
    agenda:
      - { id: opening, kind: opening }
      - { id: plan, kind: agenda-item }
  `,
  'jt/jt-1/en.md': lines`
    ## Opening {#opening}

    The co-chairs opened the meeting.

    ## Work plan {#plan}

    :::decision{#D-1}
    The work plan is adopted.
    :::

    :::action{#A-1 owner=office due=2024-03-31}
    The secretariat sends the work plan to both parties.
    :::
  `,
  'jt/jt-1/fr.md': lines`
    ## Ouverture {#opening}

    Les coprésidents ont ouvert la réunion.

    ## Plan de travail {#plan}

    :::decision{#D-1}
    Le plan de travail est adopté.
    :::

    :::action{#A-1 owner=office due=2024-03-31}
    Le secrétariat transmet le plan de travail aux deux parties.
    :::
  `,
};
