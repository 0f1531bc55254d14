/** Opens a PKCS#12 file (RFC 7292), the usual form of a key with its certificates: `.p12`, `.pfx`. */
import { type Certificate, readCertificate } from './asn1/certificate.ts';
import { checkSignature } from './asn1/check-signature.ts';
import { readDer } from './asn1/der.ts';
import { algorithm, nothing } from './asn1/write.ts';
import { Refusal } from './refusal.ts';
import { type Scheme, type SigningKey, schemeOf } from './signing-key.ts';

/**
 * The key in a PKCS#12 file, old ciphers included.
 * @throws {Refusal} where the passphrase is wrong, or the file holds no key that can be used.
 */
export async function openPkcs12(bytes: Uint8Array, passphrase: string): Promise<SigningKey> {
  const opened = await open(bytes, passphrase);
  const certificates = [opened.certificate, ...opened.certificateChain].map(readCertificate);
  for (const certificate of certificates) {
    const scheme = schemeOf(certificate);
    if (!scheme) continue;
    const sign = async (data: Uint8Array) => await opened.sign(data, scheme.digest);
    if (!(await belongs(certificate, scheme, sign))) continue;
    return { certificate, chain: certificates.filter((one) => one !== certificate), scheme, sign };
  }
  throw new Refusal(
    'key-without-certificate',
    'Unexpected key file whose certificates are of other keys, expected the certificate of its key',
    'Export the key again together with its own certificate. RSA and the curves P-256, P-384 and P-521 can be used.',
  );
}

async function open(bytes: Uint8Array, passphrase: string) {
  // Loaded when somebody signs and not before: that takes longer than a whole check.
  const { P12Signer } = await import('@libpdf/core');
  try {
    return await P12Signer.create(bytes, passphrase);
  } catch (error) {
    // The library's error goes no further: nobody can promise what is in it.
    const said = error instanceof Error ? error.message : '';
    throw refusal(said);
  }
}

function refusal(said: string): Refusal {
  if (/integrity|password|decrypt|MAC/i.test(said))
    return new Refusal(
      'wrong-passphrase',
      'Unexpected passphrase, expected the one with which the key file was made',
      'Mind capital letters and the keyboard layout. The file itself was not changed.',
    );
  if (/no private key/i.test(said))
    return new Refusal(
      'no-private-key',
      'Unexpected key file without a private key, expected one with the key and its certificate',
      'Export the key again and choose to include the private key.',
    );
  return new Refusal(
    'not-pkcs12',
    'Unexpected contents of the key file, expected PKCS#12',
    'Convert it with: openssl pkcs12 -in old.p12 -legacy -nodes -out key.pem && openssl pkcs12 -export -in key.pem -out new.p12 (then delete key.pem).',
  );
}

/** The order of certificates in such files means nothing: the right one is that which checks a signature of the key. */
async function belongs(
  certificate: Certificate,
  { id, isRsa }: Scheme,
  sign: (data: Uint8Array) => Promise<Uint8Array>,
): Promise<boolean> {
  const data = new TextEncoder().encode('Whose certificate is this?');
  try {
    const signature = await sign(data);
    const named = readDer(isRsa ? algorithm(id, nothing) : algorithm(id));
    const { publicKey } = certificate;
    const checked = await checkSignature({ publicKey, algorithm: named, data, signature });
    // Whether a key is long enough is said elsewhere.
    return checked === 'good' || checked === 'weak';
  } catch {
    return false;
  }
}
