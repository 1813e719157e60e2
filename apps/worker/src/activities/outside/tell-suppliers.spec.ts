import type { Work } from '@behov/domain';
import type { Told, Unreached } from '@behov/persistence';
import { describe, expect, it } from 'vitest';
import { NotSentError, type Mail } from './mail.js';
import { tellSuppliers, type Audience } from './tell-suppliers.js';

const work: Work = {
  key: '7/1',
  kind: 'publish',
  persons: ['procurer@goteborg.example'],
  suppliers: [],
  roles: [],
  subject: { sv: 'Annons', en: 'Contract notice' },
  says: { sv: 'Upphandlingen är annonserad.', en: 'The procurement is announced.' },
};

/** As many followers as asked for, and a mail server that answers as told, one attempt after the other. */
function following(count: number, ...answers: readonly (Error | undefined)[]) {
  const left = [...answers];
  const sent: Mail[] = [];
  const attempts = new Map<string, number>();
  const told = new Set<string>();
  const all = Array.from({ length: count }, (_one, index) => `se-${index}`);
  const audience: Audience = {
    unreached: () => unreached(),
    next: (_caseId, _work, limit) => {
      const due = all.filter((one) => !told.has(one) && (attempts.get(one) ?? 0) < 2).slice(0, limit);
      for (const one of due) attempts.set(one, (attempts.get(one) ?? 0) + 1);
      return Promise.resolve(
        due.map((supplier): Told => ({
          supplier,
          address: `anbud@${supplier}.example`,
          repeat: attempts.get(supplier) === 2,
        })),
      );
    },
    finish: (_caseId, _key, suppliers) => {
      for (const one of suppliers) told.add(one);
      return Promise.resolve();
    },
    release: (_caseId, _key, suppliers) => {
      for (const one of suppliers) attempts.set(one, (attempts.get(one) ?? 0) - 1);
      return Promise.resolve();
    },
  };
  const unreached = () =>
    Promise.resolve(
      all.filter((one) => !told.has(one)).map((supplier): Unreached => ({ supplier, reason: 'uncertain' })),
    );
  const send = (mail: Mail) => {
    sent.push(mail);
    const answer = left.shift();
    return answer ? Promise.reject(answer) : Promise.resolve();
  };
  const tell = () => tellSuppliers(audience, { send }, 'behov@behov.example', { caseId: 'c', training: false }, work);
  return { tell, sent, told };
}

const refused = (code: string, responseCode: number) =>
  new NotSentError('refused', { cause: Object.assign(new Error('refused'), { code, responseCode }) });

describe('Telling those who follow', () => {
  it('reaches all in batches, none of whom sees another, nor the persons of the case', async () => {
    const { tell, sent } = following(120);
    expect(await tell()).toBe(120);
    expect(sent.map((mail) => mail.bcc?.length)).toEqual([50, 50, 20]);
    expect(sent.flatMap((mail) => mail.to)).toEqual([]);
    expect(new Set(sent.map((mail) => mail.messageId)).size).toBe(3);
    expect(JSON.stringify(sent)).not.toContain('procurer');
  });

  it('goes on where the last attempt stopped, and tells nobody twice', async () => {
    const { tell, sent } = following(60, undefined, refused('EAUTH', 454));
    await expect(tell()).rejects.toThrow('refused');
    expect(await tell()).toBe(10);
    expect(sent.map((mail) => mail.bcc?.length)).toEqual([50, 10, 10]);
    expect(sent.every((mail) => !mail.subject.startsWith('[repeat]'))).toBe(true);
  });

  it('marks what may have been told before, and leaves it after the second time', async () => {
    const lost = new Error('Connection closed unexpectedly');
    const { tell, sent } = following(1, lost, lost);
    await expect(tell()).rejects.toThrow(lost);
    await expect(tell()).rejects.toThrow(lost);
    expect(await tell()).toBe(0);
    expect(sent.map((mail) => mail.subject.startsWith('[repeat]'))).toEqual([false, true]);
  });

  it('is not held up by an address that is refused for good, and tries again one that is refused for now', async () => {
    const { tell, told } = following(1, refused('EENVELOPE', 450), refused('EENVELOPE', 550));
    await expect(tell()).rejects.toThrow('refused');
    expect(told.size).toBe(0);
    await tell();
    expect(told.size).toBe(1);
  });
});
