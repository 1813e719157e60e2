import { createServer, type AddressInfo, type Server } from 'node:net';
import { system, type Work } from '@behov/domain';
import type { CaseRecord, Told, Unreached } from '@behov/persistence';
import { afterEach, describe, expect, it } from 'vitest';
import { reportMail } from '../record/report-mail.js';
import { isUndeliverable, mailOf, NotSentError, type Mail, type MailServer } from './mail.js';
import { outsideActivities } from './perform.js';
import { isGivenUp, triesForMs, type Fate } from './reports.js';
import { smtpServer } from './smtp.js';
import { tellSuppliers, type Audience } from './tell-suppliers.js';

const work: Work = {
  key: '7/1',
  kind: 'mail',
  persons: [],
  suppliers: ['se-a', 'se-b', 'se-c'],
  roles: [],
  notifies: '1',
  subject: { sv: 'Tilldelningsbeslut', en: 'Award decision' },
  says: { sv: 'Kontraktet tilldelas se-a.', en: 'The contract is awarded to se-a.' },
};
const of = { caseId: '0199a000-0000-7000-8000-000000000001', training: false };

/** A conversation in SMTP with a server that answers some lines otherwise than with what they ask for. */
let server: Server | undefined;
afterEach(() => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve())));
async function answering(answers: (line: string) => string | undefined): Promise<MailServer & { close(): void }> {
  server = createServer((socket) => {
    let inData = false;
    let rest = '';
    const say = (line: string) => socket.write(`${line}\r\n`);
    say('220 mail.example');
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString()).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (inData && line !== '.') continue;
        const asked = inData ? 'SENT' : line;
        inData = line === 'DATA';
        say(answers(asked) ?? (inData ? '354 go on' : '250 ok'));
        if (line === 'QUIT') socket.end();
      }
    });
  });
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  return smtpServer(`smtp://127.0.0.1:${(server.address() as AddressInfo).port}`);
}
const refusing = (start: string, answer: string) =>
  answering((line) => (line.toUpperCase().startsWith(start) ? answer : undefined));

const mail: Mail = { ...mailOf(work, of.caseId, 'behov@behov.example', false), to: [], bcc: ['a@se-a.example'] };
const whatIsThrown = async (sending: MailServer & { close(): void }) => {
  const error = await sending.send(mail).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  sending.close();
  return error;
};

describe('A mail server', () => {
  it.each([
    ['the receiver for good', 'RCPT TO', '550 no such user', true],
    ['the receiver for now', 'RCPT TO', '450 try later', false],
    ['the mail for good', 'SENT', '554 no', true],
    ['the mail for now', 'SENT', '451 try later', false],
    ['the sender', 'MAIL FROM', '550 who are you', false],
  ])(
    'that refuses %s has not taken the mail, and it is known whether to try again',
    async (_what, start, answer, final) => {
      const error = await whatIsThrown(await refusing(start, answer));
      expect(error).toBeInstanceOf(NotSentError);
      expect(isUndeliverable(error)).toBe(final);
    },
  );

  it('that takes the mail for some receivers says which it refuses', async () => {
    const sending = await answering((line) => (line.includes('b@se-b') ? '550 no such user' : undefined));
    expect(await sending.send({ ...mail, bcc: ['a@se-a.example', 'b@se-b.example'] })).toEqual(['b@se-b.example']);
    sending.close();
  });
});

/** Suppliers of whom some have an address, and what the case is told. */
function telling(addresses: readonly string[], send: MailServer['send'], unreached: readonly Unreached[] = []) {
  const fates: Fate[] = [];
  const told = new Set<string>();
  const audience: Audience = {
    next: (_caseId, _work, limit) =>
      Promise.resolve(
        addresses
          .filter((one) => !told.has(one))
          .slice(0, limit)
          .map((supplier): Told => ({ supplier, address: `anbud@${supplier}.example`, repeat: false })),
      ),
    finish: (_caseId, _key, suppliers) => Promise.resolve(void suppliers.forEach((one) => told.add(one))),
    release: () => Promise.resolve(),
    unreached: () => Promise.resolve(unreached),
  };
  const tell = (changes: Partial<Work> = {}, triedForMs = 0) =>
    tellSuppliers(
      audience,
      { send },
      'behov@behov.example',
      of,
      { ...work, ...changes },
      {
        report: (_of, _key, fate) => Promise.resolve(void fates.push(fate)),
        triedForMs,
      },
    );
  return { tell, fates, told };
}
const taken = () => Promise.resolve();
const refused = (responseCode: number) =>
  Promise.reject(
    new NotSentError('no', { cause: Object.assign(new Error('no'), { code: 'EENVELOPE', responseCode }) }),
  );
const fate = (supplier: string, reason?: string) =>
  reason ? { failed: { supplier }, reason } : { sent: { lot: '1', supplier } };

describe('A notification of an award', () => {
  it('is mailed to each by itself, and the case is told what became of each', async () => {
    const sent: Mail[] = [];
    const { tell, fates } = telling(
      ['se-a', 'se-b'],
      (one) => (sent.push(one), one.bcc?.[0] === 'anbud@se-b.example' ? refused(550) : taken()),
      [{ supplier: 'se-c', reason: 'no-address' }],
    );
    await tell();
    expect(sent.map(({ bcc }) => bcc)).toEqual([['anbud@se-a.example'], ['anbud@se-b.example']]);
    expect(fates).toEqual([fate('se-a'), fate('se-b', 'refused'), fate('se-c', 'no-address')]);
  });

  it('that the server does not take now is tried again for five days, and then given up', async () => {
    const { tell, fates, told } = telling(['se-a'], () => refused(450));
    await expect(tell({}, triesForMs - 1)).rejects.toThrow('no');
    expect([fates, told.size]).toEqual([[], 0]);
    await tell({}, triesForMs);
    expect([fates, told.size]).toEqual([[fate('se-a', 'given-up')], 1]);
  });

  it('of which nobody knows whether it was taken did not arrive', async () => {
    const { tell, fates } = telling([], taken, [{ supplier: 'se-a', reason: 'uncertain' }]);
    await tell();
    expect(fates).toEqual([fate('se-a', 'uncertain')]);
  });
});

describe('A mail of another kind to suppliers', () => {
  const other = { notifies: undefined } as unknown as Partial<Work>;

  it('is told of when it fails, not when it goes, nor where nobody has an address', async () => {
    const { tell, fates } = telling(
      ['se-a', 'se-b'],
      (one) => (one.bcc?.[0]?.includes('se-b') ? refused(550) : taken()),
      [{ supplier: 'se-c', reason: 'no-address' }],
    );
    await tell(other);
    expect(fates).toEqual([fate('se-b', 'refused')]);
  });

  it('to those who follow what is published is never told of', async () => {
    const { tell, fates } = telling(['se-a'], () => refused(550), [{ supplier: 'se-c', reason: 'uncertain' }]);
    await tell({ ...other, kind: 'publish', suppliers: [] });
    expect(fates).toEqual([]);
  });
});

describe('A mail to persons of the case', () => {
  const perform = async (send: MailServer['send'], triedForMs = 0) => {
    const fates: Fate[] = [];
    const outside = {
      begin: () => Promise.resolve('do'),
      finish: () => Promise.resolve(),
      release: () => Promise.resolve(),
    };
    const activities = outsideActivities({
      outside: outside as never,
      mail: { send },
      mailFrom: 'behov@behov.example',
      report: (_of, _key, one) => Promise.resolve(void fates.push(one)),
      triedForMs: () => triedForMs,
      count: () => {},
    });
    const persons = ['procurer@goteborg.example', 'opener@goteborg.example', 'somebody'];
    const failed = await activities.perform(of, { ...work, suppliers: [], persons }).then(
      () => false,
      () => true,
    );
    return { fates, failed };
  };

  it('that is refused for some or all is told of, one by one, and not tried again', async () => {
    const [some, all] = [
      await perform(() => Promise.resolve(['opener@goteborg.example'])),
      await perform(() => refused(550)),
    ];
    expect(some).toEqual({
      fates: [{ failed: { person: 'opener@goteborg.example' }, reason: 'refused' }],
      failed: false,
    });
    expect(all.failed).toBe(false);
    expect(all.fates).toHaveLength(2);
  });

  it('is tried again while the server may take it, and given up after five days', async () => {
    expect(await perform(() => refused(450))).toEqual({ fates: [], failed: true });
    expect((await perform(() => refused(450), triesForMs)).fates).toHaveLength(2);
  });

  it('is not given up where it may have been taken', () => {
    expect(isGivenUp(new Error('Connection closed'), triesForMs)).toBe(false);
  });
});

describe('Telling the case', () => {
  const commands = async (...fates: readonly Fate[]) => {
    const given: Parameters<CaseRecord['execute']>[0][] = [];
    const record = {
      receive: () => Promise.resolve('2027-09-20T08:00:00.000Z'),
      execute: (one: Parameters<CaseRecord['execute']>[0]) => (given.push(one), Promise.resolve({} as never)),
    };
    for (const one of fates) await reportMail(record)(of, '7/1', one);
    return given;
  };

  it('is a command of the program, the same however often it is told', async () => {
    const sent = fate('se-a') as Fate;
    const [one, again] = await commands(sent, sent);
    expect(one).toEqual(again);
    expect(one).toMatchObject({
      commandId: 'mail/7/1/se-a/sent',
      actor: system,
      command: {
        type: 'RecordNotificationSent',
        body: { lot: '1', supplier: 'se-a', sentAt: '2027-09-20T08:00:00.000Z', how: 'electronic' },
      },
    });
  });

  it('names the mail and the receiver that it did not reach', async () => {
    const [one] = await commands(fate('se-b', 'refused') as Fate);
    expect(one).toMatchObject({
      commandId: 'mail/7/1/se-b/failed',
      command: { type: 'RecordMailFailed', body: { work: '7/1', supplier: 'se-b', reason: 'refused' } },
    });
  });
});
