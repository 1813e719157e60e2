import { randomUUID } from 'node:crypto';
import type { Work } from '@behov/domain';
import { startStack, type LocalStack } from '@behov/local-stack';
import { openCaseRecord, type CaseRecord, type Told } from '@behov/persistence';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WorkOutcome } from '../../metrics/metrics.js';
import { mailOf, NotSentError, type Mail } from './mail.js';
import { outsideActivities } from './perform.js';
import { smtpServer } from './smtp.js';

const work: Work = {
  key: '7/1',
  kind: 'mail',
  persons: ['procurer@goteborg.example', 'somebody'],
  suppliers: [],
  roles: ['procurer'],
  subject: { sv: 'Att göra', en: 'To do' },
  says: { sv: 'Öppna anbuden.', en: 'Open the tenders.' },
};

let stack: LocalStack;
let record: CaseRecord;
beforeAll(async () => {
  stack = await startStack({ parts: ['postgres', 'migrations', 'mailbox'] });
  record = openCaseRecord({ url: stack.env['BEHOV_COMMAND_DATABASE_URL']! });
});
afterAll(async () => {
  await record.stop();
  await stack.stop();
});

/** A case's outside work with a mail server that answers as told, one attempt after the other. */
function attempts(...answers: readonly (Error | undefined)[]) {
  const left = [...answers];
  const sent: Mail[] = [];
  const outcomes: WorkOutcome[] = [];
  const send = (mail: Mail) => {
    sent.push(mail);
    const answer = left.shift();
    return answer ? Promise.reject(answer) : Promise.resolve();
  };
  const count = (_kind: string, outcome: WorkOutcome) => void outcomes.push(outcome);
  const mailFrom = 'behov@goteborg.example';
  const { perform } = outsideActivities({ outside: record.outside, mail: { send }, mailFrom, count });
  const caseId = randomUUID();
  const attempt = (of: Partial<Work> = {}, training = false) =>
    perform({ caseId, training }, { ...work, ...of }).catch(() => {});
  return { attempt, sent, outcomes };
}

const lost = new Error('Connection closed unexpectedly');

describe('Outside work', () => {
  it('is done once, however often it is asked for', async () => {
    const { attempt, sent, outcomes } = attempts();
    await attempt();
    await attempt();
    expect(sent).toHaveLength(1);
    expect(sent[0]!.to).toEqual(['procurer@goteborg.example']);
    expect(outcomes).toEqual(['done', 'known']);
  });

  it('is repeated once, marked, when nobody knows whether it was done', async () => {
    const { attempt, sent, outcomes } = attempts(lost);
    await attempt();
    await attempt();
    expect(sent.map(({ subject }) => subject.startsWith('[repeat]'))).toEqual([false, true]);
    expect(sent[1]!.text).toContain('[repeat]');
    expect(sent[1]!.messageId).toBe(sent[0]!.messageId);
    expect(outcomes).toEqual(['failed', 'repeated']);
  });

  it('is left when nobody knows whether the repeat was done', async () => {
    const { attempt, sent } = attempts(lost, lost, lost);
    for (let time = 0; time < 4; time += 1) await attempt();
    expect(sent).toHaveLength(2);
  });

  it('is no repeat after a refusal that says that nothing was done', async () => {
    const { attempt, sent } = attempts(new NotSentError('busy'), new NotSentError('busy'));
    for (let time = 0; time < 3; time += 1) await attempt();
    expect(sent.map(({ subject }) => subject.startsWith('[repeat]'))).toEqual([false, false, false]);
  });

  it('of a training case is recorded and never leaves the program', async () => {
    const { attempt, sent, outcomes } = attempts();
    await attempt({}, true);
    await attempt({}, true);
    expect(sent).toEqual([]);
    expect(outcomes).toEqual(['training', 'known']);
  });

  it('is done when there is nobody to mail, and when the read model has published it', async () => {
    const { attempt, sent, outcomes } = attempts();
    await attempt({ persons: ['somebody'] });
    await attempt({ key: '7/2', kind: 'publish' });
    expect(sent).toEqual([]);
    expect(outcomes).toEqual(['nobody', 'done']);
  });
});

describe('What is published', () => {
  const told = (key: string): readonly Told[] =>
    key === 'told' ? [] : [{ supplier: 'se-tra', address: 'anbud@se-tra.example', repeat: false }];
  const publish: Work = { ...work, kind: 'publish', persons: [] };

  /** One follower, who is told once. */
  async function published(training: boolean, refused?: Error) {
    const sent: Mail[] = [];
    let state = '';
    const { perform } = outsideActivities({
      outside: record.outside,
      mail: { send: (mail) => (sent.push(mail), refused ? Promise.reject(refused) : Promise.resolve()) },
      mailFrom: 'behov@goteborg.example',
      audience: {
        next: () => Promise.resolve(told(state)),
        unreached: () => Promise.resolve([]),
        finish: () => Promise.resolve(void (state = 'told')),
        release: () => Promise.resolve(void (state = 'released')),
      },
      count: () => {},
    });
    const caseId = randomUUID();
    await perform({ caseId, training }, publish).catch(() => {});
    return { sent, state, done: await record.outside.doneKeys(caseId) };
  }

  it('is told to those who follow it, and is done when they have been told', async () => {
    const { sent, done } = await published(false);
    expect(sent.map((mail) => mail.bcc)).toEqual([['anbud@se-tra.example']]);
    expect(done).toEqual(new Set([publish.key]));
  });

  it('is not done while they could not be told', async () => {
    const { state, done } = await published(false, new NotSentError('busy'));
    expect(state).toBe('released');
    expect(done).toEqual(new Set());
  });

  it('in a training case is told to nobody outside', async () => {
    expect((await published(true)).sent).toEqual([]);
  });
});

describe('A mail server', () => {
  const mail = mailOf(work, randomUUID(), 'behov@goteborg.example', false);

  it('that is not there has certainly not taken the mail', async () => {
    await expect(smtpServer('smtp://127.0.0.1:1').send(mail)).rejects.toBeInstanceOf(NotSentError);
  });

  it('that refuses the receiver has certainly not taken the mail', async () => {
    const nobody = { ...mail, to: ['not an address'] };
    await expect(smtpServer(stack.env['SMTP_URL']!).send(nobody)).rejects.toBeInstanceOf(NotSentError);
  });

  it('takes the mail', async () => {
    const server = smtpServer(stack.env['SMTP_URL']!);
    await server.send(mail);
    server.close();
  });
});
