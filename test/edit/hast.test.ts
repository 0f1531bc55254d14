import { expect, test } from 'vitest';
import { both, english, page, rows } from './fixture.ts';

test.each([
  // Scripts, styles and what fetches or runs
  ['a <script>alert(1)</script>b', '<p>a b</p>'],
  ['<p style="color: red" class="x" id="y" onclick="z()">a</p>', '<p>a</p>'],
  ['<iframe src="https://a.org">x</iframe>\n\nb', '<p>b</p>'],
  ['<svg><script>1</script></svg>\n\nb', '<p>b</p>'],
  ['<form action="https://a.org"><button>a</button></form>', '<p>a</p>'],
  ['<a href="javascript:alert(1)" name="x">a</a>', '<p>a</p>'],
  [
    '<base href="https://a.org"><link rel="stylesheet" href="x"><meta http-equiv="refresh">a',
    '<p>a</p>',
  ],
  ['<input type="checkbox" checked> a', '<p> a</p>'],
  ['<div>loose <b>words</b></div>', '<p>loose <b>words</b></p>'],
  [
    '<section class="clause" id="D-1"><sup><a id="fnref-1" href="#fn-1">1</a></sup></section>',
    '<p><sup>1</sup></p>',
  ],
  [
    '<span data-generated="0">a</span> <generated index="0">b</generated> :abbr[MoU]',
    '<p><span>a</span> b memorandum of understanding (MoU)</p>',
  ],
  ['a<!-- b -->c', '<p>ac</p>'],
  // What may stay
  [
    'H<sub>2</sub>O, 1<sup>st</sup>, <kbd>Ctrl</kbd>, <abbr title="x">X</abbr>',
    '<p>H<sub>2</sub>O, 1<sup>st</sup>, <kbd>Ctrl</kbd>, <abbr title="x">X</abbr></p>',
  ],
  ['<span lang="ha" dir="ltr">sannu</span>', '<p><span lang="ha" dir="ltr">sannu</span></p>'],
  [
    '<i>:ref[nope]</i> and <b>:abbr[MoU]</b>',
    '<p><i>nope</i> and <b>memorandum of understanding (MoU)</b></p>',
  ],
  // Links
  ['[a](https://a.org "t")', '<p><a href="https://a.org" title="t">a</a></p>'],
  ['[a](HTTPS://a.org)', '<p><a href="HTTPS://a.org">a</a></p>'],
  ['[a](mailto:a@b.org)', '<p><a href="mailto:a@b.org">a</a></p>'],
  ['[a](javascript:alert)', '<p>a</p>'],
  ['[a](data:text/html,x)', '<p>a</p>'],
  ['[a](//a.org)', '<p>a</p>'],
  ['[a](annex.pdf)', '<p>a</p>'],
  ['[a][x]\n\n[x]: https://a.org', '<p><a href="https://a.org">a</a></p>'],
  ['[a][x]', '<p>[a][x]</p>'],
  ["https://a.org/it's :", '<p><a href="https://a.org/it&#x27;s">https://a.org/it\'s</a> :</p>'],
  // Lists, code, tables
  ['- [ ] a\n- [x] b', '<ul>\n<li>☐ a</li>\n<li>☑ b</li>\n</ul>'],
  ['- [x] a\n\n  b', '<ul>\n<li>\n<p>☑ a</p>\n<p>b</p>\n</li>\n</ul>'],
  ['3. a', '<ol start="3">\n<li>a</li>\n</ol>'],
  ['~~~js x\nit\'s "x"\n~~~', '<pre><code class="language-js">it\'s "x"\n</code></pre>'],
  ["`it's` it's", "<p><code>it's</code> it’s</p>"],
  [
    '| a | b |\n|:-:|--|\n| c | :abbr[MoU] |',
    '<table>\n<thead>\n<tr>\n<th align="center" scope="col">a</th>\n<th scope="col">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td align="center">c</td>\n<td>memorandum of understanding (MoU)</td>\n</tr>\n</tbody>\n</table>',
  ],
  // Directives that mean nothing here
  ['a :foo[b *c*] d', '<p>a b <em>c</em> d</p>'],
  ['a :foo{x=y} d', '<p>a :foo d</p>'],
  ['::foo[b]', '<p>b</p>'],
  ['> :::foo\n> b\n> :::', '<blockquote>\n<p>b</p>\n</blockquote>'],
  ['at 16:15 see:below', '<p>at 16:15 see:below</p>'],
])('%j', async (markdown, expected) => {
  expect(page(await english(markdown))).toBe(expected);
});

test.each([
  ['a.png', 'content:jt/jt-4/a.png', 'jt/jt-4/a.png'],
  ['../a.png', 'content:jt/a.png', 'jt/a.png'],
  ['pictures/plan b.png', 'content:jt/jt-4/pictures/plan%20b.png', 'jt/jt-4/pictures/plan b.png'],
  ['été.jpg', 'content:jt/jt-4/%C3%A9t%C3%A9.jpg', 'jt/jt-4/été.jpg'],
  ['100%25.png', 'content:jt/jt-4/100%25.png', 'jt/jt-4/100%.png'],
])('the picture %s is shown', async (url, src, path) => {
  for (const markdown of [
    `![A plan](<${url}>)`,
    `![A plan][x]\n\n[x]: <${url}>`,
    `a <img src="${url}" alt="A plan">`,
  ]) {
    const edition = await english(markdown);
    expect(page(edition)).toContain(`<img src="${src}" alt="A plan">`);
    expect(edition.images).toEqual([path]);
    expect(decodeURI(src.slice('content:'.length))).toBe(path);
  }
});

test.each([
  '../../../a.png',
  '/a.png',
  '//a.org/a.png',
  'https://a.org/a.png',
  'file:///etc/a.png',
  'data:image/png;base64,AAAA',
  'content:jt/a.png',
  '..%2f..%2f..%2fa.png',
  'a.html',
  'a',
])('the picture %s is not shown: its words stand for it', async (url) => {
  for (const markdown of [`![A plan](${url})`, `<img src="${url}" alt="A plan">`]) {
    const edition = await english(markdown);
    expect(page(edition)).toBe('<p>A plan</p>');
    expect(edition.images).toEqual([]);
  }
});

test('definitions belong to their language', async () => {
  const edition = await both('[a][x]\n\n[x]: https://en.org', '[a][x]\n\n[x]: https://fr.org');
  expect(rows(edition)).toEqual([
    ['<p><a href="https://en.org">a</a></p>', '<p><a href="https://fr.org">a</a></p>'],
  ]);
});
