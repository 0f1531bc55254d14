import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assetPath, fileName, outputPath, relativeLink } from '../../src/format/output-path.ts';

const edition = { path: 'jtwg/jtwg-4', meetingId: 'jtwg-4' };

test.each([
  ['public', ['en'], 'html', 'public/jtwg/jtwg-4/jtwg-4.en.html'],
  ['public', ['en', 'fr'], 'pdf', 'public/jtwg/jtwg-4/jtwg-4.en-fr.pdf'],
  ['secretariat', ['fr'], 'pdf', 'restricted/secretariat/jtwg/jtwg-4/jtwg-4.fr.pdf'],
] as const)('%s %j as %s goes to %s', (audience, languages, extension, expected) => {
  expect(outputPath({ ...edition, audience, languages }, extension)).toBe(expected);
  expect(expected.endsWith(`/${fileName('jtwg-4', languages, extension)}`)).toBe(true);
});

test('public and restricted files share no folder', () => {
  expect(assetPath('public', 'minutes.css')).toBe('public/assets/minutes.css');
  expect(assetPath('parties', 'minutes.css')).toBe('restricted/parties/assets/minutes.css');
});

test.each([
  ['public/a/b/x.html', 'public/assets/minutes.css', '../../assets/minutes.css'],
  ['public/a/b/x.html', 'public/a/b/y.html', 'y.html'],
  ['public/a/b/x.html', 'public/a/c/y.html', '../c/y.html'],
  ['public/x.html', 'public/a/y.html', 'a/y.html'],
  ['public/a/x.html', 'public/a/the view.png', 'the%20view.png'],
])('from %s to %s is %s', (from, to, expected) => {
  expect(relativeLink(from, to)).toBe(expected);
});

test('a browser that follows a relative link arrives', () => {
  const name = fc.stringMatching(/^[\p{L}\p{N} %#?&+-]{1,6}$/u).filter((one) => one.trim() === one);
  const path = fc.array(name, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(path, path, (from, to) => {
      // What is a folder of one path is no file.
      const [one, other] = [`${from.join('/')}/`, `${to.join('/')}/`];
      fc.pre(!one.startsWith(other) && !other.startsWith(one));
      const here = new URL(from.map(encodeURIComponent).join('/'), 'https://example.org/');
      const there = new URL(relativeLink(from.join('/'), to.join('/')), here);
      expect(there.pathname.slice(1).split('/').map(decodeURIComponent)).toEqual(to);
    }),
  );
});
