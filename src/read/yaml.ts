/** YAML 1.2 to facts with places; syntax faults become messages at their line and column. */
import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Range,
} from 'yaml';
import { raise } from '../fault.ts';
import type { Place } from '../meeting.ts';
import type { Fact, Mapping } from './fact.ts';

/**
 * The mapping that `source` holds, as far as it can be read; an empty one where it holds none.
 * `firstLine` is the line of the file on which `source` begins, counted from 1.
 */
export function parseYaml(source: string, file: VFile, firstLine = 1): Mapping {
  const lines = new LineCounter();
  const document = parseDocument(source, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
  });
  const point = (offset: number): Point => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const whole: Place = { file, position: { line: firstLine, column: 1 } };
  const placeOf = (range: Range | null | undefined): Place =>
    range ? new Stretch(file, point, range[0], range[1]) : whole;

  const told = new Set<number>();
  for (const { code, message, pos } of document.errors) {
    // A second fault in the same line follows from the first.
    const { line } = point(pos[0]);
    if (told.has(line)) continue;
    told.add(line);
    raise({
      place: { file, position: point(pos[0]) },
      rule: 'yaml-syntax',
      level: 'error',
      ...explain(code, message, lineAt(source, pos[0])),
    });
  }

  const empty: Mapping = { type: 'mapping', entries: new Map(), place: whole };
  const read = (node: Node | null | undefined, place: Place): Fact => {
    if (isAlias(node)) {
      // A chain of aliases can stand for billions of nodes; facts have no use for them.
      raise({
        place: placeOf(node.range),
        rule: 'yaml-syntax',
        level: 'error',
        reason: `Unexpected alias \`*${node.source}\`, expected the value itself`,
        hint: 'Write the value out again: anchors and aliases are not used in facts.',
      });
      return { type: 'scalar', value: null, place: placeOf(node.range) };
    }
    if (isMap(node)) {
      const entries = new Map<string, { key: Place; fact: Fact }>();
      for (const pair of node.items) {
        const key = isScalar(pair.key) ? pair.key : undefined;
        const keyPlace = placeOf(key?.range);
        entries.set(String(key?.value ?? ''), {
          key: keyPlace,
          fact: read(pair.value as Node | null, keyPlace),
        });
      }
      return { type: 'mapping', entries, place: placeOf(node.range) };
    }
    if (isSeq(node)) {
      return {
        type: 'list',
        items: node.items.map((item) => read(item as Node | null, place)),
        place: placeOf(node.range),
      };
    }
    const range = isScalar(node) ? node.range : undefined;
    return {
      type: 'scalar',
      value: isScalar(node) ? node.value : null,
      place: range ? placeOf(range) : place,
    };
  };

  const fact = read(document.contents, whole);
  if (fact.type === 'mapping') return fact;
  if (fact.type === 'scalar' && fact.value === null) return empty;
  if (document.errors.length === 0) {
    raise({
      place: whole,
      rule: 'yaml-syntax',
      level: 'error',
      reason: `Unexpected ${fact.type === 'list' ? 'list' : 'plain text'}, expected \`key: value\` lines`,
      hint: 'Facts are written one a line, such as `ordinal: 4`.',
    });
  }
  return empty;
}

/**
 * A stretch of a file, from one offset to another. Lines and columns are counted when they are asked for: an archive of thousands
 * has hundreds of thousands of places, and tells few of them.
 */
class Stretch implements Place {
  readonly file: VFile;
  readonly #point: (offset: number) => Point;
  readonly #start: number;
  readonly #end: number;

  constructor(file: VFile, point: (offset: number) => Point, start: number, end: number) {
    this.file = file;
    this.#point = point;
    this.#start = start;
    this.#end = end;
  }

  get position(): Position {
    return { start: this.#point(this.#start), end: this.#point(this.#end) };
  }
}

/** The words of the commonest mistakes; for the rest the parser's own first line. */
function explain(code: string, message: string, line: string): { reason: string; hint?: string } {
  const glued = /^[\s-]*([A-Za-z_]\w*):[^\s:/]/.exec(line)?.[1];
  switch (code) {
    case 'TAB_AS_INDENT':
      return {
        reason: 'Unexpected tab, expected spaces',
        hint: 'Indent YAML with two spaces for each level.',
      };
    case 'DUPLICATE_KEY':
      return {
        reason: 'Unexpected second value for the same key, expected each key once',
        hint: 'Remove one of the two lines.',
      };
    case 'BAD_INDENT':
      if (message.startsWith('Flow')) {
        return {
          reason: 'Unexpected line inside brackets, expected a closing `]` or `}` before it',
          hint: 'A bracket was opened above and not closed.',
        };
      }
      return {
        reason: 'Unexpected indentation, expected the same as the lines around',
        hint: 'Indent with two spaces for each level, and align the items of a list.',
      };
    case 'MISSING_CHAR':
      return {
        reason: 'Unexpected end of a value, expected a closing quotation mark or bracket',
        hint: 'One was opened here or further up and not closed.',
      };
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      if (glued !== undefined) {
        return {
          reason: `Unexpected value right after \`${glued}:\`, expected a space between them`,
          hint: 'Write `key: value`, with a space after the colon.',
        };
      }
      if (!line.includes(':')) {
        return {
          reason: 'Unexpected line without a colon, expected `key: value`',
          hint: 'Write a colon and a space after the key, such as `ordinal: 4`.',
        };
      }
      return {
        reason: 'Unexpected second colon, expected one `key: value` a line',
        hint: 'Put a value that holds “: ” between quotation marks.',
      };
    case 'BLOCK_IN_FLOW':
      return {
        reason: 'Unexpected colon in a value between brackets, expected quotation marks around it',
        hint: 'Put a value that holds “: ” between quotation marks. Where no brackets are meant, look for one further up that was not closed.',
      };
    case 'UNEXPECTED_TOKEN':
      if (quoted.test(line)) {
        return {
          reason:
            'Unexpected words after a closing quotation mark, expected the whole value between two of them',
          hint: 'Where the value holds an apostrophe, put it between double quotation marks: `"L\'agence"`.',
        };
      }
      return other(message);
    default:
      return other(message);
  }
}

/** A value in single quotation marks that an apostrophe ends early: `'L'agence'`. */
const quoted = /(?:^|[\s:[{,-])'[^']*'[^\s,\]}#]/;

function other(message: string): { reason: string; hint: string } {
  return {
    reason: `Unexpected YAML, expected \`key: value\` lines: ${lower(message)}`,
    hint: 'Put values that hold marks such as `:`, `#`, `[` or `{` between quotation marks.',
  };
}

function lineAt(source: string, offset: number): string {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  return source.slice(start).split('\n')[0] ?? '';
}

function lower(message: string): string {
  const line = message.split('\n')[0] ?? '';
  return line.charAt(0).toLowerCase() + line.slice(1);
}
