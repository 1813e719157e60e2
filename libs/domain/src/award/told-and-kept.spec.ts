import { describe, expect, it } from 'vitest';
import { example } from '../testing/competition.js';
import { react } from '../case/react.js';
import { awarded, concluded, evaluated, notified } from '../testing/competed.js';
import { decisionMaker, procurer1 } from '../testing/people.js';
import type { CaseEvent } from '../case/event.js';
import type { Play } from '../testing/play.js';

const reasons = 'Lowest comparison price.';
const kept = (decision: ReturnType<Play['ask']>) => (decision.ok ? decision.events[0] : undefined);
const proposed = () => evaluated().give(procurer1, 'ProposeAward', { suppliers: ['supplier-a'], reasons });
const signing = () =>
  notified('2027-09-30')
    .on('2027-10-01')
    .happened({ type: 'StandstillEnded', facts: { track: '1' } });

describe('Free text', () => {
  it('of the decision is kept apart, with its delegation where one is given', () => {
    const delegation = 'Delegation of 2026, item 4.';
    const facts = { track: '1', suppliers: ['supplier-a'] };
    const decide = (body: object) => kept(proposed().ask(decisionMaker, 'DecideAward', { reasons, ...body }));
    expect(decide({})).toStrictEqual({ type: 'AwardDecided', facts, body: { reasons } });
    expect(decide({ delegation })).toStrictEqual({ type: 'AwardDecided', facts, body: { reasons, delegation } });
  });

  it('on the question to the court is kept apart, with its note where one is given', () => {
    const court = 'Förvaltningsrätten i Göteborg';
    const check = (body: object) =>
      kept(signing().ask(procurer1, 'CheckCourt', { court, noReview: true, ...body })) as { body?: unknown };
    expect(check({}).body).toStrictEqual({ court });
    expect(check({ note: 'By telephone.' }).body).toStrictEqual({ court, note: 'By telephone.' });
  });

  it('that is missing is no reason', () => {
    expect(evaluated().refused(procurer1, 'ProposeAward', { suppliers: ['supplier-a'] })).toBe('AWARD-REASONS');
  });
});

describe('Sending one proposal back', () => {
  it('leaves the award of another lot', () => {
    const play = evaluated({ lots: ['1', '2'] });
    for (const lot of ['1', '2']) play.give(procurer1, 'ProposeAward', { lot, suppliers: ['supplier-a'], reasons });
    play.give(decisionMaker, 'SendBackProposal', { lot: '1', reasons });
    expect(Object.keys(play.state.awards)).toEqual(['2']);
  });
});

describe('Tenders of which no window is known', () => {
  it('bind nobody, and no last day is named', () => {
    const play = proposed();
    play.state = { ...play.state, windows: {} };
    const decision = play.ask(decisionMaker, 'DecideAward', { reasons });
    expect(decision).toMatchObject({ refusal: { code: 'AWARD-VALIDITY' } });
    expect(JSON.stringify(decision)).not.toMatch(/undefined|expected/);
  });
});

const works = (play: Play, event: CaseEvent) => {
  const before = play.state;
  return react(before, play.happened(event).events.at(-1)!);
};
const told = { track: '1', sentAt: '2027-09-20T08:00:00.000Z', electronic: true, recipients: ['supplier-a'] };
const lot1 = {
  sv: expect.stringMatching(/GBG-2017-HOPPET.* 1$/) as unknown,
  en: expect.stringMatching(/GBG-2017-HOPPET.* 1$/) as unknown,
};
const saying = (...parts: readonly string[]) => {
  const all = expect.stringMatching(new RegExp(parts.join('.*'))) as unknown;
  return { sv: all, en: all };
};

describe('What suppliers and the public are told', () => {
  it('names the case, the lot, every winner and the last day of the standstill', () => {
    const play = awarded().happened({
      type: 'AwardDecided',
      facts: { track: '1', suppliers: ['supplier-a', 'supplier-b'] },
    });
    const [mail] = works(play, { type: 'TenderersNotified', facts: { ...told, standstillEndsOn: '2027-09-30' } });
    expect(mail).toMatchObject({ subject: lot1, says: saying('supplier-a, supplier-b', '2027-09-30') });
  });

  it('names no day where no standstill applies', () => {
    const [mail] = works(awarded(), { type: 'TenderersNotified', facts: told });
    expect(mail?.says.sv).toContain('Ingen avtalsspärr');
    expect(mail?.says.en).toContain('No standstill');
  });

  it('names the case and the lot of an ex-ante notice, and its last day', () => {
    const at = '2027-09-21T08:00:00.000Z';
    const facts = { track: '1', dispatchedAt: at, publishedAt: at, publicationId: 'TED-7' };
    const [notice] = works(awarded(), {
      type: 'ExAnteNoticePublished',
      facts: { ...facts, standstillEndsOn: '2027-10-01' },
    });
    expect(notice).toMatchObject({ kind: 'publish', subject: lot1, says: saying('TED-7', '2027-10-01') });
  });

  it('names the case and the lot of an award notice', () => {
    const play = concluded('2027-10-04').give(
      procurer1,
      'PublishAwardNotice',
      example('PublishAwardNotice', { publicationId: 'TED-8' }),
    );
    const event = play.events.findLast((one) => one.type === 'AwardNoticePublished')!;
    const notice = react(play.state, event).find((one) => one.kind === 'publish');
    expect(notice).toMatchObject({ subject: lot1, says: saying('TED-8') });
  });
});
