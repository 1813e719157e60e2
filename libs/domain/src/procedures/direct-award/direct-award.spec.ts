import { describe, expect, it } from 'vitest';
import { react } from '../../case/react.js';
import { tasks, tasksAt } from '../../case/tasks.js';
import { decisionMaker, procurer1 } from '../../testing/people.js';
import { directAwarded, directAwardToOne, requestForOffers } from '../../testing/plays/direct-award.js';
import { byPrice, documentsApproved, signedWith, worth } from '../../testing/plays/parts.js';
import { begun, perform, type Step } from '../../testing/plays/steps.js';

const begin = (value: number, ground = 'below-limit') =>
  worth(begun({ id: 'direct-award', version: 1 }, ground), value);
const documented = (value: number, ground?: string) =>
  perform(begin(value, ground), documentsApproved(byPrice)).on('2027-05-10T08:00:00Z');
const invite = (value: number, changes: object = {}, ground?: string) =>
  documented(value, ground).refused(procurer1, 'InviteSuppliers', { ...requestForOffers, ...changes });
const played = (value: number, ...steps: readonly Step[]) => perform(begin(value, 'urgency'), steps);
const notify = { electronic: true, reasons: 'The lowest price.' };
const commands = (play: ReturnType<typeof begin>) => tasksAt(play.state, play.now).map(({ command }) => command);

describe('Asking for offers in a direct award', () => {
  it('is possible below the limit of 700 000 SEK, and not at it', () => {
    expect(invite(699_999.99)).toBe('accepted');
    expect(invite(700_000)).toBe('NOTICE-REGIME');
  });

  it('has the threshold of annex 2 services as their limit', () => {
    const serviceWorth = (amount: number) => {
      const play = documented(amount);
      const of = {
        of: 'social-services',
        amount: { amount: 8_000_000, currency: 'SEK' },
        source: 'illustrative',
      } as const;
      play.state = { ...play.state, contractType: 'services', cpv: ['85000000-9'], thresholds: [of] };
      return play.refused(procurer1, 'InviteSuppliers', requestForOffers);
    };
    expect(serviceWorth(7_999_999.99)).toBe('accepted');
    expect(serviceWorth(8_000_000)).toBe('NOTICE-REGIME');
  });

  it('can be settled by a new estimate of the value on the way', () => {
    const play = documented(700_000);
    const baseAmount = { amount: 699_999.99, currency: 'SEK' };
    play.give(procurer1, 'EstimateValue', { kind: 'fixed-total', baseAmount });
    expect(play.refused(procurer1, 'InviteSuppliers', requestForOffers)).toBe('accepted');
  });

  it('has no limit but the threshold on another ground', () => {
    expect(invite(59_999_999.99, {}, 'urgency')).toBe('accepted');
    expect(invite(60_000_000, {}, 'urgency')).toBe('NOTICE-REGIME');
    expect(invite(700_000, {}, 'habit')).toBe('INVITE-GROUND');
  });

  it('says why when one supplier alone is asked', () => {
    const suppliers = requestForOffers.suppliers.slice(0, 1);
    expect(invite(300_000, { suppliers })).toBe('INVITE-ONE');
    expect(invite(300_000, { suppliers, onlyOneReasons: 'Below the guidelines’ amount.' })).toBe('accepted');
  });

  it('asks neither for reasons for one lot nor for the terms of termination', () => {
    const play = begin(300_000);
    perform(play, documentsApproved({ ...byPrice, terminationClauses: false, noLotsReason: undefined }));
    expect(play.state.tracks['case']?.stage).toBe('invitation');
  });

  it('opens the offers by two, as elsewhere', () => {
    const play = perform(begin(300_000), directAwarded.slice(0, 5));
    const opened = play.events.find((one) => one.type === 'WindowOpened')!;
    expect(opened.facts).toMatchObject({ window: 'offers', openers: ['procurer-1', 'procurer-2'] });
  });
});

describe('Rejecting an offer', () => {
  it('has no rules of hearing or explanation, which chapters 13, 16 and 19 have', () => {
    const offered = () => perform(begin(300_000), directAwarded.slice(0, 5));
    const reject = (ground: string) =>
      offered().refused(procurer1, 'CheckTender', {
        supplier: 'supplier-a',
        outcome: 'rejected',
        ground,
        reasons: 'By the documents.',
      });
    expect(reject('excluded')).toBe('accepted');
    expect(reject('abnormally-low')).toBe('accepted');
  });
});

describe('Signing a direct award', () => {
  it('waits until all who were asked are told, and for no standstill or court', () => {
    const play = perform(begin(300_000), directAwarded);
    expect(play.state.tracks['1']?.stage).toBe('notification');
    const before = play.state;
    const event = play.give(procurer1, 'NotifyTenderers', notify).events.at(-1)!;
    expect(react(before, event)[0]?.says.en).toContain('No standstill period applies.');
    expect(commands(play)).toEqual(['SettleContract']);
    expect(commands(perform(play, [{ settles: true }]))).toEqual(['SignContract']);
    expect(play.refused(procurer1, 'CheckCourt', { court: 'x', noReview: true })).toBe('STAGE');
    expect(play.refused(decisionMaker, 'SignContract')).toBe('accepted');
  });

  it('follows the decision at once where one alone was asked', () => {
    const play = perform(begin(90_000), directAwardToOne.slice(0, -7));
    expect(play.state.tracks['1']?.stage).toBe('signing');
    expect(play.refused(decisionMaker, 'SignContract')).toBe('accepted');
  });

  it('is refused while one who was asked is not told', () => {
    const play = perform(begin(300_000), directAwarded).give(procurer1, 'NotifyTenderers', notify);
    play.happened({
      type: 'TenderersNotified',
      facts: { track: '1', sentAt: play.now, electronic: true, recipients: ['supplier-b'] },
    });
    expect(play.ask(decisionMaker, 'SignContract')).toMatchObject({
      refusal: { code: 'CONTRACT-NOTIFIED', expected: 'supplier-a' },
    });
  });
});

describe('What is left to do after a direct award', () => {
  const duties = (value: number) => {
    const play = played(value, ...directAwarded).give(procurer1, 'NotifyTenderers', notify);
    perform(play, signedWith('supplier-b'));
    return tasks(play.state)
      .map(({ command }) => command)
      .filter((one) => one === 'PublishAwardNotice' || one === 'CompleteReport');
  };

  it('is nothing up to 100 000 SEK', () => {
    expect(duties(100_000)).toEqual([]);
  });

  it('is the documentation above 100 000 SEK', () => {
    expect(duties(100_000.01)).toEqual(['CompleteReport']);
    expect(duties(699_999.99)).toEqual(['CompleteReport']);
  });

  it('is the award notice too from 700 000 SEK on', () => {
    expect(duties(700_000)).toEqual(['PublishAwardNotice', 'CompleteReport']);
  });

  it('is due 30 days after the contract', () => {
    const play = played(700_000, ...directAwarded).give(procurer1, 'NotifyTenderers', notify);
    perform(play.on('2027-06-01T08:00:00Z'), signedWith('supplier-b'));
    expect(tasks(play.state).find((one) => one.command === 'PublishAwardNotice')?.dueAt).toBe(
      '2027-07-01T22:00:00.000Z',
    );
  });
});

describe('Cancelling a direct award', () => {
  it('is told to those who were asked, with no date for review and no publication', () => {
    const play = perform(begin(300_000), directAwarded.slice(0, 4));
    const before = play.state;
    const cancel = { reason: 'chan-need', reasons: 'The need is gone.', electronic: true };
    const event = play.give(decisionMaker, 'CancelProcurement', cancel).events.at(-1)!;
    expect(event.facts).not.toHaveProperty('reviewEndsOn');
    const works = react(before, event).filter(({ kind }) => kind !== 'render');
    expect(works.map(({ kind, suppliers }) => [kind, suppliers])).toEqual([['mail', ['supplier-a', 'supplier-b']]]);
    expect(works[0]?.says.en).not.toContain('review');
  });
});
