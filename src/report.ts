/** What a command has to tell: messages as plain data, in the order of their files and lines. */
import type { VFile } from 'vfile';
import type { Audience } from './audience.ts';
import type { PartyAnswer, Status } from './seal/register/state.ts';
import type { SignatureReport } from './seal/verify/report.ts';
import type { SourceReport } from './seal/verify/source.ts';

/** A message about a place in the content. */
export interface Message {
  /** Path below the content folder; `template:` or `output:` stand before one below that folder. */
  readonly file: string;
  /** From 1; 0 where the message is about the file as a whole. */
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly level: 'error' | 'warning';
  readonly reason: string;
  readonly hint: string | undefined;
}

/** What became of a build or check. */
export interface Report {
  readonly messages: readonly Message[];
  /** Paths written, below the output folder. */
  readonly written: readonly string[];
  /** Ids of meetings that were not built because of their faults. */
  readonly refused: readonly string[];
  /** Faults of the machine, such as a missing browser; each is also a message. */
  readonly failures: number;
  /** What was done, in words, where a command has more to tell than files. */
  readonly told?: readonly string[] | undefined;
  /** How the minutes of each meeting stand, where that was asked. */
  readonly standings?: readonly StandingReport[] | undefined;
  /** What became of files that were verified. */
  readonly verified?: readonly VerifiedFile[] | undefined;
}

/** What verification found of a file, as plain data and as sentences. */
export interface VerifiedFile {
  readonly file: string;
  /** `undefined` where the file could not be read. */
  readonly sha256: string | undefined;
  readonly status: 'valid' | 'undetermined' | 'invalid' | 'unsigned' | 'unreadable';
  /** The status in a word, in the reader's language. */
  readonly result: string;
  readonly says: readonly string[];
  readonly signatures: readonly SignatureReport[];
  readonly source: SourceReport;
  /** Whether building it again gives the bytes that were signed, or why it cannot be built; where that was asked. */
  readonly rebuilt: 'same' | 'other' | 'no edition' | 'failed' | undefined;
  /** Whether the register knows this very file; `nowhere` where the content has none in which these minutes were circulated. */
  readonly registered: 'yes' | 'no' | 'broken' | 'nowhere' | undefined;
}

/** How the minutes of a meeting stand, as plain data. */
export interface StandingReport {
  readonly meeting: string;
  /** `unknown` where the register is not whole. */
  readonly status: Status | 'unknown';
  /** Whether the text changed since it was circulated, signed or corrected. */
  readonly stale: boolean;
  /** What changed; empty where nothing did or where it cannot be told. */
  readonly changes: readonly string[];
  /** Root of the digest of the text in force. */
  readonly root: string | undefined;
  readonly deadline: string | undefined;
  readonly answers: readonly PartyAnswer[];
  readonly comments: number;
  readonly signatories: readonly string[];
  readonly awaited: readonly string[];
  /** What was signed so far, in the order in which it was. */
  readonly signed: readonly SignedReport[];
  readonly adoptedAt: string | undefined;
  /** What is to be done next, in words. */
  readonly next: string;
}

/** What one signatory signed. */
export interface SignedReport {
  readonly signatory: string;
  /** `en`, `fr`, `en-fr`; `undefined` where the whole was signed by hand or by letter. */
  readonly edition: string | undefined;
  readonly audience: Audience | undefined;
  /** PAdES level; `undefined` for a typed sign-off. */
  readonly level: string | undefined;
}

/** The messages on files, sorted by path, line and column. */
export function messagesOf(files: readonly VFile[]): Message[] {
  return files
    .flatMap((file) =>
      file.messages.map(
        (message): Message => ({
          file: file.path,
          line: message.line ?? 0,
          column: message.column ?? 0,
          rule: message.ruleId ?? 'unknown',
          level: message.fatal ? 'error' : 'warning',
          reason: message.reason,
          hint: message.note,
        }),
      ),
    )
    .sort((a, b) =>
      a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column,
    );
}

/** Whether the content, where it was asked, knows the file or gives it again: what could not be held against it is no success. */
function isConfirmed({ rebuilt, registered }: VerifiedFile): boolean {
  const wasAsked = rebuilt !== undefined || registered !== undefined;
  return !wasAsked || (rebuilt === undefined ? registered === 'yes' : rebuilt === 'same');
}

/** 0 clean, 1 content refused or a file not valid, 2 usage or machine. */
export function exitCode(report: Report): 0 | 1 | 2 {
  if (report.failures > 0) return 2;
  if (report.verified?.some((file) => file.status !== 'valid' || !isConfirmed(file))) return 1;
  return report.messages.some(({ level }) => level === 'error') ? 1 : 0;
}
