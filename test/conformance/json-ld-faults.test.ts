import { expect, test } from 'vitest';
import { jsonLdFaults } from '../../scripts/conformance/web-data/json-ld-faults.ts';

const crumbs = '<nav class="crumbs"><ol><li><a href="index.html">Front</a></li></ol></nav>';
const list =
  '{"@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem"},{"@type":"ListItem"}]}';

const faultsOf = (html: string) => {
  const bytes = new TextEncoder().encode(html);
  return jsonLdFaults('public/en/a.html', new Map([['public/en/a.html', bytes]]));
};
const block = (nodes: string) =>
  `<script type="application/ld+json">{"@context":"https://schema.org","@graph":[${nodes}]}</script>`;

test('a page that says where it is says nothing wrong', () => {
  expect(faultsOf(`${block(list)}${crumbs}`)).toEqual([]);
});

test.each([
  ['no data where there is a way to the page', crumbs, 'no JSON-LD'],
  [
    'another way than people see',
    `${block(list)}${crumbs.replace('</ol>', '<li></li></ol>')}`,
    '2 steps for 2 crumbs',
  ],
  ['a type that nobody knows', block('{"@type":"Meeting"}'), 'the type Meeting'],
  [
    'a field that the type does not have',
    block('{"@type":"Country","member":"x"}'),
    'member of a Country',
  ],
  ['a field of which nothing is said', block('{"@type":"Event","name":""}'), 'nothing in name'],
  ['a day that is none', block('{"@type":"Event","startDate":"soon"}'), 'startDate soon'],
  [
    'a link to no file',
    block('{"@type":"Event","url":"b.html"}'),
    'url leads to public/en/b.html, which is not there',
  ],
  [
    'a link to no passage',
    block('{"@type":"CreativeWork","@id":"#D-1"}'),
    'no passage #D-1 in public/en/a.html',
  ],
])('finds %s', (_, html, fault) => {
  expect(faultsOf(html)).toEqual([fault]);
});
