import { describe, expect, test } from 'vitest';
import { attributeOf, withAttribute, withTags } from '../../src/format/page-text.ts';

const boxTables = (page: string) =>
  withTags(page, ({ name, text, parent }) =>
    name === 'table' && (parent && attributeOf(parent, 'class')) !== 'scroll'
      ? { start: `<div>${text}`, after: '</div>' }
      : undefined,
  );

describe('a page gone through tag by tag', () => {
  test.each([
    [
      'a table is boxed',
      '<p>a</p><table><td>b</table>c',
      '<p>a</p><div><table><td>b</table></div>c',
    ],
    ['the box of a table is seen', '<div class="scroll">\n<table></table></div>', undefined],
    [
      'a table in a table has a box of its own',
      "<div class='scroll'><table><td><table></table></td></table></div>",
      "<div class='scroll'><table><td><div><table></table></div></td></table></div>",
    ],
    [
      'an element that is never closed does not hide its end',
      '<ul><li><table><li></ul><table></table>',
      '<ul><li><div><table><li></div></ul><div><table></table></div>',
    ],
    ['a comment is no tag', '<!-- <table> --><p>', undefined],
    ['a script holds no tags', '<script>"<table>"</script><title><table></title>', undefined],
    ['an attribute may hold the end of a tag', '<p title="a > <table>">b</p>', undefined],
    ['an end without a beginning stays', '</div><br></table>', undefined],
    ['an empty element has nothing in it', '<div class="scroll"><img><table></table>', undefined],
  ])('%s', (_name, page, expected = page) => {
    expect(boxTables(page)).toBe(expected);
  });

  test.each([
    ['<img src="a.png" alt="">', '<img src="b&#x26;&#x22;.png" alt="">'],
    ["<img alt='src=' SRC = 'a.png'/>", '<img alt=\'src=\' SRC = "b&#x26;&#x22;.png"/>'],
    ['<img data-src="a.png">', '<img data-src="a.png">'],
  ])('of %s the address is set anew', (page, expected) => {
    expect(withTags(page, (tag) => ({ start: withAttribute(tag, 'src', 'b&".png') }))).toBe(
      expected,
    );
  });

  test('values of attributes are read as they are meant', () => {
    const read: (string | undefined)[] = [];
    withTags('<a href="a&amp;b&#x27;&#61;&nope;"><b>', (tag) => {
      read.push(attributeOf(tag, 'href'), attributeOf(tag, 'id'));
      return undefined;
    });
    expect(read).toEqual(["a&b'=&nope;", undefined, undefined, undefined]);
  });
});
