import { describe, expect, it } from 'vitest';
import { react } from '../case/react.js';
import { documented, example, invited, met, negotiating, noticed, selected, three } from '../testing/competition.js';
import { decisionMaker, procurer1, supplierA } from '../testing/people.js';

type Changes = { readonly [name: string]: unknown };
// Requests are due on 14 June, announced on 10 May with a minimum of 30 days.
const revising = (at: string, changes: Changes = {}) =>
  noticed().on(at).ask(procurer1, 'ReviseDocuments', example('ReviseDocuments', changes));
const revise = (at: string, changes: Changes = {}) =>
  noticed().on(at).refused(procurer1, 'ReviseDocuments', example('ReviseDocuments', changes));
const early = '2027-05-20T08:00:00Z';
const two = ['supplier-a', 'supplier-b'];

describe('A material change of the documents', () => {
  it('leaves half of the minimum time anew, to a working day', () => {
    // Fifteen days after Friday 28 May is Saturday 12 June: the first working day from it is Monday 14 June.
    expect(revise('2027-05-28T08:00:00Z', { dueAt: undefined })).toBe('accepted');
    // Fifteen days after Monday 31 May is Tuesday 15 June.
    expect(revising('2027-05-31T08:00:00Z', { dueAt: undefined })).toMatchObject({
      refusal: { code: 'REVISE-TIME', field: 'dueAt', expected: '2027-06-15T21:59:00.000Z' },
    });
  });

  it('extends the time in the same command, to the minute that was offered or later', () => {
    const at = '2027-06-10T08:00:00Z';
    // Fifteen days after Thursday 10 June is Friday 25 June, midsummer's eve: Monday 28 June.
    expect(revising(at, { dueAt: '2027-06-28T21:58:59Z' })).toMatchObject({
      refusal: { code: 'REVISE-TIME', expected: '2027-06-28T21:59:00.000Z' },
    });
    expect(revise(at, { dueAt: '2027-06-28T21:59:00Z' })).toBe('accepted');
    expect(revise(at, { dueAt: '2027-08-01T10:00:00Z', questionsUntilOn: '2027-07-01' })).toBe('accepted');
  });

  it('can make the time longer and never shorter', () => {
    expect(revise(early, { dueAt: '2027-06-14T21:59:00Z' })).toBe('WINDOW-LATER');
    expect(revise(early, { dueAt: '9999-06-14T21:59:00Z' })).toBe('WINDOW-LATER');
    expect(revise(early, { dueAt: '2027-06-14T21:59:00.001Z' })).toBe('accepted');
  });

  it('leaves a week where half of the time would be less', () => {
    const play = invited(selected(two));
    const window = play.state.windows['initial-tenders']!;
    const short = { ...window, minimum: { ...window.minimum!, days: 10 } };
    play.state = { ...play.state, windows: { ...play.state.windows, 'initial-tenders': short } };
    // Tenders are due on Friday 13 August. A week after Friday 6 August is that day.
    const at = (instant: string) =>
      play
        .on(instant)
        .refused(
          procurer1,
          'ReviseDocuments',
          example('ReviseDocuments', { window: 'initial-tenders', dueAt: undefined }),
        );
    expect(at('2027-08-06T08:00:00Z')).toBe('accepted');
    expect(at('2027-08-06T22:00:00Z')).toBe('REVISE-TIME');
  });
});

describe('A change that is not material', () => {
  const small = { window: 'initial-tenders', material: false, dueAt: undefined };
  const at = (instant: string, changes: Changes = {}) =>
    invited(selected(two))
      .on(instant)
      .refused(procurer1, 'ReviseDocuments', example('ReviseDocuments', { ...small, ...changes }));

  it('comes as early as an answer has to before tenders are due', () => {
    // Tenders are due on Friday 13 August.
    expect(at('2027-08-07T21:59:59.999Z')).toBe('accepted');
    expect(at('2027-08-07T22:00:00Z')).toBe('REVISE-TIME');
    // Six days after Sunday 8 August is Saturday 14 August.
    expect(at('2027-08-08T08:00:00Z', { dueAt: '2027-08-16T21:59:00Z' })).toBe('accepted');
  });

  it('can come until the end when it is of no importance, but then it is not material', () => {
    expect(at('2027-08-13T20:00:00Z', { insignificant: true })).toBe('accepted');
    expect(at('2027-08-01T20:00:00Z', { insignificant: true, material: true })).toBe('REVISE-WEIGHT');
  });

  it('has no last day before requests are due', () => {
    expect(revise('2027-06-14T21:58:59.999Z', { material: false, dueAt: undefined })).toBe('accepted');
  });
});

describe('Changing the documents', () => {
  it('makes a new version that all are told of, with what is changed apart from the facts', () => {
    const before = noticed().on(early);
    const play = before.give(procurer1, 'ReviseDocuments', example('ReviseDocuments'));
    expect(play.state.documents).toMatchObject({ version: 2, status: 'locked' });
    expect(play.state.windows['requests']?.dueAt).toBe('2027-06-21T21:59:00.000Z');
    const event = play.events.find((one) => one.type === 'DocumentsRevised')!;
    expect(event.facts).toEqual({ window: 'requests', version: 2, material: true, concerns: ['requirements'] });
    expect(JSON.stringify(play.state)).not.toContain('climate declaration');
    expect(react(before.state, event)[0]).toMatchObject({ kind: 'publish', says: { en: /version 2/ } });
  });

  it('is told to those who were invited, once some were', () => {
    const play = invited(selected(two));
    const before = play.state;
    const changes = { window: 'initial-tenders', dueAt: undefined };
    const { events } = play.give(procurer1, 'ReviseDocuments', example('ReviseDocuments', changes));
    expect(
      react(
        before,
        events.find((one) => one.type === 'DocumentsRevised')!,
      )[0],
    ).toMatchObject({
      kind: 'mail',
      suppliers: two,
    });
  });

  it('is refused when others might have joined, with the way to cancel', () => {
    expect(revising(early, { othersMightHaveJoined: true })).toMatchObject({
      refusal: { code: 'REVISE-OTHERS', expected: 'CancelProcurement' },
    });
  });

  it.each(['award-criteria', 'evaluation-model'])('never concerns the %s', (part) => {
    expect(revise(early, { concerns: ['requirements', part] })).toBe('REVISE-CRITERIA');
  });

  it.each(['minimum-requirements', 'selection'])('concerns the %s only until suppliers are selected', (part) => {
    expect(revise(early, { concerns: [part] })).toBe('accepted');
    const changes = { window: 'initial-tenders', dueAt: undefined, concerns: [part] };
    expect(invited(selected(two)).refused(procurer1, 'ReviseDocuments', example('ReviseDocuments', changes))).toBe(
      'REVISE-SELECTION',
    );
  });

  it('concerns neither beside something else once suppliers are selected', () => {
    const changes = { window: 'initial-tenders', dueAt: undefined, concerns: ['requirements', 'selection'] };
    expect(invited(selected(two)).refused(procurer1, 'ReviseDocuments', example('ReviseDocuments', changes))).toBe(
      'REVISE-SELECTION',
    );
  });

  it('is told after which deadline a new one lies, to the last that a date can name', () => {
    expect(revising(early, { dueAt: '2027-06-14T21:59:00Z' })).toMatchObject({
      refusal: { code: 'WINDOW-LATER', expected: '2027-06-14T21:59:00.000Z', field: 'dueAt' },
    });
  });

  it('is the procurer’s, in the open window of the stage', () => {
    const content = example('ReviseDocuments');
    expect(noticed().on(early).refused(decisionMaker, 'ReviseDocuments', content)).toBe('ROLE');
    expect(noticed().on(early).refused(supplierA, 'ReviseDocuments', content)).toBe('ROLE');
    expect(documented().refused(procurer1, 'ReviseDocuments', content)).toBe('STAGE');
    expect(revise(early, { window: 'initial-tenders' })).toBe('WINDOW-KNOWN');
    expect(revise('2027-06-14T21:59:00Z')).toBe('WINDOW-OPEN');
    const reopened = noticed()
      .happened({ type: 'DocumentsSentBack', facts: { version: 1 } })
      .on(early);
    expect(reopened.refused(procurer1, 'ReviseDocuments', content)).toBe('REVISE-DOCUMENTS');
  });
});

describe('A change of the documents in a negotiation', () => {
  // The initial tenders are opened on Friday 13 August.
  const changes = { window: undefined, dueAt: undefined };
  const ask = (more: Changes = {}) =>
    negotiating().refused(procurer1, 'ReviseDocuments', example('ReviseDocuments', { ...changes, ...more }));
  const revised = (on: string, more: Changes = {}) =>
    negotiating()
      .on(`${on}T08:00:00Z`)
      .give(procurer1, 'ReviseDocuments', example('ReviseDocuments', { ...changes, ...more }));

  it('is told to all who remain, and to nobody else', () => {
    const before = negotiating(two, invited(selected(three)));
    const { state } = before;
    const { events } = before.give(procurer1, 'ReviseDocuments', example('ReviseDocuments', changes));
    const event = events.at(-1)!;
    expect(event.facts).toEqual({ version: 2, material: true, concerns: ['requirements'] });
    expect(react(state, event)[0]).toMatchObject({ kind: 'mail', suppliers: two });
  });

  it('names no time and extends none', () => {
    expect(ask()).toBe('accepted');
    expect(ask({ window: 'initial-tenders' })).toBe('REVISE-NO-WINDOW');
    expect(ask({ dueAt: '2027-09-17T21:59:00Z' })).toBe('REVISE-NO-WINDOW');
    expect(ask({ questionsUntilOn: '2027-09-01' })).toBe('REVISE-NO-WINDOW');
  });

  it.each([
    ['award-criteria', 'REVISE-CRITERIA'],
    ['evaluation-model', 'REVISE-CRITERIA'],
    ['minimum-requirements', 'REVISE-SELECTION'],
    ['selection', 'REVISE-SELECTION'],
    ['contract-terms', 'accepted'],
  ])('concerns %s: %s', (part, found) => {
    expect(ask({ concerns: [part] })).toBe(found);
  });

  it('leaves a week at least for the final tenders, where it is material', () => {
    const close =
      (more: Changes = {}) =>
      (finalTendersDueAt: string) =>
        met(revised('2027-09-03', more), '2027-09-03').ask(procurer1, 'CloseNegotiation', { finalTendersDueAt });
    // A week after Friday 3 September is Friday 10 September.
    expect(close()('2027-09-10T21:58:59Z')).toMatchObject({
      refusal: { code: 'REVISE-FINAL-TIME', field: 'finalTendersDueAt', expected: '2027-09-10T21:59:00.000Z' },
    });
    expect(close()('2027-09-10T21:59:00Z')).toMatchObject({ ok: true });
    expect(close({ material: false })('2027-09-04T10:00:00Z')).toMatchObject({ ok: true });
  });
});
