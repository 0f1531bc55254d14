import { SMTPServer } from 'smtp-server';
import { afterEach, expect, test } from 'vitest';
import { smtpPost } from '../../src/edge/post.ts';

interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
}

const servers: SMTPServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0))
    await new Promise<void>((resolve) => {
      server.close(resolve);
    });
});

/** A mail server on this machine that keeps what it gets. */
async function aServer(options: ConstructorParameters<typeof SMTPServer>[0] = {}) {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, { envelope }, done) => {
      const chunks: Uint8Array[] = [];
      stream.on('data', (chunk: Uint8Array) => chunks.push(chunk));
      stream.on('end', () => {
        received.push({
          from: envelope.mailFrom ? envelope.mailFrom.address : '',
          to: envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString('utf8'),
        });
        done();
      });
    },
    ...options,
  });
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { received, environment: { SMTP_HOST: '127.0.0.1', SMTP_PORT: String(port) } };
}

const letter = {
  from: 'office@example.org',
  to: ['agency@example.org', 'board@example.org'],
  raw: new TextEncoder().encode('Subject: Draft\r\n\r\nÀ valider.\r\n'),
};

test('a letter arrives as it was written', async () => {
  const { received, environment } = await aServer();
  await smtpPost(environment).send(letter);
  expect(received).toEqual([
    { from: letter.from, to: letter.to, raw: 'Subject: Draft\r\n\r\nÀ valider.\r\n' },
  ]);
});

test('the name and password are given where the server asks', async () => {
  const { received, environment } = await aServer({
    authOptional: false,
    onAuth: ({ username, password }, _, done) =>
      username === 'office' && password === 'open sesame'
        ? done(null, { user: username })
        : done(new Error(`no: ${password}`)),
  });
  await smtpPost({ ...environment, SMTP_USER: 'office', SMTP_PASS: 'open sesame' }).send(letter);
  expect(received).toHaveLength(1);
});

test('a refusal is told without the password, even where the server repeats it', async () => {
  const { environment } = await aServer({
    authOptional: false,
    onAuth: ({ password }, _, done) => done(new Error(`no: ${password}`)),
  });
  const sent = smtpPost({ ...environment, SMTP_USER: 'office', SMTP_PASS: 'hunter-2' }).send(
    letter,
  );
  await expect(sent).rejects.toThrow('The mail server 127.0.0.1 did not take the letter');
  await expect(sent).rejects.not.toThrow(/hunter-2/);
});

test('an address that the server does not know is told', async () => {
  const { environment } = await aServer({
    onRcptTo: (_, __, done) => done(new Error('nobody of that name')),
  });
  await expect(smtpPost(environment).send(letter)).rejects.toThrow('nobody of that name');
});

test.each([
  [{}, letter, 'Unexpected missing SMTP_HOST'],
  [{ SMTP_HOST: '127.0.0.1' }, { ...letter, to: [] }, 'Unexpected letter without an address'],
  [{ SMTP_HOST: '127.0.0.1', SMTP_PORT: '1' }, letter, 'did not take the letter'],
])('%j', async (environment, what, words) => {
  await expect(smtpPost(environment).send(what)).rejects.toThrow(words);
});
