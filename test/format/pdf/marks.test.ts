import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { type Mark, markElements, numberIn } from '../../../src/format/pdf/marks.ts';

/** What a body looks like once it is marked, and the marks. */
function marked(body: string): { readonly html: string; readonly marks: readonly Mark[] } {
  const tree = unified().use(rehypeParse).parse(`<html lang="en"><body>${body}</body></html>`);
  const marks = markElements(tree);
  const html = unified().use(rehypeStringify).stringify(tree);
  return { html: /<body>([\s\S]*)<\/body>/.exec(html)?.[1] ?? '', marks };
}

test.each([
  ['an element has its number behind its language', '<h1>One</h1>', '<h1 lang="en-x-0">One</h1>'],
  [
    'languages go on to what is in an element',
    '<section lang="fr"><ul><li>un</li></ul></section>',
    '<section lang="fr-x-0"><ul lang="fr-x-1"><li lang="fr-x-2">un</li></ul></section>',
  ],
  [
    'a span that says nothing is not marked',
    '<h2><span>One</span></h2>',
    '<h2 lang="en-x-0"><span>One</span></h2>',
  ],
  [
    'a span in another language has an id, by which the browser keeps it',
    '<h2><span lang="fr">Un</span></h2>',
    '<h2 lang="en-x-0"><span lang="fr-x-1" id="mark-1">Un</span></h2>',
  ],
  ['an id of its own is kept', '<p id="own">One</p>', '<p id="own" lang="en-x-0">One</p>'],
  [
    'parts that are not read are left alone',
    '<div aria-hidden="true"><h1>x</h1></div>',
    '<div aria-hidden="true"><h1>x</h1></div>',
  ],
  [
    'what only changes the type is left alone',
    '<pre><b>x<br></b></pre>',
    '<pre lang="en-x-0"><b>x<br></b></pre>',
  ],
  [
    'but not where it is in another language',
    '<i lang="fr">x</i>',
    '<i lang="fr-x-0" id="mark-0">x</i>',
  ],
  [
    'a cell in an item is marked for its marker',
    '<li><span class="cell">one</span></li>',
    '<li lang="en-x-0"><span class="cell" lang="en-x-1" id="mark-1">one</span></li>',
  ],
])('%s', (_, body, expected) => {
  expect(marked(body).html).toBe(expected);
});

test('marks of a whole table: the rows of the head are told apart', () => {
  const { marks } = marked(
    '<table><thead><tr><th>A</th></tr></thead><tbody><tr><td><table><tr><td>1</td></tr></table></td></tr></tbody></table>',
  );
  expect(marks.map(({ tag, use }) => `${tag} ${use}`)).toEqual([
    'table undefined',
    'tr head',
    'th undefined',
    'tr undefined',
    'td undefined',
    'table undefined',
    'tr undefined',
    'td undefined',
  ]);
});

describe('uses', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'references and the notes to which they lead',
      '<sup><a href="#fn-1">1</a></sup><ol><li id="fn-1">Note</li><li id="fn-2">No</li></ol>',
      ['sup reference', 'li note'],
    ],
    [
      'no references: raised words, and links to elsewhere',
      '<sup>1er</sup><sup><a href="/x">1</a></sup>',
      [],
    ],
    [
      'contents',
      '<nav><h2>C</h2><ol><li><a href="#x">X</a></li></ol></nav><ol></ol>',
      ['ol contents', 'li contents'],
    ],
    [
      'places for signatures',
      '<a data-signatory="icmpd" href="https://x.invalid"></a>',
      ['a signature'],
    ],
  ])('%s', (_, body, expected) => {
    const { marks } = marked(body);
    expect(marks.filter(({ use }) => use).map(({ tag, use }) => `${tag} ${use}`)).toEqual(expected);
  });
});

test('raised letters are part of their word, whose language they have', () => {
  const { marks } = marked('<p>1<sup>er</sup> et a<sup lang="en">th</sup></p>');
  expect(marks.map(({ tag, lang }) => `${tag} ${lang}`)).toEqual(['p en', 'sup en']);
});

test('says who signs, what abbreviations stand for, and under which id a note is found', () => {
  const { marks } = marked(
    '<p><abbr title="memorandum">MoU</abbr></p><p data-signatory="ng.icmpd"></p><abbr>X</abbr>',
  );
  expect(marks.map(({ expansion, signatory }) => [expansion, signatory])).toEqual([
    [undefined, undefined],
    ['memorandum', undefined],
    [undefined, 'ng.icmpd'],
    [undefined, undefined],
  ]);
});

test('says how many rows of its group there are from the head of a group on', () => {
  const group = '<tr><th scope="rowgroup">Niger</th></tr>';
  const person = '<tr><th scope="row">Head</th><td>Present</td></tr>';
  const { marks } = marked(
    `<table><tbody>${group}${person}${person}</tbody><tbody>${person}${group}</tbody></table>`,
  );
  expect(marks.flatMap(({ groupRows }) => groupRows ?? [])).toEqual([3, 1]);
});

describe('words', () => {
  test.each([
    ['of a heading, with its spaces', '<h2> Agenda\n item <b>1</b> </h2>', 'Agenda item 1'],
    [
      'of both languages, with a stroke',
      '<h2><span class="cell">Agenda</span> <span class="cell" lang="fr">Ordre du jour</span></h2>',
      'Agenda / Ordre du jour',
    ],
    [
      'that are alike in both languages, once',
      '<h2><span class="cell">1</span><span class="cell">1</span></h2>',
      '1',
    ],
    [
      'of cells deep inside',
      '<a href="#x"><span><span class="cell">A</span><span class="cell">B</span></span></a>',
      'A / B',
    ],
    [
      'that a label says instead',
      '<a href="#x" aria-label="Back to the text">↩</a>',
      'Back to the text',
    ],
    ['without what is not read', '<h2>Title <span aria-hidden="true">#</span></h2>', 'Title'],
    ['of a picture', '<a href="/x"><img alt="The map"></a>', 'The map'],
  ])('%s', (_, body, expected) => {
    expect(marked(body).marks[0]?.words).toBe(expected);
  });

  test('of other elements are not kept', () => {
    expect(marked('<p>Many words</p>').marks[0]?.words).toBe('');
  });
});

test.each([
  ['en-x-0', { lang: 'en', number: 0 }],
  ['pt-BR-x-1z', { lang: 'pt-BR', number: 71 }],
  ['fr', undefined],
  ['x-y', undefined],
])('the number in %s', (lang, expected) => {
  expect(numberIn(lang)).toEqual(expected);
});

test('a number is what the browser gives back, also beyond a thousand', () => {
  const { html, marks } = marked('<p>x</p>'.repeat(1500));
  const langs = [...html.matchAll(/lang="([^"]+)"/g)].map(
    ([, lang]) => numberIn(lang ?? '')?.number,
  );
  expect(langs).toEqual(marks.map((_, index) => index));
});
