/** Mail over SMTP, as the environment says: SMTP_HOST, SMTP_PORT, SMTP_SECURE, SMTP_USER, SMTP_PASS. */
import nodemailer from 'nodemailer';
import type { Post } from '../world.ts';

/** The settings, by name. */
type Environment = Readonly<Record<string, string | undefined>>;

/** A post office; it is looked for when the first letter is sent. */
export function smtpPost(environment: Environment): Post {
  return {
    send: async ({ from, to, raw }) => {
      const { SMTP_HOST: host, SMTP_PORT: port, SMTP_SECURE: secure } = environment;
      const { SMTP_USER: user, SMTP_PASS: pass = '' } = environment;
      if (!host)
        throw new Error(
          'Unexpected missing SMTP_HOST, expected the name of a mail server in the environment',
        );
      if (to.length === 0) throw new Error('Unexpected letter without an address, expected one');
      const transport = nodemailer.createTransport({
        host,
        port: Number(port ?? (secure === 'true' ? 465 : 587)),
        secure: secure === 'true',
        // Drafts are restricted: neither they nor a password go over an open line to another machine.
        requireTLS: !isLoopback(host),
        connectionTimeout: 20_000,
        ...(user === undefined ? {} : { auth: { user, pass } }),
      });
      try {
        await transport.sendMail({
          envelope: { from, to: [...to] },
          raw: Buffer.from(raw),
        });
      } catch (error) {
        throw new Error(`The mail server ${host} did not take the letter: ${reason(error, pass)}`);
      } finally {
        transport.close();
      }
    },
  };
}

/** The server's own words, without the password should it repeat it. */
function reason(error: unknown, pass: string): string {
  const words = error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unknown fault';
  const coded = Buffer.from(pass).toString('base64');
  return pass === '' ? words : words.replaceAll(pass, '…').replaceAll(coded, '…');
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '127.0.0.1' || host === '::1';
}
