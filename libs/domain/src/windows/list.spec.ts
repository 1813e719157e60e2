import { describe, expect, it } from 'vitest';
import { system } from '../case/actor.js';
import { tasks } from '../case/tasks.js';
import { invited, noticed, submission } from '../testing/competition.js';
import { tendered } from '../testing/competed.js';
import { declared } from '../testing/declared.js';
import { broughtWith } from '../testing/opening.js';
import { decisionMaker, needsOwner, procurer1, procurer2 } from '../testing/people.js';

const window = 'requests';
const candidate = { supplier: 'supplier-a' };
const opened = () => {
  const play = noticed().on('2027-06-14T21:59:00Z').give(system, 'CloseWindow', { window });
  play.give(procurer1, 'RequestOpening', { window }).give(procurer2, 'RequestOpening', { window });
  play.brought = broughtWith([submission('supplier-a', '2027-06-01T08:00:00.000Z')]);
  return declared(play.give(system, 'OpenWindow', { window }));
};
const waiting = (play = opened()) =>
  tasks(play.state)
    .filter((one) => one.command === 'CertifyOpening')
    .map((one) => one.persons);

describe('The list of an opening', () => {
  it('is certified by each of the two who opened, once', () => {
    expect(waiting()).toEqual([['procurer-1', 'procurer-2']]);
    expect(opened().refused(decisionMaker, 'CertifyOpening', { window })).toBe('ROLE');
    expect(opened().refused(procurer1, 'CertifyOpening', { window: 'final-tenders' })).toBe('CERTIFY-WINDOW');
    const play = opened().give(procurer1, 'CertifyOpening', { window });
    expect(play.events.at(-1)).toMatchObject({
      type: 'OpeningCertified',
      facts: { window, opener: 'procurer-1', list: 'e'.repeat(64) },
    });
    expect(play.refused(procurer1, 'CertifyOpening', { window })).toBe('CERTIFY-OPENER');
    expect(waiting(play)).toEqual([['procurer-2']]);
    expect(waiting(play.give(procurer2, 'CertifyOpening', { window }))).toEqual([]);
  });

  it('is certified before anything is decided on what was opened', () => {
    const play = opened().give(procurer1, 'CertifyOpening', { window });
    expect(play.ask(procurer1, 'QualifyCandidate', candidate)).toMatchObject({
      refusal: { code: 'OPENING-CERTIFIED', expected: 'procurer-2' },
    });
    play.give(procurer2, 'CertifyOpening', { window });
    expect(play.refused(procurer1, 'QualifyCandidate', candidate)).toBe('accepted');
  });

  it('needs no signature of whoever has left the task', () => {
    const play = opened()
      .give(procurer1, 'CertifyOpening', { window })
      .give(needsOwner, 'EndAssignment', { person: 'procurer-2', role: 'opener' });
    expect(play.refused(procurer1, 'QualifyCandidate', candidate)).toBe('accepted');
  });

  it('is not asked for in a window that was opened before lists were certified', () => {
    expect(tendered().refused(procurer1, 'CheckTender', { supplier: 'supplier-a', outcome: 'valid' })).toBe('accepted');
  });
});

describe('A tender that cannot be read', () => {
  it('is not found valid, and can be rejected', () => {
    const play = tendered();
    const final = play.state.windows['final-tenders']!;
    const faulty = [{ supplier: 'supplier-a', digest: 'a'.repeat(64), envelope: 'tender', fault: 'WRONG-KEY' }];
    play.state = { ...play.state, windows: { ...play.state.windows, 'final-tenders': { ...final, faulty } } };
    const check = (more: object) => play.refused(procurer1, 'CheckTender', { supplier: 'supplier-a', ...more });
    expect(check({ outcome: 'valid' })).toBe('EVAL-READABLE');
    expect(check({ outcome: 'rejected', ground: 'non-compliant', reasons: 'It cannot be opened.' })).toBe('accepted');
  });
});

describe('Admitting whom a chamber of commerce appoints', () => {
  const admission = {
    window: 'initial-tenders',
    chamber: 'Västsvenska Handelskammaren',
    person: 'The representative',
    requestedBy: 'supplier-a',
  };

  it('is noted, without telling in the facts who asked', () => {
    const play = invited().give(procurer1, 'AdmitToOpening', admission);
    expect(play.state.windows['initial-tenders']?.admitted).toEqual(['Västsvenska Handelskammaren']);
    expect(JSON.stringify(play.events.at(-1))).not.toContain('supplier-a');
  });

  it('concerns tenders, before they are opened', () => {
    expect(invited().refused(procurer1, 'AdmitToOpening', { ...admission, window })).toBe('ADMIT-BEFORE');
    expect(noticed().refused(procurer1, 'AdmitToOpening', { ...admission, window })).toBe('STAGE');
  });
});
