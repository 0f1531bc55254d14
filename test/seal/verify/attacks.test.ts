import { beforeAll, describe, expect, test } from 'vitest';
import { concat, digestOf } from '../../../src/bytes.ts';
import type { PdfFile } from '../../../src/format/pdf/syntax/document.ts';
import {
  dict,
  latin,
  name,
  type PdfObject,
  Ref,
  textString,
} from '../../../src/format/pdf/syntax/objects.ts';
import { buildCms, signedAttributes } from '../../../src/seal/pades/build-cms.ts';
import { type RevisedPdf, readRevisions } from '../../../src/seal/pades/file/revisions.ts';
import { keepProofs } from '../../../src/seal/pades/keep-proofs.ts';
import { reserve } from '../../../src/seal/pades/reserve.ts';
import { fill, signedBytes } from '../../../src/seal/pades/reserved.ts';
import { algorithmOf, sign } from '../../../src/seal/pades/sign.ts';
import { verify } from '../../../src/seal/verify/verify.ts';
import { makeBase, stream } from '../pades/base.ts';
import { keyOf, makePki, now } from '../pades/pki.ts';
import {
  append,
  falsified,
  fieldOf,
  pageOf,
  rootOf,
  saidAgainst,
  signAs,
  text,
} from './forging.ts';

let pki: Awaited<ReturnType<typeof makePki>>;
let signed: Uint8Array;
beforeAll(async () => {
  pki = await makePki();
  signed = await signBy('amina', makeBase());
});

const signBy = (field: 'amina' | 'bruno', pdf: Uint8Array) => signAs(pki, field, pdf);

const against = (pdf: Uint8Array) => saidAgainst(pki, pdf);

/** The same file with other words of the same length. */
const replaced = (pdf: Uint8Array, from: string, to: string) => {
  const at = text(pdf).indexOf(from);
  expect(at, from).toBeGreaterThan(0);
  const made = new Uint8Array(pdf);
  made.set(latin(to.padEnd(from.length)), at);
  return made;
};

const range = /ByteRange \[0 \d+ \d+ \d+\]/;

test('a signed document without an attack has nothing against it', async () => {
  expect(await against(signed)).toEqual({ status: 'undetermined', ids: [] });
});

describe('one byte changed', () => {
  test('anywhere in what was signed is never overlooked', async () => {
    const { anchors, authority, sources } = pki;
    const key = keyOf(pki.amina, pki.chain);
    const timed = await sign(makeBase(), { field: 'amina', key, at: now, authority });
    const kept = await keepProofs(timed, { anchors, sources: sources(), at: now });
    expect((await against(kept)).status).toBe('valid');
    const [, gap, after, rest] = reservedOf(kept).range;
    for (let at = 9; at < after + rest; at += 23) {
      if (at > gap && at < after) at += after - gap;
      const made = new Uint8Array(kept);
      made[at] = (made[at] ?? 0) ^ 1;
      const { status } = await against(made);
      expect(['invalid', 'undetermined'], `byte ${at}`).toContain(status);
    }
  });

  test('in what is read is said to be that', async () => {
    expect(await against(replaced(signed, 'One hundred', 'Two hundred'))).toEqual({
      status: 'invalid',
      ids: ['digest-differs'],
    });
  });
});

describe('incremental saving', () => {
  test('of another page content', async () => {
    const made = await append(signed, (draft, pdf) => {
      draft.set(pageOf(pdf).contents, stream(falsified));
    });
    expect(await against(made)).toEqual({ status: 'invalid', ids: ['changed-content'] });
  });

  test('of a page that leads to new content', async () => {
    const made = await append(signed, (draft, pdf) => {
      const { page, number } = pageOf(pdf);
      draft.set(number, new Map(page).set('Contents', draft.add(stream(falsified))));
    });
    expect((await against(made)).ids).toEqual(['changed-pages', 'unexplained-object']);
  });

  test('of an annotation that covers the words', async () => {
    const made = await append(signed, (draft, pdf) => {
      const { page, number } = pageOf(pdf);
      const note = draft.add(
        dict({ Type: name('Annot'), Subtype: name('FreeText'), Rect: [40, 690, 200, 720] }),
      );
      const list = pdf.last.array(page.get('Annots'));
      draft.set(number, new Map(page).set('Annots', [...list, note]));
    });
    expect((await against(made)).ids).toEqual(['changed-pages', 'unexplained-object']);
  });

  test.each([
    ['objects only', `\n9 0 obj\n<< >>\nendobj\n`],
    [
      'objects and a trailer without references',
      '\n9 0 obj\n<< >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n',
    ],
    ['a copy of the last lines', '\nstartxref\n0\n%%EOF\n'],
    ['anything', 'x'],
  ])('of %s, which some readers repair', async (_, added) => {
    const made = concat([signed, latin(added)]);
    expect(await against(made)).toEqual({ status: 'invalid', ids: ['file-unreadable'] });
  });
});

describe('shadow attacks', () => {
  /** A picture over the words, which the attacker planned to take away. */
  const covered = (file: PdfFile, page: Ref) => {
    const cover = file.add(
      stream('1 g 0 0 300 50 re f', {
        Type: name('XObject'),
        Subtype: name('Form'),
        BBox: [0, 0, 300, 50],
      }),
    );
    const entries = file.dict(page);
    entries.set(
      'Resources',
      dict({
        XObject: dict({ Cover: cover }),
        Font: file.dict(entries.get('Resources')).get('Font'),
      }),
    );
  };
  const coverOf = (pdf: RevisedPdf) => {
    const cover = pdf.last
      .dict(pdf.last.dict(pageOf(pdf).page.get('Resources')).get('XObject'))
      .get('Cover');
    return cover instanceof Ref ? cover.number : 0;
  };

  test('hide: the cover is replaced', async () => {
    const made = await append(await signBy('amina', makeBase(covered)), (draft, pdf) => {
      draft.set(
        coverOf(pdf),
        stream('', { Type: name('XObject'), Subtype: name('Form'), BBox: [0, 0, 0, 0] }),
      );
    });
    expect((await against(made)).ids).toEqual(['changed-content']);
  });

  test('hide: the cover is removed', async () => {
    const pdf = await signBy('amina', makeBase(covered));
    const number = coverOf(readRevisions(pdf));
    const { revision } = readRevisions(pdf).last;
    const made = concat([
      pdf,
      latin(
        `xref\n${number} 1\n0000000000 00001 f \ntrailer\n<</Size 99 /Root ${rootOf(readRevisions(pdf))} 0 R /Prev ${revision.at}>>\nstartxref\n${pdf.length}\n%%EOF\n`,
      ),
    ]);
    expect((await against(made)).ids).toEqual(['removed-object']);
  });

  test('replace: a font shows other letters', async () => {
    const made = await append(signed, (draft, pdf) => {
      const fonts = pdf.last.dict(pdf.last.dict(pageOf(pdf).page.get('Resources')).get('Font'));
      const font = fonts.get('F0');
      if (font instanceof Ref)
        draft.set(
          font.number,
          dict({ Type: name('Font'), Subtype: name('Type1'), BaseFont: name('Symbol') }),
        );
    });
    expect((await against(made)).ids).toEqual(['changed-font']);
  });

  test('replace: the empty look of a field that nobody signed is drawn over', async () => {
    const made = await append(signed, (draft, pdf) => {
      const { dict: field, number } = fieldOf(pdf, 'bruno');
      draft.set(number, new Map(field).set('AP', dict({ N: draft.add(stream(falsified)) })));
    });
    expect((await against(made)).ids).toEqual(['changed-field', 'unexplained-object']);
  });

  test('replace: the look of a signed field is drawn over', async () => {
    const made = await append(signed, (draft, pdf) => {
      const { dict: field, number } = fieldOf(pdf, 'amina');
      draft.set(number, new Map(field).set('AP', dict({ N: draft.add(stream(falsified)) })));
    });
    expect((await against(made)).ids).toEqual(['changed-signature', 'unexplained-object']);
  });

  test('hide and replace: another catalog takes over', async () => {
    const made = await append(signed, (draft, pdf) => {
      draft.set(rootOf(pdf), new Map(pdf.last.catalog).set('Pages', draft.add(dict({}))));
    });
    expect((await against(made)).ids).toEqual(['changed-catalog', 'unexplained-object']);
  });

  test('hide and replace: references lead to an object that was hidden in the signed part', async () => {
    const made = concat([
      signed,
      latin(
        `xref\n1 1\n${'20'.padStart(10, '0')} 00000 n \ntrailer\n<</Size 40 /Root 1 0 R /Prev ${readRevisions(signed).last.revision.at}>>\nstartxref\n${signed.length}\n%%EOF\n`,
      ),
    ]);
    expect((await against(made)).ids).toEqual(['file-unreadable']);
  });

  test('a reference to nothing is filled after signing', async () => {
    const base = makeBase((file, page) => {
      file.dict(page).set('Contents', [file.dict(page).get('Contents') ?? null, new Ref(4000)]);
    });
    // The save of builds leaves no such reference, so it is put in as a further revision before signing.
    const prepared = await append(base, (draft, pdf) => {
      const page = pdf.last.array(pdf.last.dict(pdf.last.catalog.get('Pages')).get('Kids'))[0];
      if (page instanceof Ref)
        draft.set(page.number, new Map(pdf.last.dict(page)).set('Thumb', new Ref(4000)));
    });
    const made = await append(await signBy('amina', prepared), (draft) => {
      draft.set(4000, stream(falsified));
    });
    expect((await against(made)).ids).toEqual(['filled-reference']);
  });

  test('a page is changed under the name of a proof', async () => {
    const prepared = await append(makeBase(), (draft, pdf) => {
      const { page, number, contents } = pageOf(pdf);
      const list = draft.add([new Ref(contents)]);
      draft.set(number, new Map(page).set('Contents', list));
      draft.set(rootOf(pdf), new Map(pdf.last.catalog).set('DSS', dict({ Certs: list })));
    });
    const made = await append(await signBy('amina', prepared), (draft, pdf) => {
      const list = pdf.last.dict(pdf.last.catalog.get('DSS')).get('Certs');
      if (list instanceof Ref) draft.set(list.number, [draft.add(stream(falsified))]);
    });
    expect((await against(made)).status).toBe('invalid');
  });

  test('a timestamp that can be seen is no timestamp', async () => {
    const made = await append(signed, (draft, pdf) => {
      const form = pdf.last.catalog.get('AcroForm');
      const value = draft.add(
        dict({ Type: name('DocTimeStamp'), SubFilter: name('ETSI.RFC3161') }),
      );
      const field = draft.add(
        dict({ FT: name('Sig'), T: textString('x'), V: value, Rect: [0, 0, 500, 800] }),
      );
      const fields = [...pdf.last.array(pdf.last.dict(form).get('Fields')), field];
      if (form instanceof Ref)
        draft.set(form.number, new Map(pdf.last.dict(form)).set('Fields', fields));
    });
    expect((await against(made)).ids).toContain('changed-form');
  });
});

test('a signature that was taken out is missed', async () => {
  const made = await append(signed, (draft, pdf) => {
    const { dict: field, number } = fieldOf(pdf, 'amina');
    const emptied: Map<string, PdfObject> = new Map(field);
    emptied.delete('V');
    draft.set(number, emptied);
  });
  expect((await against(made)).ids).toEqual(['removed-later', 'changed-signature']);
});

test('signature wrapping: what was signed is moved, and other bytes stand in its place', async () => {
  const { range } = reservedOf(signed);
  const [, gap, after, rest] = range;
  const injected = latin('% other objects\n'.repeat(8));
  const wrapped = concat([
    signed.subarray(0, after),
    injected,
    signed.subarray(after, after + rest),
  ]);
  const moved = replaced(
    wrapped,
    `[0 ${gap} ${after} ${rest}]`,
    `[0 ${gap} ${after + injected.length} ${rest}]`,
  );
  expect((await against(moved)).status).toBe('invalid');
  const wider = replaced(signed, `[0 ${gap} ${after} ${rest}]`, `[0 ${gap - 9} ${after} ${rest}]`);
  expect(await against(wider)).toEqual({ status: 'invalid', ids: ['gap-not-contents'] });
});

describe('universal forgery: the signature dictionary is broken', () => {
  test.each([
    ['no ByteRange', /\/ByteRange/, '/ByteRangX', 'byte-range-missing'],
    [
      'a ByteRange that does not begin at 0',
      /ByteRange \[0 /,
      'ByteRange [1 ',
      'byte-range-broken',
    ],
    ['a negative ByteRange', range, 'ByteRange [0 -1 20 30]', 'byte-range-broken'],
    ['an empty ByteRange', range, 'ByteRange []', 'byte-range-broken'],
    ['a short ByteRange', range, 'ByteRange [0 20]', 'byte-range-broken'],
    ['a ByteRange of null', range, 'ByteRange null', 'byte-range-broken'],
    ['a ByteRange of zeros', range, 'ByteRange [0 0 0 0]', 'byte-range-broken'],
    ['a ByteRange beyond the end', range, 'ByteRange [0 20 30 99999999]', 'byte-range-broken'],
    ['no Contents', /\/Contents </, '/Contentx <', 'contents-missing'],
    ['an unknown form', /ETSI\.CAdES\.detached/, 'ETSI.CAdES.attached', undefined],
  ])('%s', async (_, from, to, id) => {
    const found = text(signed).match(from)?.[0] ?? '';
    const { status, ids } = await against(replaced(signed, found, to));
    expect(ids).toEqual(id ? [id] : []);
    expect(status).not.toBe('valid');
  });

  test('Contents of zeros', async () => {
    const { range } = reservedOf(signed);
    const made = new Uint8Array(signed);
    made.fill(0x30, range[1] + 1, range[2] - 1);
    expect((await against(made)).ids).toEqual(['contents-missing']);
  });

  test('something behind the signature in its room', async () => {
    const { range } = reservedOf(signed);
    const made = new Uint8Array(signed);
    made.set(latin('41'), range[2] - 3);
    expect((await against(made)).ids).toEqual(['padding']);
  });
});

test('a second signature over a changed page is not given, and does not heal the first', async () => {
  const changed = await append(signed, (draft, pdf) => {
    draft.set(pageOf(pdf).contents, stream(falsified));
  });
  await expect(signBy('bruno', changed)).rejects.toMatchObject({ id: 'already-broken' });

  // Another program signs all the same.
  const key = keyOf(pki.bruno, pki.chain);
  const reserved = await reserve(readRevisions(changed), { field: 'bruno', at: now }, 9000);
  const { scheme, certificate, chain } = key;
  const attributes = await signedAttributes(
    await digestOf(scheme.digest, signedBytes(reserved)),
    certificate,
  );
  const cms = buildCms({
    signedAttributes: attributes,
    signature: await key.sign(attributes),
    digestId: scheme.digestId,
    algorithm: algorithmOf(scheme),
    certificate,
    chain,
  });
  const { status, signatures } = await verify(fill(reserved, cms), {
    anchors: pki.anchors,
    at: now,
  });
  expect(status).toBe('invalid');
  expect(signatures.map(({ field, status }) => [field, status])).toEqual([
    ['amina', 'invalid'],
    ['bruno', 'undetermined'],
  ]);
});

test('no broken file makes verification fail', async () => {
  for (let end = 0; end < signed.length; end += 997) {
    const { status } = await verify(signed.subarray(0, end), { anchors: pki.anchors, at: now });
    expect(['invalid', 'unsigned'], `${end} bytes`).toContain(status);
  }
});

/** Where the last signature of a file is. */
function reservedOf(pdf: Uint8Array) {
  const [, a = '', b = '', c = ''] = /ByteRange \[0 (\d+) (\d+) (\d+)\]/.exec(text(pdf)) ?? [];
  return { range: [0, Number(a), Number(b), Number(c)] as const };
}
