import { beforeAll, describe, expect, test } from 'vitest';
import { digestOf } from '../../../src/bytes.ts';
import {
  Bytes,
  type Dict,
  dict,
  latin,
  name,
  type PdfObject,
  Ref,
  textString,
} from '../../../src/format/pdf/syntax/objects.ts';
import { buildCms, signedAttributes } from '../../../src/seal/pades/build-cms.ts';
import { type Draft, draftRevision } from '../../../src/seal/pades/file/append.ts';
import { type RevisedPdf, readRevisions } from '../../../src/seal/pades/file/revisions.ts';
import {
  fill,
  finishReserved,
  signatureEntries,
  signedBytes,
} from '../../../src/seal/pades/reserved.ts';
import { algorithmOf, sign } from '../../../src/seal/pades/sign.ts';
import { timestamp } from '../../../src/seal/pades/timestamp.ts';
import { timestampDocument } from '../../../src/seal/pades/timestamp-document.ts';
import { verify } from '../../../src/seal/verify/verify.ts';
import { makeBase, stream } from '../pades/base.ts';
import { keyOf, makePki, now } from '../pades/pki.ts';
import {
  append,
  appendByHand,
  fieldOf,
  pageOf,
  rootOf,
  saidAgainst,
  signAs,
  signElsewhere,
} from './forging.ts';

let pki: Awaited<ReturnType<typeof makePki>>;
let signed: Uint8Array;
beforeAll(async () => {
  pki = await makePki();
  signed = await signAs(pki, 'amina', makeBase());
});

const against = (pdf: Uint8Array) => saidAgainst(pki, pdf);

/** A timestamp of the document as another program makes it: the field has more than it needs, and may stand on the page. */
async function timestampWith(
  pdf: Uint8Array,
  more: Readonly<Record<string, PdfObject>>,
  isOnPage = false,
): Promise<Uint8Array> {
  const revised = readRevisions(pdf);
  const { last } = revised;
  const draft = draftRevision(revised);
  const value = draft.add(dict(signatureEntries('DocTimeStamp', 'ETSI.RFC3161', 12_000)));
  const field = draft.add(
    dict({
      Type: name('Annot'),
      Subtype: name('Widget'),
      FT: name('Sig'),
      T: textString('time'),
      F: 132,
      Rect: [0, 0, 0, 0],
      V: value,
      ...more,
    }),
  );
  const form = last.catalog.get('AcroForm');
  if (!(form instanceof Ref)) throw new Error('Unexpected form');
  const fields = [...last.array(last.dict(form).get('Fields')), field];
  draft.set(form.number, new Map(last.dict(form)).set('Fields', fields));
  if (isOnPage) {
    const { page, number } = pageOf(revised);
    const notes = [...last.array(page.get('Annots')), field];
    draft.set(number, new Map(page).set('Annots', notes));
  }
  const reserved = await finishReserved(draft, value, 12_000);
  return fill(reserved, await timestamp(signedBytes(reserved), pki.authority));
}

/** An envelope as it should be. */
const soundCms = (who: 'amina' | 'bruno' | 'tsa' | 'responder') => async (signed: Uint8Array) => {
  const { scheme, certificate, chain, sign: seal } = keyOf(pki[who], pki.chain);
  const attributes = await signedAttributes(await digestOf(scheme.digest, signed), certificate);
  return buildCms({
    signedAttributes: attributes,
    signature: await seal(attributes),
    digestId: scheme.digestId,
    algorithm: algorithmOf(scheme),
    certificate,
    chain,
  });
};

describe('after signing', () => {
  /** A base with a description, a carried file, a layer and a page of which more is said. */
  const rich = () =>
    makeBase((file, page) => {
      const carried = file.add(stream('# Minutes', { Type: name('EmbeddedFile') }));
      const spec = dict({
        Type: name('Filespec'),
        UF: textString('en.md'),
        EF: dict({ F: carried }),
      });
      const layer = file.add(dict({ Type: name('OCG'), Name: textString('Note') }));
      const catalog = file.catalog;
      catalog.set('Metadata', file.add(stream('<x/>', { Type: name('Metadata') })));
      catalog.set(
        'Names',
        dict({ EmbeddedFiles: dict({ Names: [textString('en.md'), file.add(spec)] }) }),
      );
      catalog.set('OCProperties', file.add(dict({ OCGs: [layer], D: dict({ OFF: [layer] }) })));
      file.dict(page).set('Rotate', 0);
    });
  const catalogWith = (key: string, value: PdfObject) => (draft: Draft, pdf: RevisedPdf) =>
    draft.set(rootOf(pdf), new Map(pdf.last.catalog).set(key, value));
  const pageWith = (key: string, value: PdfObject) => (draft: Draft, pdf: RevisedPdf) => {
    const { page, number } = pageOf(pdf);
    draft.set(number, new Map(page).set(key, value));
  };
  /** Puts something else in the place of what a key of the catalog leads to. */
  const insteadOf = (key: string, value: PdfObject) => (draft: Draft, pdf: RevisedPdf) => {
    const place = pdf.last.catalog.get(key);
    if (!(place instanceof Ref)) throw new Error('Unexpected catalog');
    draft.set(place.number, value);
  };
  const fieldWith = (key: string, value: PdfObject) => (draft: Draft, pdf: RevisedPdf) => {
    const { dict: field, number } = fieldOf(pdf, 'bruno');
    draft.set(number, new Map(field).set(key, value));
  };
  const carriedIs = (text: string) => (draft: Draft, pdf: RevisedPdf) => {
    const { last } = pdf;
    const files = last.dict(last.dict(last.catalog.get('Names')).get('EmbeddedFiles'));
    const carried = last.dict(last.dict(last.array(files.get('Names'))[1]).get('EF')).get('F');
    if (carried instanceof Ref)
      draft.set(carried.number, stream(text, { Type: name('EmbeddedFile') }));
  };

  test('the version may become the one that a way of signing needs', async () => {
    const made = await append(
      await signAs(pki, 'amina', makeBase()),
      catalogWith('Version', name('2.0')),
    );
    expect(await against(made)).toEqual({ status: 'undetermined', ids: [] });
  });

  test('the version does not go back behind the one that was signed', async () => {
    const base = await append(makeBase(), catalogWith('Version', name('2.0')));
    const made = await append(
      await signAs(pki, 'amina', base),
      catalogWith('Version', name('1.7')),
    );
    expect(await against(made)).toEqual({ status: 'invalid', ids: ['changed-catalog'] });
  });

  test('the name of a field may be written in another encoding', async () => {
    const named = await append(makeBase(), fieldWith('TU', textString('Général')));
    const made = await append(
      await signAs(pki, 'amina', named),
      fieldWith('TU', new Bytes(latin('Général'))),
    );
    expect(await against(made)).toEqual({ status: 'undetermined', ids: [] });
  });

  test('a base of which more is said is sound', async () => {
    expect(await against(await signAs(pki, 'amina', rich()))).toEqual({
      status: 'undetermined',
      ids: [],
    });
  });

  test.each<readonly [string, (draft: Draft, pdf: RevisedPdf) => void, string]>([
    [
      'a description',
      insteadOf('Metadata', stream('<y/>', { Type: name('Metadata') })),
      'changed-metadata',
    ],
    ['a carried file', carriedIs('# Other minutes'), 'changed-content'],
    ['the names of carried files', catalogWith('Names', dict({})), 'changed-catalog'],
    ['which layers are seen', insteadOf('OCProperties', dict({})), 'changed-object'],
    [
      'what happens on opening',
      catalogWith('OpenAction', dict({ S: name('JavaScript') })),
      'changed-catalog',
    ],
    ['what nobody may change', catalogWith('Perms', dict({})), 'changed-catalog'],
    ['the version to an older one', catalogWith('Version', name('1.3')), 'changed-catalog'],
    ['which part of a page is seen', pageWith('CropBox', [0, 0, 9, 9]), 'changed-pages'],
    ['how a page lies', pageWith('Rotate', 180), 'changed-pages'],
    ['the letters of a page', pageWith('Resources', dict({})), 'changed-pages'],
    ['what a page does', pageWith('AA', dict({})), 'changed-pages'],
    ['which notes a page has', pageWith('Annots', []), 'changed-pages'],
    [
      'that looks are to be drawn anew',
      insteadOf('AcroForm', dict({ NeedAppearances: true })),
      'changed-form',
    ],
    ['where a field is', fieldWith('Rect', [0, 0, 595, 842]), 'changed-field'],
    ['whether a field is seen', fieldWith('F', 2), 'changed-field'],
    ['what a field is called', fieldWith('T', textString('carla')), 'changed-field'],
    [
      'that a field is signed by what is no signature',
      fieldWith('V', dict({})),
      'changed-signature',
    ],
  ])('%s is not changed unnoticed', async (_, change, id) => {
    const made = await append(await signAs(pki, 'amina', rich()), change);
    const { status, ids } = await against(made);
    expect(status).toBe('invalid');
    expect(ids).toContain(id);
  });
});

describe('a timestamp of the document', () => {
  test('may be on the page, where nothing of it is seen', async () => {
    const made = await timestampWith(signed, { TU: textString('Time') }, true);
    expect(await against(made)).toEqual({ status: 'undetermined', ids: [] });
  });

  test.each<readonly [string, Readonly<Record<string, PdfObject>>]>([
    ['acts', { AA: dict({ PV: dict({ S: name('JavaScript'), JS: textString('hide()') }) }) }],
    ['leads elsewhere', { A: dict({ S: name('URI'), URI: textString('https://example.org') }) }],
    ['is a line that is drawn beyond its place', { Subtype: name('Line'), L: [0, 700, 595, 700] }],
    ['is a note', { Subtype: name('FreeText'), Contents: textString('Void.') }],
    ['belongs to a layer', { OC: new Ref(1) }],
  ])('that %s is none', async (_, more) => {
    const { ids } = await against(await timestampWith(signed, more, true));
    expect(ids).toContain('changed-form');
  });
});

describe('under the name of a proof', () => {
  const storeOf = ({ last }: RevisedPdf) => {
    const store = last.catalog.get('DSS');
    if (!(store instanceof Ref)) throw new Error('Unexpected store');
    return store.number;
  };

  test('the description of the document is not changed', async () => {
    const stored = await append(makeBase(), (draft, pdf) => {
      draft.set(rootOf(pdf), new Map(pdf.last.catalog).set('DSS', draft.add(dict({}))));
    });
    const number = storeOf(readRevisions(stored));
    const described = appendByHand(stored, '', () => '0 0\n', `/Info ${number} 0 R`);
    const made = await append(await signAs(pki, 'amina', described), (draft, pdf) => {
      draft.set(storeOf(pdf), dict({ Title: textString('Nine hundred euros') }));
    });
    expect(await against(made)).toEqual({ status: 'invalid', ids: ['changed-metadata'] });
  });

  test('no description is brought in', async () => {
    const described = appendByHand(makeBase(), '', () => '0 0\n', '/Info 90 0 R /Size 91');
    const made = await append(await signAs(pki, 'amina', described), (draft, pdf) => {
      draft.set(90, dict({ Title: textString('Nine hundred euros') }));
      const store = dict({ Certs: [], Title: new Ref(90) });
      draft.set(rootOf(pdf), new Map(pdf.last.catalog).set('DSS', store));
    });
    expect(await against(made)).toEqual({ status: 'invalid', ids: ['filled-reference'] });
  });
});

describe('one signature in two fields', () => {
  test('is told, for its author signed in one of them only', async () => {
    const made = await signElsewhere(makeBase(), soundCms('amina'), {
      beside: (draft, pdf, value) => {
        const { dict: field, number } = fieldOf(pdf, 'bruno');
        draft.set(number, new Map(field).set('V', value));
      },
    });
    expect(await against(made)).toEqual({ status: 'invalid', ids: ['signature-shared'] });
  });
});

describe('a signature that says what may come after it', () => {
  const reference = (method: string, params: Dict) => ({
    Reference: [
      dict({ Type: name('SigRef'), TransformMethod: name(method), TransformParams: params }),
    ],
  });
  const names = (...fields: readonly string[]) => fields.map((one) => textString(one));
  test.each<readonly [string, ReturnType<typeof reference>, readonly string[]]>([
    ['nothing at all', reference('DocMDP', dict({ P: 1 })), ['later-forbidden']],
    ['signatures', reference('DocMDP', dict({ P: 2 })), []],
    [
      'nothing, by its fields',
      reference('FieldMDP', dict({ Action: name('All') })),
      ['later-forbidden'],
    ],
    [
      'not this field',
      reference('FieldMDP', dict({ Action: name('Include'), Fields: names('bruno') })),
      ['later-forbidden'],
    ],
    [
      'only another field',
      reference('FieldMDP', dict({ Action: name('Exclude'), Fields: names('carla') })),
      ['later-forbidden'],
    ],
    [
      'this field',
      reference('FieldMDP', dict({ Action: name('Exclude'), Fields: names('bruno') })),
      [],
    ],
  ])('allows %s', async (_, more, ids) => {
    const one = await signElsewhere(makeBase(), soundCms('amina'), { entries: more });
    const two = await signElsewhere(one, soundCms('bruno'), { field: 'bruno' });
    expect((await against(two)).ids).toEqual(ids);
    const here = signAs(pki, 'bruno', one);
    if (ids.length === 0) await expect(here).resolves.toBeInstanceOf(Uint8Array);
    else await expect(here).rejects.toMatchObject({ id: 'closed-by-signature' });
    // Proofs and their time are added to what is complete.
    const timed = await timestampDocument(one, pki.authority);
    expect((await against(timed)).ids).toEqual([]);
  });
});

test.each(['tsa', 'responder'] as const)(
  'a certificate that is for something else than documents signs none (%s)',
  async (who) => {
    const key = keyOf(pki[who], pki.chain);
    await expect(sign(makeBase(), { field: 'amina', key, at: now })).rejects.toMatchObject({
      id: 'wrong-key-usage',
    });
    const made = await signElsewhere(makeBase(), soundCms(who));
    const { status, signatures } = await verify(made, { anchors: pki.anchors, at: now });
    expect(status).toBe('undetermined');
    expect(signatures[0]?.findings.map(({ id }) => id)).toContain('chain-usage');
  },
);
