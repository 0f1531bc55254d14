/** Citations of all minutes, a file a form. */

import { publicFolder } from '../../../format/address.ts';
import type { Leaf } from '../../archive.ts';
import { filesOf } from '../files-of.ts';
import { voiceOf } from '../voices.ts';
import { bibtex } from './bibtex.ts';
import { type Citation, citationOf } from './citation.ts';
import { cslJson } from './csl-json.ts';
import { ris } from './ris.ts';

const forms = {
  'csl-json': cslJson,
  bibtex,
  ris,
} as const satisfies Record<string, (citation: Citation) => string>;

/** CSL-JSON, BibTeX and RIS. */
export const citations: Leaf = {
  name: 'citations',
  render: (edition, { locales, site }) => {
    const files = filesOf(edition);
    const citation = citationOf(edition, voiceOf(edition.languages[0] ?? '', locales), site);
    return (['csl-json', 'bibtex', 'ris'] as const).flatMap((form) => {
      const path = files[form];
      const bytes = new TextEncoder().encode(forms[form](citation));
      return path === undefined ? [] : [{ path: `${publicFolder}${path}`, bytes }];
    });
  },
};
