/** The measures of a picture. */

/** In pixels; 0 where the picture has none of its own, as drawings may. */
export interface Size {
  readonly width: number;
  readonly height: number;
}
