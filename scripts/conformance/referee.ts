/** What a referee is: somebody else's judgement of what this program makes. */

/** A content folder and what was built from it, by the command line as users have it. */
export interface Build {
  readonly name: string;
  readonly content: string;
  readonly output: string;
  /** Paths of all files, below `output`, in order. */
  readonly files: readonly string[];
}

/** All that referees may look at. */
export interface Evidence {
  readonly builds: readonly Build[];
  /** The moment as of which they were built: what is overdue depends on it, and nothing else on the day. */
  readonly asOf: string;
  /** A folder that stays between runs, for programs that are fetched. */
  readonly cache: string;
  /** A folder that is gone after the run. */
  readonly scratch: string;
}

/** One thing that was judged. */
export interface Verdict {
  readonly what: string;
  readonly passed: boolean;
  /** Why not, or what is missing; a line each. */
  readonly details?: readonly string[];
}

/** Judges; what keeps it from judging is a failed verdict, in words that say what to do. */
export interface Referee {
  readonly name: string;
  readonly judge: (evidence: Evidence) => Promise<readonly Verdict[]>;
}
