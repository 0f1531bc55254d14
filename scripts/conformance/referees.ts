/** The referees, in the order in which they are asked; a line here adds one. */
import { akomaNtoso } from './akoma-ntoso.ts';
import { determinism } from './determinism.ts';
import { iati } from './iati.ts';
import { pdftotext } from './pdftotext.ts';
import { qpdf } from './qpdf.ts';
import type { Referee } from './referee.ts';
import { signatures } from './signatures.ts';
import { verapdf } from './verapdf.ts';
import { webData } from './web-data.ts';

/** Everybody who judges. */
export const referees: readonly Referee[] = [
  verapdf,
  qpdf,
  pdftotext,
  determinism,
  signatures,
  iati,
  akomaNtoso,
  webData,
];
