/** The facts at the head of a Markdown file, taken off without moving a line. */
import matter from 'gray-matter';
import type { VFile } from 'vfile';
import { raise } from '../fault.ts';
import type { Mapping } from './fact.ts';
import { parseYaml } from './yaml.ts';

/** A Markdown file in its two parts. */
export interface Split {
  /** `undefined` where the file begins with no frontmatter. */
  readonly facts: Mapping | undefined;
  /** The words: frontmatter is blanked out, so that lines, columns and offsets stay those of the file. */
  readonly markdown: string;
}

/** Splits a Markdown file; a `---` line that begins no facts is left to Markdown, where it is a rule. */
export function splitFrontmatter(file: VFile): Split {
  const whole = String(file);
  const opening = /^---[ \t]*([A-Za-z]*)[ \t]*\n/.exec(whole);
  if (!opening) return { facts: undefined, markdown: whole };

  const closing = /\n---[ \t]*(?:\n|$)/.exec(whole.slice(opening[0].length - 1));
  const head = whole.slice(
    opening[0].length,
    closing ? opening[0].length + closing.index : undefined,
  );
  if (!/^[ \t]*["']?[A-Za-z_][\w-]*["']?[ \t]*:/m.test(head))
    return { facts: undefined, markdown: whole };
  if (!closing) {
    // Without a closing line nobody can say where the facts end: as Markdown the words at least stay readable.
    raise({
      place: { file, position: { line: 1, column: 1 } },
      rule: 'frontmatter',
      level: 'error',
      reason: 'Unexpected end of file inside the frontmatter, expected a closing line `---`',
      hint: 'Put a line of three hyphens after the last fact.',
    });
    return { facts: undefined, markdown: whole };
  }
  const language = opening[1] ?? '';
  if (language !== '' && language !== 'yaml') {
    raise({
      place: { file, position: { line: 1, column: 4 } },
      rule: 'frontmatter',
      level: 'error',
      reason: `Unexpected frontmatter language \`${language}\`, expected YAML`,
      hint: 'Begin the file with a line of three hyphens and nothing else.',
    });
  }

  const facts: Mapping[] = [];
  // gray-matter would run `---js` frontmatter as a program: every language gets the same harmless reader.
  const engine = {
    parse: (source: string) => {
      facts.push(parseYaml(source.replace(/^\n/, ''), file, 2));
      return {};
    },
    stringify: () => '',
  };
  const engines = Object.fromEntries(
    ['yaml', 'json', 'javascript', 'js', 'coffee', 'toml', language]
      .filter(Boolean)
      .map((name) => [name, engine]),
  );
  const { content } = matter(whole, { engines });
  const taken = whole.slice(0, whole.length - content.length);
  return { facts: facts[0], markdown: taken.replace(/[^\n]/g, ' ') + content };
}
