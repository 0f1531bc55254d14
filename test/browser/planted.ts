/** Content in which every place that can be restricted holds a word of its own that stands nowhere else. */
import { crc32, deflateSync } from 'node:zlib';

/** Words by the name of their place, such as `heading (fr)`. */
export interface Planted {
  readonly content: Readonly<Record<string, string | Uint8Array>>;
  readonly words: ReadonlyMap<string, string>;
  /** Places whose words show in no page of the restricted edition, and why. */
  readonly unseen: ReadonlySet<string>;
}

/** Plants the words. */
export function planted(): Planted {
  const words = new Map<string, string>();
  const unseen = new Set<string>();
  const plant = (place: string, { hidden = false } = {}): string => {
    const number = words.size + 1;
    const letters = [...String(number).padStart(3, '0')].map(
      (digit) => 'kbcdfgjlmn'[Number(digit)],
    );
    // Letters only, so that it may stand in ids, file names, addresses and abbreviations alike.
    const word = `vraxo${letters.join('ui')}ezumpilorag`;
    words.set(place, word);
    if (hidden) unseen.add(place);
    return word;
  };
  const content: Record<string, string | Uint8Array> = {};
  const picture = plant('file name of an image', { hidden: true });
  const inlinePicture = plant('file name of an image inside a line', { hidden: true });
  content[`jt/jt-1/${picture}.png`] = png(plant('metadata of an image', { hidden: true }));
  content[`jt/jt-1/${inlinePicture}.png`] = png('nothing');
  const item = (lang: string) => ({
    heading: plant(`heading of an item (${lang})`),
    words: plant(`words of an item (${lang})`),
    below: plant(`heading below an item (${lang})`),
    deep: plant(`words below that (${lang})`),
  });
  const person = plant('name of a person without consent');
  const personId = plant('id of a person without consent', { hidden: true });
  const clauseId = plant('id of a decision');
  const actionId = plant('id of an action');
  const passageId = plant('id of a passage inside another', { hidden: true });
  const abbreviation = plant('abbreviation');
  const meaning = plant('meaning of an abbreviation');
  const text = (lang: 'en' | 'fr') => {
    const say = (place: string, options = {}) => plant(`${place} (${lang})`, options);
    const hidden = { hidden: true };
    const { heading, words: said, below, deep } = item(lang);
    return `---
lang: ${lang}
---

## Opening {#opening}

A line with :restricted[${say('words in a line')}]{as="somebody"} and **bold :restricted[${say('bold words')}]{as=x}**.

- An entry :restricted[${say('words in a list')}]{as=x}
  - below :restricted[${say('words in a list below')}]{as=x}

> Quoted :restricted[${say('words in a quotation')}]{as=x}

| One | Two |
| --- | --- |
| a :restricted[${say('words in a table')}]{as=x} | b |
| :restricted{row reason=child}${say('a marked row')} | ${say('second cell of a marked row')} |
| :restricted{row reason=child}${say('second marked row')} | x |

See [the :restricted[${say('words of a link')}]{as=x}](https://example.org/open).[^open]

:restricted[![${say('alternative of an image in a line', hidden)}](${inlinePicture}.png "${say('title of an image in a line', hidden)}")]{as=x}

### About :restricted[${say('words of a heading')}]{as="somebody"}

:::decision{#D-1}
Decided :restricted[${say('words of a decision')}]{as=x}.
:::

:::action{#A-1 owner="${personId} naptip" due=2022-03-01}
To be done :restricted[${say('words of an action')}]{as=x}.
:::

:::restricted[A passage of :restricted[${say('words of a summary', hidden)}]{as=x}]{#closed reason=health}
Paragraph ${say('paragraph')} with [link](https://example.org/${say('address of a link', hidden)}) and <${say('address of mail')}@example.org>.

#### ${say('heading')}

1. ${say('entry')}
   - [x] ${say('task')}

> ${say('quotation')}

| ${say('head of a table')} |
| --- |
| ${say('cell')} |

    ${say('code')}

\`${say('code in a line')}\` ~~${say('struck out')}~~ <b>${say('html')}</b> <!-- ${say('comment', hidden)} -->

![${say('alternative', hidden)}](${picture}.png "${say('title of an image', hidden)}")

Noted.[^closed] See [by name][${say('name of an address', hidden)}] and :abbr[${abbreviation}].
:::

::::restricted[Clauses were agreed.]{#clauses reason=negotiation}
:::decision{#${clauseId}}
${say('decision')} by :ref[${actionId}]
:::

:::action{#${actionId} owner=naptip due=2022-04-01}
${say('action')}
:::

:::restricted[Within.]{#${passageId} reason=health for=secretariat}
${say('passage inside another')}
:::
::::

## ${heading} {#case}

${said}

### ${below} {#case-below}

${deep}

## Closing {#closing}

The end.

[^open]: A note with :restricted[${say('words of a note')}]{as=x}.

[^closed]: ${say('note')}

[${words.get(`name of an address (${lang})`) ?? ''}]: https://example.org/${say('address by name', hidden)} "${say('title of an address', hidden)}"
`;
  };
  content['jt/jt-1/en.md'] = text('en');
  content['jt/jt-1/fr.md'] = text('fr');
  const both = (place: string, options = {}) =>
    `{ en: "${plant(`${place} (en)`, options)}", fr: "${plant(`${place} (fr)`, options)}" }`;
  const mark = 'restricted: { reason: security }';
  const hidden = { hidden: true };
  content['jt/jt-1/meeting.yaml'] = `ordinal: 4
sessions: [{ id: day-1, date: 2022-02-03 }]
timeZone: Africa/Niamey
host: ne
venue:
  name: ${both('name of a venue')}
  address: ${both('address of a venue')}
  city: ${both('town')}
  country: ${both('country')}
  restricted: { reason: security, as: { en: A town, fr: Une ville } }
coChairs: [ada, ben]
participants:
  - { person: ada }
  - { person: ben }
  - { person: ${personId} }
  - { name: "${plant('name of a participant')}", function: ${both('function of a participant')}, organisation: naptip, ${mark} }
  - { name: "${plant('name of a participant without consent')}", organisation: naptip, consent: none }
objectives:
  - { id: o-1, text: ${both('objective')}, ${mark} }
relatedEvents:
  - { id: e-1, name: ${both('related event')}, ${mark} }
agenda:
  - { id: opening, kind: opening }
  - id: case
    kind: agenda-item
    title: ${both('title of an item among the facts', hidden)}
    presenters: [${personId}]
    restricted: { reason: health, as: { en: A case, fr: Un cas }, summary: { en: A case was discussed., fr: Un cas a été examiné. } }
    items:
      - { id: case-below, title: ${both('title below an item among the facts', hidden)} }
  - { id: closing, kind: closing }
followUp:
  - { meeting: jt-0, action: A-0, done: 2022-02-03, note: ${both('note on an action', hidden)}, ${mark} }
activity:
  title: { en: Meeting, fr: Réunion }
  descriptions:
    - { type: general, text: { en: Open., fr: Ouvert. } }
    - { type: objectives, text: ${both('description of an activity', hidden)}, ${mark} }
  contact: { type: general, function: ${both('function of a contact', hidden)}, email: ${plant('mail of a contact', hidden)}@example.org, ${mark} }
  transactions:
    - { type: disbursement, date: 2022-02-01, value: 5, currency: USD, description: ${both('description of a transaction', hidden)}, ${mark} }
`;
  content['jt/series.yaml'] = `title: { en: Joint Team, fr: Équipe conjointe }
type: joint
languages: [en, fr]
parties:
  - { id: ne, name: Niger, country: NE }
  - { id: ng, name: { en: Nigeria, fr: Nigéria }, country: NG }
organisations:
  - { id: naptip, abbr: NAPTIP, name: { en: National Agency, fr: Agence nationale }, party: ng }
  - { id: anltp, abbr: ANLTP, name: { en: Agency of Niger, fr: Agence du Niger }, party: ne }
secretariat: naptip
people:
  - { id: ada, name: Ada Sample, function: { en: Head, fr: Chef }, organisation: anltp }
  - { id: ben, name: Ben Sample, function: { en: Head, fr: Chef }, organisation: naptip }
  - { id: ${personId}, name: ${person}, function: ${both('function of a person without consent', hidden)}, organisation: naptip, consent: none }
subCommittees:
  - { id: help, name: { en: Help, fr: Aide }, members: [{ person: ${personId} }, { organisation: naptip }] }
glossary:
  - { abbr: ${abbreviation}, meaning: ${meaning}, ${mark} }
  - { abbr: NAPTIP, meaning: { en: National Agency, fr: Agence nationale } }
documents:
  - { id: paper, title: ${both('title of a document', hidden)}, url: "https://example.org/${plant('address of a document', hidden)}", ${mark} }
`;
  // An open meeting before it, to whose action the closed note belongs, and which refers to what is closed.
  const before = (lang: 'en' | 'fr') => `## Opening {#opening}

See :ref[jt-1#clauses] and :ref[jt-1#case].

:::action{#A-0 owner=naptip due=2022-01-01}
${lang === 'en' ? 'Do it.' : 'Le faire.'}
:::
`;
  content['jt/jt-0/en.md'] = before('en');
  content['jt/jt-0/fr.md'] = before('fr');
  content['jt/jt-0/meeting.yaml'] = `ordinal: 3
sessions: [{ id: day-1, date: 2021-02-03 }]
venue: { city: Niamey }
coChairs: [ada, ben]
agenda: [{ id: opening, kind: opening }]
`;
  return { content, words, unseen };
}

/** A picture of one pixel that says something of itself. */
function png(comment: string): Uint8Array {
  const chunk = (type: string, data: Uint8Array): Uint8Array => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
      chunk('IHDR', header),
      chunk('tEXt', Buffer.from(`Comment\0${comment}`, 'latin1')),
      chunk('IDAT', deflateSync(Buffer.from([0, 10, 20, 30]))),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}
