/** What the search for a browser deals in: candidates, ways to find one, and the machine to search. */

/** A browser that may be able to print. */
export interface Candidate {
  /** The program to start. */
  readonly path: string;
  /** Unpacks the shared libraries that a bare machine lacks, and says in which folder they are. */
  readonly libraries?: () => Promise<string>;
}

/** A place where a browser may be. */
export interface Way {
  /** As in “tried: …”. */
  readonly name: string;
  /** The browser there, or `undefined` where there is none; throws where looking failed. */
  readonly look: () => Promise<Candidate | undefined>;
}

/** What the search needs to know of the machine. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  /** Home folder of the user. */
  readonly home: string;
}

/** Told what takes long: “Unpacking the browser”. */
export type Tell = (text: string) => void;
