/** Locks a PDF with a passphrase: AES-256 with the handler of revision 6 (ISO 32000-2, 7.6.4.4). */

/**
 * The same document, which opens with the passphrase only. ISO 19005-3, 6.1.3 forbids to encrypt what claims PDF/A: give a
 * PDF that claims nothing. The bytes differ each time, for the keys are random. Reading aloud stays allowed.
 */
export async function lockPdf(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const { PDF } = await import('@libpdf/core');
  const document = await PDF.load(bytes);
  document.setProtection({
    userPassword: passphrase,
    algorithm: 'AES-256',
    encryptMetadata: true,
    permissions: { accessibility: true },
  });
  return document.save();
}

const letters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

/** A passphrase that can be told over the telephone: five groups of four characters, about 98 bits. */
export function passphraseOf(random: (length: number) => Uint8Array): string {
  const drawn: string[] = [];
  while (drawn.length < 20) {
    // What is beyond the last whole run of letters would make the first of them likelier.
    const fair = [...random(32)].filter((byte) => byte < 256 - (256 % letters.length));
    drawn.push(...fair.map((byte) => letters[byte % letters.length] ?? ''));
  }
  return (drawn.slice(0, 20).join('').match(/.{4}/g) ?? []).join('-');
}
