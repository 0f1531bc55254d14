/** The body of minutes as Akoma Ntoso: sections, and in them clauses that can be referred to. */
import type { ElementContent } from 'hast';
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { EditedBlock, EditedClause, EditedSection, Edition } from '../../../edition.ts';
import { pathOf } from '../../../format/address.ts';
import type { Locale } from '../../../locale/locale.ts';
import { blocks } from './blocks.ts';
import { inlines, type Setting } from './inlines.ts';
import { reference } from './reference.ts';

/** `mainBody`. */
export function mainBody(edition: Edition, speaker: Locale): Element {
  const setting = settingOf(edition);
  const inside = [
    ...edition.body.blocks.flatMap((one) => block(one, speaker, setting)),
    ...edition.body.sections.map((one) => section(one, speaker, setting)),
  ];
  return x('mainBody', { 'xml:lang': speaker.lang }, inside.length > 0 ? inside : [x('p')]);
}

function settingOf(edition: Edition): Setting {
  const waiting = new Map<string, Edition['footnotes'][number]['cells'][number]>(
    edition.footnotes.map(({ number, cells }) => [`fn-${number}`, cells[0]] as const),
  );
  const setting: Setting = {
    here: pathOf(edition),
    takeNote: (id) => {
      const tree = waiting.get(id);
      // Taken before it is written: a note may refer to itself.
      if (!waiting.delete(id)) return undefined;
      const inside = blocks(tree, setting);
      return inside.length > 0 ? inside : [x('p')];
    },
  };
  return setting;
}

function section(
  { id, labels, heading, blocks: own, sections }: EditedSection,
  speaker: Locale,
  setting: Setting,
): Element {
  const [label] = labels ?? [];
  const title = lineOf(heading[0]?.children, setting);
  const content = own.flatMap((one) => block(one, speaker, setting));
  const below = sections.map((one) => section(one, speaker, setting));
  return x('hcontainer', { name: 'item', eId: id }, [
    ...(label === undefined ? [] : [x('num', label)]),
    ...(title.length > 0 ? [x('heading', title)] : []),
    ...(below.length > 0 && content.length > 0 ? [x('intro', content)] : []),
    ...(below.length > 0 ? below : [x('content', content.length > 0 ? content : [x('p')])]),
  ]);
}

function block(one: EditedBlock, speaker: Locale, setting: Setting): readonly Element[] {
  switch (one.type) {
    case 'prose':
      return blocks(one.cells[0], setting);
    case 'clause':
      return [clause(one, speaker, setting)];
    case 'restricted': {
      const attributes = { class: 'restricted', eId: one.id };
      const summary = blocks(one.summary[0], setting);
      return [x('blockContainer', attributes, summary.length > 0 ? summary : [x('p')])];
    }
  }
}

function clause(
  { kind, id, label, owners, due, cells }: EditedClause,
  { words, date }: Locale,
  setting: Setting,
): Element {
  const inside = blocks(cells[0], setting);
  const deadline =
    due === undefined ? [] : [x('p', [`${words.due}: `, x('date', { date: due }, date(due))])];
  const meant = [reference.kind(kind), ...owners.map(reference.somebody)];
  const refersTo = meant.map((one) => `#${one}`).join(' ');
  return x('blockContainer', { eId: id, class: kind, refersTo }, [
    x('num', `${words[kind]} ${label}`),
    ...(inside.length + deadline.length > 0 ? [...inside, ...deadline] : [x('p')]),
  ]);
}

function lineOf(nodes: readonly unknown[] | undefined, setting: Setting) {
  const content = (nodes ?? []).filter(
    (node): node is ElementContent =>
      typeof node === 'object' && node !== null && 'type' in node && node.type !== 'doctype',
  );
  return inlines(content, setting);
}
