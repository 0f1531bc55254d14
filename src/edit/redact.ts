/** Takes out of a text what its audience may not read. Runs before anything else looks at the words. */
import type { Heading, Root, Text as Words } from 'mdast';
import type { LeafDirective, TextDirective } from 'mdast-util-directive';
import { SKIP, visit } from 'unist-util-visit';
import type { Clearance } from '../audience.ts';
import type { Section, Text } from '../meeting.ts';
import { isLabel } from '../read/directives.ts';
import { bearsMark } from '../read/marks.ts';
import { expectShallow } from '../read/nesting.ts';
import { isRestricted } from '../read/restricting.ts';
import { strayMarks } from '../read/stray-marks.ts';
import { structure } from '../read/structure.ts';
import { withoutNames } from './withheld.ts';

declare module 'mdast' {
  interface HeadingData {
    /** Why the item below is restricted, for those who may read it. */
    reason?: string;
  }
  interface TextData {
    /** The words that stand in place of restricted ones, as their author gave them. */
    closed?: string;
  }
}

declare module 'mdast-util-directive' {
  interface ContainerDirectiveData {
    /** Whether what it held was taken out. */
    closed?: boolean;
  }
}

/** Whom a text is made fit for. */
export interface Redaction {
  readonly clearance: Clearance;
  /** Stands for words inside a line that have no words in their place. */
  readonly placeholder: string;
  /** People who are not named to this audience, by id. */
  readonly withheld: ReadonlySet<string>;
}

/** The name of a restricted passage. */
const restrictedName = 'restricted';

/**
 * The text as an audience may read it.
 * @throws {Error} where marks of a restricted passage are broken, so that nobody can tell what they guard.
 */
export function redact(text: Text, { clearance, placeholder, withheld }: Redaction): Text {
  const untitled = withoutTitle(text);
  if (text.unmarked && withheld.size === 0) return untitled;
  const { tree: whole } = untitled;
  expectShallow(whole);
  if (!clearance.seesAll) expectSoundMarks(whole);
  // Most texts of an archive bear no mark: they are read as they are, and held once.
  if (!bearsMark(whole) && withheld.size === 0) return untitled;
  const tree = structuredClone(whole);
  nameRestricted(tree);
  closeBlocks(tree, clearance);
  openItems(tree);
  openRows(tree, clearance);
  closeWords(tree, clearance, placeholder);
  if (withheld.size > 0) withholdNames(tree, withheld);
  // Sections are made anew: an id made from a heading's words must not hold words taken out of it.
  return { ...text, tree, ...structure(tree) };
}

/** The title stands in the tree but not in the body. */
function withoutTitle(text: Text): Text {
  const headings = new Set(headingsOf(text.body));
  const children = text.tree.children.filter(
    (node) => node.type !== 'heading' || headings.has(node),
  );
  const { tree } = text;
  return children.length === tree.children.length ? text : { ...text, tree: { ...tree, children } };
}

function headingsOf(section: Section): readonly Heading[] {
  return [...(section.heading ? [section.heading] : []), ...section.sections.flatMap(headingsOf)];
}

/** A passage is called by one name from here on. */
function nameRestricted(tree: Root): void {
  visit(tree, (node) => {
    if (isRestricted(node)) node.name = restrictedName;
  });
}

/** Of a closed block only what the public may know stays: its id, the reason, and the summary. */
function closeBlocks(tree: Root, { opens }: Clearance): void {
  visit(tree, 'containerDirective', (node) => {
    if (node.name !== restrictedName || opens(node.attributes?.['for'])) return;
    const { id, reason } = node.attributes ?? {};
    node.attributes = { ...(id ? { id } : {}), ...(reason ? { reason } : {}) };
    node.children = node.children.filter(isLabel);
    node.data = { closed: true };
  });
}

/** An item of the agenda that is open is printed with its own subheadings, like any other. */
function openItems(tree: Root): void {
  tree.children = tree.children.flatMap((node, index) => {
    if (node.type !== 'containerDirective' || !node.data?.item || node.data.closed) return [node];
    const heading = tree.children[index - 1];
    const reason = node.attributes?.['reason'];
    if (heading?.type === 'heading' && reason) heading.data = { ...heading.data, reason };
    return node.children.filter((child) => !isLabel(child));
  });
}

/** Rows that are open stand for themselves; closed ones stay one row, however many they are. */
function openRows(tree: Root, { opens }: Clearance): void {
  visit(tree, 'table', (table) => {
    table.children = table.children.flatMap((row) => {
      if (!row.data?.rows) return [row];
      if (opens(row.data.for)) return row.data.rows;
      delete row.data;
      return [row];
    });
  });
}

/** Takes the ids of people who are not named out of the marks that name them. */
function withholdNames(tree: Root, withheld: ReadonlySet<string>): void {
  visit(tree, 'containerDirective', (node) => {
    node.attributes = { ...node.attributes, ...withoutNames(node.attributes ?? {}, withheld) };
  });
}

/** Words inside a line: the public reads those in their place. Where there are none the passage is closed to all. */
function closeWords(tree: Root, { opens }: Clearance, placeholder: string): void {
  const isOpen = ({ attributes, children }: LeafDirective | TextDirective) =>
    children.length > 0 && opens(attributes?.['for']);
  const inPlace = ({ attributes }: LeafDirective | TextDirective): Words => {
    const given = attributes?.['as']?.trim() ?? '';
    return { type: 'text', value: given || placeholder, data: { closed: given } };
  };
  visit(tree, 'textDirective', (node, index, parent) => {
    if (node.name !== restrictedName || isOpen(node) || !parent || index === undefined) return;
    parent.children.splice(index, 1, inPlace(node));
    return [SKIP, index + 1];
  });
  // What should have been a block or a part of a line is open as a paragraph, or closed.
  visit(tree, 'leafDirective', (node, index, parent) => {
    if (node.name !== restrictedName || !parent || index === undefined) return;
    const children = isOpen(node) ? node.children : [inPlace(node)];
    parent.children.splice(index, 1, { type: 'paragraph', children });
    return [SKIP, index + 1];
  });
}

function expectSoundMarks(tree: Root): void {
  const [stray] = strayMarks(tree);
  if (!stray) return;
  const line = stray.position?.start.line;
  throw new Error(
    `Unexpected marks of a restricted passage that are not whole${line ? `, on or after line ${line}` : ''}: no public edition can be made until they are mended`,
  );
}
