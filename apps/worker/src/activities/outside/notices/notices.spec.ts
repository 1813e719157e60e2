import { randomUUID } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NoticeToSend, Work } from '@behov/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WorkOutcome } from '../../../metrics/metrics.js';
import type { Mail } from '../mail.js';
import { outsideActivities, type OutsideParts } from '../perform.js';
import { httpNotices } from './http-notices.js';

const notice: NoticeToSend = {
  notice: 'call-1',
  kind: 'call',
  subtype: '16',
  reference: 'GBG-2027-1',
  sentAt: '2027-05-10T08:00:00.000Z',
  fields: [{ id: 'cpv', bt: 'BT-262', value: ['45214100-1'] }],
};
const work: Work = {
  key: '9/1',
  kind: 'notice',
  persons: ['procurer@goteborg.example'],
  suppliers: [],
  roles: ['procurer', 'registrar'],
  subject: { sv: 'Annons att skicka', en: 'Notice to send' },
  says: { sv: 'call-1 skickas.', en: 'call-1 is sent.' },
  notice,
};

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

/** A notice database that takes each key once. */
let database: Server;
let url: string;
let received: Received[];
let taken: Map<string, unknown>;
/** Its next answers; without any it takes what comes. */
let answers: { readonly status: number; readonly text?: string; readonly thenLost?: true }[];

beforeEach(async () => {
  received = [];
  taken = new Map();
  answers = [];
  database = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body: unknown = JSON.parse(Buffer.concat(chunks).toString());
      received.push({ headers: request.headers, body });
      const { status, text = '', thenLost } = answers.shift() ?? { status: 202 };
      if (status < 300) taken.set(String(request.headers['idempotency-key']), body);
      if (thenLost) request.socket.destroy();
      else response.writeHead(status).end(text);
    });
  });
  await new Promise<void>((resolve) => database.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(database.address() as AddressInfo).port}/notices`;
});
afterEach(() => new Promise((resolve) => database.close(resolve)));

/** The record of outside work, in memory: done, or begun so many times. */
function remembering(): OutsideParts['outside'] {
  const attempts = new Map<string, number | 'done'>();
  const begin = (_case: string, { key }: Pick<Work, 'key'>) => {
    const before = attempts.get(key) ?? 0;
    if (before === 'done') return Promise.resolve('done' as const);
    attempts.set(key, before + 1);
    return Promise.resolve(before === 0 ? ('do' as const) : ('repeat' as const));
  };
  const finish = (_case: string, key: string) => Promise.resolve(void attempts.set(key, 'done'));
  const release = (_case: string, key: string) => Promise.resolve(void attempts.delete(key));
  return { begin, finish, release } as unknown as OutsideParts['outside'];
}

function sending(notices: OutsideParts['notices'] = httpNotices({ url, token: 'secret-of-the-test' })) {
  const mails: Mail[] = [];
  const outcomes: WorkOutcome[] = [];
  const { perform } = outsideActivities({
    outside: remembering(),
    mail: { send: (mail) => Promise.resolve(void mails.push(mail)) },
    mailFrom: 'behov@goteborg.example',
    notices,
    publicUrl: 'https://behov.example',
    count: (_kind, outcome) => void outcomes.push(outcome),
  });
  const caseId = randomUUID();
  const attempt = (training = false) => perform({ caseId, training }, work).catch(() => {});
  return { attempt, mails, outcomes, caseId };
}

describe('A notice to a registered database', () => {
  it('is posted as JSON with its key and the token', async () => {
    const { attempt, caseId, outcomes } = sending();
    await attempt();
    expect(received).toHaveLength(1);
    const address = { id: 'documents-address', bt: 'BT-15', value: `https://behov.example/v1/procurements/${caseId}` };
    expect(received[0]!.body).toEqual({ ...notice, fields: [...notice.fields, address] });
    expect(received[0]!.headers).toMatchObject({
      'content-type': 'application/json',
      'idempotency-key': `${caseId}/9/1`,
      authorization: 'Bearer secret-of-the-test',
    });
    expect(outcomes).toEqual(['done']);
  });

  it('is not sent twice, however often it is asked for', async () => {
    const { attempt, outcomes } = sending();
    await attempt();
    await attempt();
    expect(received).toHaveLength(1);
    expect(outcomes).toEqual(['done', 'known']);
  });

  it('is repeated under the same key when nobody knows whether it was taken', async () => {
    answers = [{ status: 202, thenLost: true }];
    const { attempt, outcomes } = sending();
    await attempt();
    await attempt();
    expect(received).toHaveLength(2);
    expect(taken.size).toBe(1);
    expect(outcomes).toEqual(['failed', 'repeated']);
  });

  it('is known to have been taken when the database says so', async () => {
    answers = [{ status: 409 }];
    const { attempt, outcomes } = sending();
    await attempt();
    expect(outcomes).toEqual(['done']);
  });

  it.each([500, 503, 429, 401])('is tried again after the answer %i', async (status) => {
    answers = [{ status }];
    const { attempt, outcomes, mails } = sending();
    await attempt();
    await attempt();
    expect(outcomes).toEqual(['failed', 'repeated']);
    expect(mails).toEqual([]);
  });

  it('that the database refuses is told to those who correct it, and not sent again', async () => {
    answers = [{ status: 422, text: 'BT-262 is not of the main vocabulary' }];
    const { attempt, mails, outcomes } = sending();
    await attempt();
    await attempt();
    expect(received).toHaveLength(1);
    expect(mails[0]).toMatchObject({ to: ['procurer@goteborg.example'] });
    expect(mails[0]!.text).toContain('BT-262 is not of the main vocabulary');
    expect(outcomes).toEqual(['done', 'known']);
  });

  it('of a training case never leaves the program', async () => {
    const { attempt, outcomes } = sending();
    await attempt(true);
    expect(received).toEqual([]);
    expect(outcomes).toEqual(['training']);
  });
});

describe('A notice without a database', () => {
  it('is mailed as a draft to those who enter it by hand', async () => {
    const mails: Mail[] = [];
    const { perform } = outsideActivities({
      outside: remembering(),
      mail: { send: (mail) => Promise.resolve(void mails.push(mail)) },
      mailFrom: 'behov@goteborg.example',
      count: () => {},
    });
    await perform({ caseId: randomUUID(), training: false }, work);
    expect(mails).toHaveLength(1);
    expect(mails[0]!.text).toContain('"bt": "BT-262"');
  });
});
