/** A text from one heading to the next. */
import type { Heading, Nodes, RootContent } from 'mdast';
import type { Section, Text } from '../../meeting.ts';

/** A heading and what stands below it, up to the next heading of any depth. */
export interface Stretch {
  readonly section: Section | undefined;
  readonly heading: Heading | undefined;
  readonly nodes: readonly Nodes[];
}

/** The text from one heading to the next. The title is no part of it: it counts as a fact. */
export function stretchesOf({ tree, body }: Text): readonly Stretch[] {
  const sections = new Map<Nodes, Section>();
  const collect = (section: Section) => {
    if (section.heading) sections.set(section.heading, section);
    section.sections.forEach(collect);
  };
  collect(body);
  const stretches: {
    section: Section | undefined;
    heading: Heading | undefined;
    nodes: Nodes[];
  }[] = [{ section: undefined, heading: undefined, nodes: [] }];
  for (const node of tree.children) {
    if (node.type !== 'heading') {
      if (prints(node)) stretches.at(-1)?.nodes.push(node);
      continue;
    }
    const section = sections.get(node);
    if (section) stretches.push({ section, heading: node, nodes: [] });
  }
  return stretches;
}

function prints(node: RootContent): boolean {
  if (node.type === 'html') return node.value.replace(/<!--[\s\S]*?-->/g, '').trim() !== '';
  return node.type !== 'definition' && node.type !== 'footnoteDefinition';
}
