import { connect } from 'node:net';
import { once } from 'node:events';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type LocalStack, startStack } from '@behov/local-stack';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let stack: LocalStack;
beforeAll(async () => {
  stack = await startStack({ parts: ['temporal', 'temporal-ui', 'mailbox'] });
});
afterAll(() => stack.stop());

/** Speaks SMTP by hand; waits for the answer to each line. */
async function sendMail(port: number, lines: readonly string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let answers = '';
  for (const line of ['', ...lines]) {
    if (line) socket.write(`${line}\r\n`);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    answers += answer.toString();
  }
  socket.end();
  return answers;
}

describe('The development mailbox', () => {
  it('keeps a mail as it came, and sends nothing on', async () => {
    const body = 'From: behov@example.org\r\nSubject: Avtal\r\n\r\nAvtalet är tecknat.';
    const answers = await sendMail(stack.settings.ports.mail, [
      'HELO behov.example',
      'MAIL FROM:<behov@example.org>',
      'RCPT TO:<upphandlare@example.org>',
      'DATA',
      `${body}\r\n.`,
    ]);
    expect(answers).toMatch(/250 OK: message queued\r\n$/);
    const folder = join(stack.settings.stateDir, 'mail');
    const files = await readdir(folder);
    expect(files).toEqual([expect.stringMatching(/\.eml$/)]);
    expect(await readFile(join(folder, files[0] ?? ''), 'utf8')).toBe(`${body}\r\n`);
  });
});

describe("The front of Temporal's Web UI", () => {
  const address = () => `http://127.0.0.1:${stack.settings.ports.temporalUi}`;

  it("points the browser at the API's codec and lets it send the sign-in's cookie there", async () => {
    const settings = (await (await fetch(`${address()}/api/v1/settings`)).json()) as { Codec: object; Version: string };
    expect(settings.Codec).toMatchObject({ Endpoint: `${stack.settings.publicUrl}/codec`, IncludeCredentials: true });
    expect(settings.Version).toMatch(/^\d/);
  });

  it('passes on the pages and the rest of the API unchanged', async () => {
    const page = await fetch(`${address()}/`);
    expect(page.headers.get('content-type')).toContain('text/html');
    const namespaces = (await (await fetch(`${address()}/api/v1/namespaces`)).json()) as { namespaces: object[] };
    expect(namespaces.namespaces.length).toBeGreaterThan(0);
  });

  it('says so while Temporal is down, and goes on when it is back', async () => {
    await stack.part('temporal').kill9();
    expect((await fetch(`${address()}/api/v1/settings`)).status).toBe(502);
    await stack.part('temporal').start();
    await expect.poll(async () => (await fetch(`${address()}/api/v1/settings`)).status, { timeout: 10_000 }).toBe(200);
  });
});
