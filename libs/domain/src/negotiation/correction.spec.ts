import { describe, expect, it } from 'vitest';
import { tasks } from '../case/tasks.js';
import { example, negotiating, three } from '../testing/competition.js';
import { procurer1, supplierA, supplierB } from '../testing/people.js';
import { nationalTendered } from '../testing/plays/national-advertised.js';
import { worth } from '../testing/plays/parts.js';
import { begun, perform } from '../testing/plays/steps.js';

/** Initial tenders of three are opened on 13 August 2027. */
const offer = (suppliers: readonly string[] = three, changes: object = {}) =>
  example('OfferCorrection', { suppliers, ...changes });
const othersReasons = 'Their price lists have no slips.';
const answer = { correction: 'k1', answer: 'Row 14: 1 200.', noNewTender: true };
const offered = () => negotiating().give(procurer1, 'OfferCorrection', offer());

describe('Offering a correction', () => {
  const ask = (suppliers: readonly string[], changes: object = {}) =>
    negotiating().refused(procurer1, 'OfferCorrection', offer(suppliers, changes));

  it('is for tenderers who remain, each once', () => {
    expect(ask(three)).toBe('accepted');
    expect(ask([...three, 'supplier-x'])).toBe('CORRECTION-TENDERERS');
    expect(ask([...three, 'supplier-a'])).toBe('CORRECTION-TENDERERS');
  });

  it('can be for some under the whole act, when the others have nothing alike', () => {
    expect(ask(['supplier-a'])).toBe('CORRECTION-ALIKE');
    expect(ask(['supplier-a'], { othersReasons: ' ' })).toBe('CORRECTION-ALIKE');
    expect(ask(['supplier-a'], { othersReasons })).toBe('accepted');
  });

  it('is for all under chapter 19', () => {
    const play = perform(worth(begun({ id: 'national-advertised', version: 1 }), 900_000), nationalTendered());
    const ahead = { answersDueOn: '2027-09-10', othersReasons };
    expect(play.refused(procurer1, 'OfferCorrection', offer(['supplier-a'], ahead))).toBe('CORRECTION-SAME-CHANCE');
  });

  it('gives time', () => {
    expect(ask(three, { answersDueOn: '2027-08-13' })).toBe('CORRECTION-DAY');
    expect(ask(three, { answersDueOn: '2027-08-14' })).toBe('accepted');
    expect(ask(three, { answersDueOn: '9998-12-31' })).toBe('accepted');
    expect(ask(three, { answersDueOn: '9999-01-01' })).toBe('CORRECTION-DAY');
  });

  it('keeps what may be corrected apart, and why the others may not where that is said', () => {
    const kept = (suppliers: readonly string[], changes: object = {}) =>
      negotiating().give(procurer1, 'OfferCorrection', offer(suppliers, changes)).whole.at(-1);
    const what = 'Obvious slips of the pen in the price list.';
    const facts = { track: 'case', correction: 'k1', answersDueOn: '2027-09-10' };
    expect(kept(three)).toMatchObject({ facts: { ...facts, suppliers: three }, body: { what } });
    expect(kept(three)?.body).toEqual({ what });
    expect(kept(['supplier-a'], { othersReasons })?.body).toEqual({ what, othersReasons });
  });

  it('is asked of each of them until it answers', () => {
    const asked = (play = offered()) => tasks(play.state).filter((one) => one.command === 'AnswerCorrection');
    expect(asked().map((one) => one.suppliers)).toEqual(three.map((one) => [one]));
    expect(asked()[0]).toMatchObject({
      about: 'k1:supplier-a',
      since: '2027-08-13T21:59:00.000Z',
      dueAt: '2027-09-10T22:00:00.000Z',
    });
    expect(asked(offered().give(supplierA, 'AnswerCorrection', answer))).toHaveLength(2);
  });
});

describe('Correcting a tender', () => {
  it('is done once, by whoever was offered it', () => {
    expect(offered().refused(supplierA, 'AnswerCorrection', answer)).toBe('accepted');
    expect(offered().refused(supplierA, 'AnswerCorrection', { ...answer, correction: 'k2' })).toBe(
      'CORRECTION-OFFERED',
    );
    const twice = offered().give(supplierA, 'AnswerCorrection', answer);
    expect(twice.refused(supplierA, 'AnswerCorrection', answer)).toBe('CORRECTION-OFFERED');
    const one = negotiating().give(procurer1, 'OfferCorrection', offer(['supplier-a'], { othersReasons }));
    expect(one.refused(supplierB, 'AnswerCorrection', answer)).toBe('CORRECTION-OFFERED');
  });

  it('is done to the last instant of the last day', () => {
    const at = (when: string) => offered().on(when).refused(supplierA, 'AnswerCorrection', answer);
    expect(at('2027-09-10T21:59:59.999Z')).toBe('accepted');
    expect(at('2027-09-10T22:00:00.000Z')).toBe('CORRECTION-LATE');
    const day = expect.stringContaining('2027-09-10') as string;
    expect(offered().on('2027-09-11').ask(supplierA, 'AnswerCorrection', answer)).toMatchObject({
      refusal: { says: { sv: day, en: day } },
    });
  });

  it('never makes a new tender', () => {
    expect(offered().refused(supplierA, 'AnswerCorrection', { ...answer, noNewTender: false })).toBe(
      'CORRECTION-NOT-NEW',
    );
  });

  it('records who has answered, and keeps the answer apart', () => {
    expect(offered().give(supplierA, 'AnswerCorrection', answer).whole.at(-1)).toMatchObject({
      facts: { track: 'case', correction: 'k1', supplier: 'supplier-a' },
      body: { answer: 'Row 14: 1 200.' },
    });
  });

  it('stays out of the state', () => {
    expect(JSON.stringify(offered().give(supplierA, 'AnswerCorrection', answer).state)).not.toContain('Row 14');
  });
});

describe("Showing something of a participant's solution", () => {
  const what = 'The drawing of the connection.';
  const consented = () => negotiating().give(supplierA, 'GiveConsent', { what });
  const reveal = (changes: object = {}) => ({ consent: 'c1', to: ['supplier-b', 'supplier-c'], what, ...changes });

  it('takes its consent to just that', () => {
    expect(negotiating().refused(supplierA, 'GiveConsent', { what: ' ' })).toBe('CONSENT-SPECIFIC');
    expect(negotiating().refused(procurer1, 'RevealSolution', reveal())).toBe('REVEAL-CONSENT');
    expect(consented().refused(procurer1, 'RevealSolution', reveal())).toBe('accepted');
    expect(consented().refused(procurer1, 'RevealSolution', reveal({ consent: 'c2' }))).toBe('REVEAL-CONSENT');
  });

  it('is done for all others who remain', () => {
    expect(consented().refused(procurer1, 'RevealSolution', reveal({ to: ['supplier-b'] }))).toBe('REVEAL-ALIKE');
    expect(consented().refused(procurer1, 'RevealSolution', reveal({ to: three }))).toBe('REVEAL-ALIKE');
  });

  it('says which consents there are in the lot', () => {
    const play = consented().give(supplierB, 'GiveConsent', { what });
    const [of] = play.state.consents;
    play.state = { ...play.state, consents: [...play.state.consents, { ...of!, id: 'c3', track: '2' }] };
    for (const consent of ['c3', 'c4']) {
      expect(play.ask(procurer1, 'RevealSolution', reveal({ consent }))).toMatchObject({
        refusal: { code: 'REVEAL-CONSENT', expected: 'c1, c2', field: 'consent' },
      });
    }
  });

  it('says to whom it is shown where that is not all the others', () => {
    expect(consented().ask(procurer1, 'RevealSolution', reveal({ to: ['supplier-c'] }))).toMatchObject({
      refusal: { code: 'REVEAL-ALIKE', expected: 'supplier-b, supplier-c', field: 'to' },
    });
    const swapped = reveal({ to: ['supplier-c', 'supplier-b'] });
    expect(consented().refused(procurer1, 'RevealSolution', swapped)).toBe('accepted');
  });

  it('records whose consent it was, and keeps what is shown apart', () => {
    expect(consented().whole.at(-1)).toMatchObject({
      facts: { track: 'case', consent: 'c1', supplier: 'supplier-a' },
      body: { what },
    });
    expect(consented().give(procurer1, 'RevealSolution', reveal()).whole.at(-1)).toMatchObject({
      facts: { track: 'case', consent: 'c1', supplier: 'supplier-a', to: ['supplier-b', 'supplier-c'] },
      body: { what },
    });
  });

  it('keeps what is shown out of the state', () => {
    expect(JSON.stringify(consented().give(procurer1, 'RevealSolution', reveal()).state)).not.toContain(what);
  });
});
