/** One thing that verification found, for programs and for people. */
import { type FindingId, verifyWords } from './words.ts';

/** What a finding means for the signature: `undetermined` where it can be neither relied on nor said to be false. */
export type Weight = 'good' | 'note' | 'undetermined' | 'invalid';

/** What was found. */
export interface Finding {
  readonly id: FindingId;
  readonly weight: Weight;
  readonly params: Readonly<Record<string, string>>;
}

const good: readonly FindingId[] = ['intact', 'chain-trusted', 'revocation-good', 'time-proven'];

const notes: readonly FindingId[] = [
  'certificate-not-bound',
  'signing-time-claimed',
  'time-claimed',
  'revocation-not-asked',
  'revocation-exempt',
  'later-signed',
  'later-timestamped',
  'later-validation-data',
  'later-extensions',
  'later-described',
];

const undetermined: readonly FindingId[] = [
  'no-signatures',
  'format-unknown',
  'algorithm-weak',
  'algorithm-unknown',
  'chain-incomplete',
  'chain-expired',
  'chain-not-yet-valid',
  'chain-not-authority',
  'chain-extension',
  'chain-usage',
  'revocation-unknown',
  'timestamp-wrong',
  'timestamp-untrusted',
];

/** A finding with the weight that it always has. */
export function finding(id: FindingId, params: Readonly<Record<string, string>> = {}): Finding {
  const weight = good.includes(id)
    ? 'good'
    : notes.includes(id)
      ? 'note'
      : undetermined.includes(id)
        ? 'undetermined'
        : 'invalid';
  return { id, weight, params };
}

/** What a finding says, in a language; in English where there is none of it yet. */
export function sayFinding({ id, params }: Finding, language: string): string {
  const words = language === 'fr' ? verifyWords.fr : verifyWords.en;
  return words[id].replace(/\{(\w+)\}/g, (_, key: string) => params[key] ?? '—');
}

/** The heaviest weight, of which `note` and `good` are the same. */
export function verdict(findings: readonly Finding[]): 'valid' | 'undetermined' | 'invalid' {
  if (findings.some(({ weight }) => weight === 'invalid')) return 'invalid';
  return findings.some(({ weight }) => weight === 'undetermined') ? 'undetermined' : 'valid';
}
