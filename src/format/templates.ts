/** Templates and styles, compiled so that a mistake in one of them is told with its place and a hint. */
import Handlebars from 'handlebars';
import { nearest } from '../nearest.ts';
import type { Shelf } from '../world.ts';
import { helpers } from './template-helpers.ts';

/** The compiled templates of a build. */
export interface Templates {
  /**
   * Fills a template from plain data; a field that a template names must be there.
   * @throws {Error} where a template asks for what is not there: the message names file, line and column.
   */
  readonly render: (template: string, data: object) => string;
  /** Style sheets by file name, such as `print.css`. */
  readonly styles: ReadonlyMap<string, string>;
  /** Scripts of the archive by file name. */
  readonly scripts: ReadonlyMap<string, string>;
}

/** Fills one template; `options` are Handlebars' own and come when it is used as a partial. */
type Fill = (data: unknown, options?: Handlebars.RuntimeOptions) => string;

const options = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(Object.keys(helpers).map((name) => [name, true])),
} as const;

/**
 * Reads and compiles `*.hbs`, `partials/**`, `archive/**`, and reads `styles/*.css` and `scripts/*.js`.
 * @throws {Error} where a template cannot be parsed or calls what is not there.
 */
export async function compileTemplates(shelf: Shelf): Promise<Templates> {
  const sources = new Map([
    ...(await texts(shelf, '', '.hbs')),
    ...(await texts(shelf, 'partials', '.hbs')),
    ...(await texts(shelf, 'archive', '.hbs')),
  ]);
  const engine = Handlebars.create();
  for (const [name, helper] of Object.entries(helpers)) engine.registerHelper(name, helper);
  const names = [...sources.keys()].map(nameOf);
  const fills = new Map<string, Fill>();
  for (const [path, source] of sources) {
    const fill = compile(engine, path, source, names);
    fills.set(nameOf(path), fill);
    engine.registerPartial(nameOf(path), fill);
  }
  const styles = await texts(shelf, 'styles', '.css');
  const scripts = await texts(shelf, 'scripts', '.js');
  return {
    scripts: new Map([...scripts].map(([path, text]) => [path.replace(/^scripts\//, ''), text])),
    styles: new Map([...styles].map(([path, css]) => [path.replace(/^styles\//, ''), css])),
    render: (template, data) => {
      const fill = fills.get(template);
      if (!fill) throw new Error(`Missing template templates/${template}.hbs`);
      return fill(data);
    },
  };
}

/** `partials/lists/actions.hbs` is used as `{{> lists/actions}}`. */
function nameOf(path: string): string {
  return path.replace(/^partials\//, '').replace(/\.hbs$/, '');
}

/** The files of a folder with an ending, by path; those of `partials` at any depth. */
async function texts(
  shelf: Shelf,
  folder: string,
  ending: string,
): Promise<ReadonlyMap<string, string>> {
  const entries = await shelf.list(folder);
  const found = await Promise.all(
    entries.map(async ({ name, kind }): Promise<readonly (readonly [string, string])[]> => {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (kind === 'folder') return folder === '' ? [] : [...(await texts(shelf, path, ending))];
      if (!name.endsWith(ending)) return [];
      return [[path, new TextDecoder().decode(await shelf.read(path))]];
    }),
  );
  return new Map(found.flat());
}

/** Compiles at once, not at first use, so that mistakes come out before anything is rendered. */
function compile(
  engine: typeof Handlebars,
  path: string,
  source: string,
  names: readonly string[],
): Fill {
  const template = told(path, source, undefined, () => {
    for (const { name, loc } of partials(engine.parse(source))) {
      if (names.includes(name)) continue;
      throw new Handlebars.Exception(unknown('partial', name, names), {
        type: 'PartialStatement',
        loc,
      });
    }
    engine.precompile(source, options);
    return engine.compile<unknown>(source, options);
  });
  return (data, runtime) => told(path, source, data, () => template(data, runtime));
}

/** A call of a partial by name. */
interface PartialCall {
  readonly name: string;
  readonly loc: hbs.AST.SourceLocation;
}

/** All partials that a template calls by name, at any depth. */
function partials(node: unknown): readonly PartialCall[] {
  if (typeof node !== 'object' || node === null) return [];
  const inside: readonly unknown[] = Object.values(node);
  const below = inside.flatMap(partials);
  return isPartialCall(node) ? [{ name: node.name.original, loc: node.loc }, ...below] : below;
}

function isPartialCall(node: object): node is hbs.AST.Node & { name: hbs.AST.PathExpression } {
  if (!('type' in node && 'name' in node)) return false;
  if (node.type !== 'PartialStatement' && node.type !== 'PartialBlockStatement') return false;
  const { name } = node;
  if (typeof name !== 'object' || name === null || !('original' in name)) return false;
  return typeof name.original === 'string' && !name.original.startsWith('@');
}

/** Faults that already say where they are; the innermost template is the one at fault. */
const placed = new WeakSet<object>();

/** Does the work; a fault on the way comes out with file, line, column and a hint. */
function told<T>(path: string, source: string, data: unknown, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (!(cause instanceof Error) || placed.has(cause)) throw cause;
    const { message } = cause;
    const where = ['templates/', path, ...place(message, source)].join('');
    const error = new Error(`${where}: ${reason(message, data)}`, { cause });
    placed.add(error);
    throw error;
  }
}

/** What the engine says where a template asks for a field of a text. */
const inText = /^Cannot use 'in' operator to search for '(.*?)' in /;

/** `:3:5`, counted from 1. */
function place(message: string, source: string): readonly string[] {
  const found = / - (\d+):(\d+)$/.exec(message);
  if (found) return [`:${found[1]}`, `:${Number(found[2]) + 1}`];
  const [, name] = inText.exec(message) ?? [];
  if (name !== undefined) {
    // The engine does not say where: the first path that ends in the name is the likely place.
    const path = [...source.matchAll(/[\w@./]+/g)].find(([one]) => one.endsWith(`.${name}`));
    if (!path) return [];
    const lines = source.slice(0, path.index).split('\n');
    return [`:${lines.length}`, `:${(lines.at(-1) ?? '').length + 1}`];
  }
  const parse = /^Parse error on line (\d+):\n(.*)\n(-*)\^/.exec(message);
  if (!parse) return [];
  const [, number = '1', excerpt = '', pointer = ''] = parse;
  // The parser shows up to 20 characters before the fault, without line breaks: find them in the line.
  const before = excerpt.slice(0, pointer.length).replace(/^\.{3}/, '');
  const line = source.split('\n')[Number(number) - 1] ?? '';
  let column = line.length;
  while (column > 0 && !before.endsWith(line.slice(Math.max(0, column - before.length), column))) {
    column -= 1;
  }
  return [`:${number}`, `:${column + 1}`];
}

/** Handlebars' message in the wording of all others. */
function reason(message: string, data: unknown): string {
  const bare = message.replace(/ - \d+:\d+$/, '');
  const field = /^"(.*)" not defined in/.exec(bare)?.[1];
  if (field !== undefined) return unknown('field', field, fields(data));
  const [, part] = inText.exec(bare) ?? [];
  if (part !== undefined) return `Unexpected field "${part}" of a text, expected no field`;
  const helper = /unknown helper (.*)$/.exec(bare)?.[1];
  if (helper !== undefined) return unknown('helper', helper, Object.keys(helpers));
  if (/got 'EOF'$/.test(bare)) {
    return 'Unexpected end of the template, expected the end of a block such as {{/if}}';
  }
  if (bare.startsWith('Parse error')) {
    return 'Unexpected characters inside {{ }}, expected a field, a helper or a block';
  }
  return bare;
}

function unknown(
  noun: string,
  name: string,
  known: readonly string[] | ReadonlySet<string>,
): string {
  const meant = nearest(name, known);
  return `Unknown ${noun} "${name}"${meant ? `; did you mean "${meant}"?` : ''}`;
}

/** The names of all fields in the data, for “did you mean”. */
function fields(data: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  const queue = [data];
  for (const value of queue) {
    if (typeof value !== 'object' || value === null) continue;
    const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
    for (const [name, inner] of entries) {
      if (!Array.isArray(value)) names.add(name);
      queue.push(inner);
    }
  }
  return names;
}
