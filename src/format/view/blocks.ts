/** What a section consists of, ready for the template of its kind. */
import type { EditedBlock, EditedClause, EditedRestricted, Edition } from '../../edition.ts';
import type { Locale } from '../../locale/locale.ts';
import { type Cell, isLong, row } from './cells.ts';
import { restrictedTitle } from './marking.ts';
import { meetingTitle } from './meeting-title.ts';
import { nameOf } from './names.ts';
import { escaped, printed } from './raised.ts';
import { type Said, type Voice, word } from './said.ts';

/** An ordinary block. */
export interface ProseView {
  /** The template that prints it. */
  readonly template: 'prose';
  readonly cells: readonly Cell[];
}

/** A clause that binds. */
export interface ClauseView {
  readonly template: EditedClause['kind'];
  readonly id: string;
  /** “Decision D-04-01”. */
  readonly title: Said;
  readonly cells: readonly Cell[];
  /** Who must act by when, or what was adopted how; one entry a language, each with the same facts. */
  readonly facts: readonly FactsCell[];
  readonly hasFacts: boolean;
  /** Whether it is too long to be kept on one page. */
  readonly long: boolean;
}

/** One language's facts of a clause. */
export interface FactsCell {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly facts: readonly Fact[];
}

/** “Responsible:” and who that is. */
export interface Fact {
  readonly name: string;
  readonly html: string;
}

/** A restricted passage: closed for the public. */
export interface RestrictedView {
  readonly template: 'restricted';
  /** Empty where it has none. */
  readonly id: string;
  readonly open: boolean;
  /** “Restricted — personal data”. */
  readonly title: Said;
  readonly summary: readonly Cell[];
  readonly blocks: readonly BlockView[];
}

/** Whatever a section may hold; templates choose by `template`. */
export type BlockView = ProseView | ClauseView | RestrictedView;

/** A block as its template wants it. */
export function blockView(edition: Edition, voice: Voice, block: EditedBlock): BlockView {
  switch (block.type) {
    case 'prose':
      return { template: 'prose', cells: row(voice, block.cells) };
    case 'clause':
      return clauseView(edition, voice, block);
    case 'restricted':
      return restrictedView(edition, voice, block);
  }
}

function clauseView(edition: Edition, voice: Voice, clause: EditedClause): ClauseView {
  const kind = word(voice, clause.kind);
  const facts = voice.speakers.map((speaker) => ({
    lang: speaker.lang,
    dir: speaker.dir,
    facts: clauseFacts(edition, voice, speaker, clause),
  }));
  return {
    template: clause.kind,
    id: clause.id,
    title: kind.map((one) => {
      const text = `${one.text} ${clause.label}`;
      return {
        ...one,
        text,
        html: `<span class="kind">${one.html}</span> <span class="number">${escaped(clause.label)}</span>`,
      };
    }),
    cells: row(voice, clause.cells),
    facts,
    hasFacts: facts.some((cell) => cell.facts.length > 0),
    long: isLong(clause.cells),
  };
}

/** What is said of a clause, each with its name and a colon, which is heard as a pause. */
export function clauseFacts(
  edition: Edition,
  voice: Voice,
  speaker: Locale,
  clause: EditedClause,
): readonly Fact[] {
  const { words } = speaker;
  const facts: Fact[] = [];
  const say = (name: string, text: string) =>
    facts.push({ name: words.factName(name), html: printed(text, speaker) });
  if (clause.owners.length > 0) {
    const name = clause.kind === 'recommendation' ? words.addressedTo : words.responsible;
    say(name, ownersOf(edition, voice, speaker, clause));
  }
  if (clause.due !== undefined) say(words.due, speaker.date(clause.due));
  if (clause.of) {
    const adopted = clause.of;
    const manner = edition.facts.adopts.find(({ minutes }) => minutes === adopted.id)?.manner;
    say(words.minutesAdopted, meetingTitle(voice, speaker, adopted).text);
    if (manner) say(words.manner, words.manners[manner]);
  }
  return facts;
}

/** Those who must act. */
export function ownersOf(
  edition: Edition,
  voice: Voice,
  speaker: Locale,
  { owners }: Pick<EditedClause, 'owners'>,
): string {
  return speaker.list(owners.map((id) => nameOf(edition, voice, speaker, id).text));
}

function restrictedView(edition: Edition, voice: Voice, block: EditedRestricted): RestrictedView {
  return {
    template: 'restricted',
    id: block.id ?? '',
    open: block.open,
    title: restrictedTitle(voice, block.reason),
    summary: row(voice, block.summary),
    blocks: block.blocks.map((inner) => blockView(edition, voice, inner)),
  };
}
