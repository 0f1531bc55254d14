/** The moment as of which one asks how things stand. */

/** A moment, and how it came about. */
export interface Moment {
  /** `2022-02-10T09:00:00Z`. */
  readonly asOf: string;
  /** Whether it is the present, for nobody named one: what is dated later cannot have happened. */
  readonly isPresent: boolean;
}
