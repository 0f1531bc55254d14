/** The nouns that `read/` makes: a Series, its Meetings, and each Meeting's Texts, one a language. */
import type {
  Definition,
  FootnoteDefinition,
  Heading,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import type { Lang } from './lang.ts';
import type { MeetingFacts } from './read/schema/meeting.ts';
import type { SeriesFacts } from './read/schema/series.ts';
import type { Register } from './seal/register/register.ts';

/** A place in a source: what a message points at. Lines and columns count from 1. */
export interface Place {
  readonly file: VFile;
  readonly position?: Position | Point;
}

/** A path into facts, such as `['sessions', 0, 'date']`. */
export type FactPath = readonly (string | number)[];

/** Finds where a fact stands; the nearest enclosing fact where the path itself is absent. */
export type Locate = (path: FactPath) => Place;

/** A body that meets again and again. */
export interface Series {
  readonly facts: SeriesFacts;
  readonly locate: Locate;
  /** `false` where no `series.yaml` was found and the facts are only assumed. */
  readonly declared: boolean;
}

/** One meeting: facts said once, words said once a language. */
export interface Meeting {
  readonly id: string;
  /** Where its outputs go, below `output/<audience>/`: `jtwg/jtwg-4`. */
  readonly path: string;
  /** Folder of its texts below the content folder; images are found from here. `jtwg/jtwg-4`, or `jtwg` for a single file. */
  readonly folder: string;
  readonly series: Series;
  readonly facts: MeetingFacts;
  readonly locate: Locate;
  /** In the order of the series' languages. */
  readonly texts: readonly Text[];
  /** What became of the minutes, where they were ever circulated. */
  readonly register?: Register | undefined;
  /** Every file that said something about this meeting, those that could not be read included. */
  readonly sources: readonly VFile[];
}

/** The words of a meeting in one language. */
export interface Text {
  readonly lang: Lang;
  readonly file: VFile;
  /** Whether nothing in it is marked as restricted, nor could be a mark that went wrong. Known without parsing it again. */
  readonly unmarked: boolean;
  /** The Markdown tree, as parsed, without frontmatter. */
  readonly tree: Root;
  /** The same tree as nested sections: depth 0, no heading. */
  readonly body: Section;
  /** Link and image definitions by normalised identifier. */
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Footnote definitions by normalised identifier. */
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
}

/** A heading with all that stands below it, up to the next heading of its depth. */
export interface Section {
  /** The id that the author gave (`## Opening {#opening}`), or one made from the heading's words. */
  readonly id: string;
  /** Whether the author gave the id: only then does it tie the languages together. */
  readonly tied: boolean;
  /** 1 to 6; 0 for a whole text. */
  readonly depth: number;
  /** The heading without its `{#id}`; empty children where the title comes from the facts. */
  readonly heading: Heading | undefined;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

/** What a section consists of. */
export type Block = Prose | Clause | Restricted;

/** An ordinary Markdown block: paragraph, list, table, quotation, code, image … */
export interface Prose {
  readonly type: 'prose';
  readonly node: Exclude<RootContent, Definition | FootnoteDefinition | ContainerDirective>;
}

/** The kinds of clause that bind, and that registers list. */
export type ClauseKind = 'decision' | 'action' | 'recommendation' | 'adoption';

/** A clause that was marked as such: `:::decision{#D-04-01}`. */
export interface Clause {
  readonly type: 'clause';
  readonly kind: ClauseKind;
  /** The id that the author gave; `undefined` where it was forgotten. */
  readonly id: string | undefined;
  /** The other attributes as written: `owner`, `due`, `of`, `to` … */
  readonly attributes: Readonly<Record<string, string>>;
  readonly blocks: readonly Block[];
  readonly node: ContainerDirective;
}

/** A passage that not every audience reads: others read the summary. */
export interface Restricted {
  readonly type: 'restricted';
  readonly reason: string | undefined;
  /** Whether its words are there: closed, only its summary is. */
  readonly open: boolean;
  readonly id: string | undefined;
  /** `:::restricted[This summary, written by the author.]{reason=…}` */
  readonly summary: readonly PhrasingContent[];
  readonly blocks: readonly Block[];
  readonly node: ContainerDirective;
}
