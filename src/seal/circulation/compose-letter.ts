/** A letter to a party as a message after RFC 5322: the same letter always has the same bytes. */
import MailComposer from 'nodemailer/lib/mail-composer';
import { toBase64 } from '../../base64.ts';
import type { Letter } from '../../world.ts';

/** A file that comes with a letter. */
export interface Enclosure {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What a letter says and holds. */
export interface Draft {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly enclosures: readonly Enclosure[];
  /** When it was written, as an instant. */
  readonly date: string;
  /** What makes the letter unlike any other: its name and the borders of its parts are made from it. */
  readonly seed: string;
}

/** The message, ready to be sent or to be opened as a draft. */
export async function composeLetter(draft: Draft): Promise<Letter> {
  const { from, to, subject, text, enclosures, date, seed } = draft;
  const domain = from.slice(from.lastIndexOf('@') + 1);
  const composer = new MailComposer({
    from,
    to: [...to],
    subject,
    text,
    date: new Date(date),
    messageId: `<${seed}@${domain}>`,
    baseBoundary: seed,
    // Mail programs open it as a draft that only waits to be sent.
    headers: { 'X-Unsent': '1' },
    attachments: enclosures.map(({ name, type, bytes }) => ({
      filename: name,
      contentType: type,
      content: toBase64(bytes),
      encoding: 'base64',
    })),
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const raw = await composer.compile().build();
  return { from, to, raw: new Uint8Array(raw) };
}
