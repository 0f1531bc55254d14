/** Values of a PDF as plain ones, whether they stand in place or elsewhere in the file. */
import {
  type PDF,
  PdfArray,
  PdfDict,
  PdfName,
  PdfNumber,
  type PdfObject,
  PdfRef,
  PdfStream,
  PdfString,
} from '@libpdf/core';

/** An object, or none. */
export type Value = PdfObject | null | undefined;

/** Ways to read values. */
export interface Values {
  readonly dict: (value: Value) => PdfDict;
  /** Items of an array; of anything else that is there, itself. */
  readonly list: (value: Value) => readonly Value[];
  readonly text: (value: Value) => string | undefined;
  readonly number: (value: Value) => number | undefined;
  readonly name: (value: Value) => string | undefined;
  readonly stream: (value: Value) => PdfStream | undefined;
}

/** Ways to read values of this file. */
export function valuesOf(pdf: PDF): Values {
  const resolve = (value: Value): Value => (value instanceof PdfRef ? pdf.getObject(value) : value);
  return {
    dict: (value) => {
      const found = resolve(value);
      return found instanceof PdfDict ? found : new PdfDict();
    },
    list: (value) => {
      const found = resolve(value);
      if (!(found instanceof PdfArray)) return found ? [value] : [];
      return Array.from({ length: found.length }, (_, index) => found.at(index));
    },
    text: (value) => {
      const found = resolve(value);
      return found instanceof PdfString ? found.asString() : undefined;
    },
    number: (value) => {
      const found = resolve(value);
      return found instanceof PdfNumber ? found.value : undefined;
    },
    name: (value) => {
      const found = resolve(value);
      return found instanceof PdfName ? found.value : undefined;
    },
    stream: (value) => {
      const found = resolve(value);
      return found instanceof PdfStream ? found : undefined;
    },
  };
}
