import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort, startStack, type LocalStack } from '@behov/local-stack';
import { signInWithoutBrowser } from '@behov/identity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const main = fileURLToPath(new URL('./main.js', import.meta.url));
const start = (env: NodeJS.ProcessEnv) => {
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  return { child, said };
};

describe('The program, started with a wrong environment', () => {
  it('ends at once and names what is wrong', async () => {
    const { child, said } = start({ PATH: process.env['PATH'], BEHOV_MODE: 'staging' });
    const [status] = (await once(child, 'close')) as [number];
    expect(status).toBe(1);
    expect(said.join('')).toContain('BEHOV_MODE: expected development or production');
    expect(said.join('')).toContain('OIDC_ISSUER is missing');
  });
});

describe('The program, asked to stop', () => {
  let stack: LocalStack;
  beforeAll(async () => {
    stack = await startStack({ parts: ['postgres', 'migrations', 'identity'] });
  });
  afterAll(() => stack.stop());

  it('answers what it has taken, then ends by itself', async () => {
    const port = await freePort();
    const { child, said } = start({ ...process.env, ...stack.env, BEHOV_API_PORT: String(port) });
    const url = `http://127.0.0.1:${port}`;
    while (
      !(await fetch(`${url}/health/ready`).then(
        (one) => one.ok,
        () => false,
      ))
    ) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const { accessToken } = await signInWithoutBrowser({
      issuer: stack.env['OIDC_ISSUER']!,
      subject: 'operator@behov.example',
    });
    const register = (number: number) =>
      fetch(`${url}/v1/organisations`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${accessToken}`,
          'content-type': 'application/json',
          'idempotency-key': `register-${number}`,
        },
        body: JSON.stringify({ organisation: `org-${number}`, kind: 'supplier', name: 'A supplier' }),
      });
    await register(0);
    const underWay = Array.from({ length: 20 }, (_, number) => register(number + 1));
    await Promise.race(underWay);
    child.kill('SIGTERM');
    const [status] = (await once(child, 'close')) as [number];
    const answers = await Promise.allSettled(underWay);
    expect(status).toBe(0);
    expect(said.join('')).toContain('the API stops');
    // Taken: answered. Not taken any more: no connection, or told to come again. Nothing in between.
    for (const one of answers) if (one.status === 'fulfilled') expect([201, 503]).toContain(one.value.status);
    expect(answers.filter((one) => one.status === 'fulfilled' && one.value.status === 201).length).toBeGreaterThan(0);
  });
});
