/** Takes out of a text what its audience may not read. Runs before anything else looks at the words. */
import type { Heading, Parent, Root, Text as Words } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { SKIP, visit } from 'unist-util-visit';
import type { Audience } from '../edition.ts';
import type { Section, Text } from '../meeting.ts';
import { nearest } from '../nearest.ts';
import { structure } from '../read/structure.ts';
import { expectShallow } from './nesting.ts';
import { strayMarks } from './stray-marks.ts';

declare module 'mdast' {
  interface TextData {
    /** The words that stand in place of restricted ones, as their author gave them. */
    closed?: string;
  }
}

/** Names under which authors mean a restricted passage: where a name is not quite right, the passage stays closed. */
const restrictedName = 'restricted';
const restrictedNames = [restrictedName, 'restreint', 'confidential', 'confidentiel'] as const;

/**
 * The text as `audience` may read it. `placeholder` stands for words inside a line that have no words in their place.
 * @throws {Error} where marks of a restricted passage are broken, so that nobody can tell what they guard.
 */
export function redact(text: Text, audience: Audience, placeholder: string): Text {
  const headings = new Set(headingsOf(text.body));
  // The title stands in the tree but not in the body.
  const children = text.tree.children.filter(
    (node) => node.type !== 'heading' || headings.has(node),
  );
  const whole: Root = { ...text.tree, children };
  expectShallow(whole);
  if (audience === 'public') expectSoundMarks(whole);
  const tree = structuredClone(whole);
  nameRestricted(tree);
  if (audience === 'public') closeBlocks(tree);
  closeWords(tree, audience, placeholder);
  // Sections are made anew: an id made from a heading's words must not hold words taken out of it.
  return { ...text, tree, ...structure(tree) };
}

function headingsOf(section: Section): readonly Heading[] {
  return [...(section.heading ? [section.heading] : []), ...section.sections.flatMap(headingsOf)];
}

/** A passage is called by one name from here on. */
function nameRestricted(tree: Root): void {
  visit(tree, (node) => {
    const directive =
      node.type === 'containerDirective' ||
      node.type === 'leafDirective' ||
      node.type === 'textDirective';
    if (directive && nearest(node.name, restrictedNames) !== undefined) node.name = restrictedName;
  });
}

/** Of a closed block only what the public may know stays: its id, the reason, and the summary. */
function closeBlocks(tree: Root): void {
  visit(tree, 'containerDirective', (node) => {
    if (node.name !== restrictedName) return;
    const { id, reason } = node.attributes ?? {};
    node.attributes = { ...(id ? { id } : {}), ...(reason ? { reason } : {}) };
    node.children = node.children.filter(isLabel);
    delete node.data;
  });
}

/** Words inside a line: the public reads those in their place. Where there are none the passage is closed to all. */
function closeWords(tree: Root, audience: Audience, placeholder: string): void {
  const isOpen = ({ children }: Parent) => audience === 'restricted' && children.length > 0;
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

function isLabel(node: ContainerDirective['children'][number]): boolean {
  return node.type === 'paragraph' && node.data?.directiveLabel === true;
}

function expectSoundMarks(tree: Root): void {
  const [stray] = strayMarks(tree);
  if (!stray) return;
  const line = stray.position?.start.line;
  throw new Error(
    `Unexpected marks of a restricted passage that are not whole${line ? `, on or after line ${line}` : ''}: no public edition can be made until they are mended`,
  );
}
