/** Hexadecimal digits as they stand in a PDF. */

/** The value of a digit, of which the code of its character is given; -1 where it is none. */
export function hexDigit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const lower = code | 0x20;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}
