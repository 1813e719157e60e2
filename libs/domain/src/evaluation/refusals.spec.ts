import { describe, expect, it } from 'vitest';
import type { Refusal } from '../case/refusal.js';
import { tender, tendered } from '../testing/competed.js';
import { evaluator1, evaluator2, procurer1, supplierB } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import type { SubmissionRecord } from '../windows/submission.js';

const suppliers = ['supplier-a', 'supplier-b'] as const;
const score = (supplier: string, points = 3) => ({ supplier, criterion: 'method', score: points, motive: 'Read.' });
const scores = (supplier: string, criterion = 'method') => ({
  supplier,
  scores: [{ criterion, score: 3 }],
  motive: 'Read.',
});
const checked = (play = tendered()) => {
  for (const supplier of suppliers) play.give(procurer1, 'CheckTender', { supplier, outcome: 'valid' });
  return play;
};
const scored = (play = checked()) => {
  for (const by of [evaluator1, evaluator2]) for (const one of suppliers) play.give(by, 'ScoreTender', scores(one));
  return play;
};
function refusal(play: Play, ...given: Parameters<Play['ask']>): Refusal {
  const decision = play.ask(...given);
  if (decision.ok) throw new Error('accepted');
  return decision.refusal;
}
const question = { supplier: 'supplier-b', answerBy: '2027-09-10', questions: 'How are the wages covered?' };

describe('Whoever is refused while tenders are compared', () => {
  it('is told from whom there are tenders', () => {
    for (const type of ['CheckTender', 'ScoreTender', 'AskAboutPrice', 'DecideOnPrice']) {
      const by = type === 'ScoreTender' ? evaluator1 : procurer1;
      const body = { ...question, ...scores('supplier-c'), outcome: 'valid' };
      expect(refusal(tendered(), by, type, body)).toMatchObject({
        code: 'EVAL-TENDER',
        expected: 'supplier-a, supplier-b',
        field: 'supplier',
      });
    }
  });

  it('is told which figures are missing', () => {
    const [whole] = [tender('supplier-a', 1, { climate: 200 })];
    const priceless = { ...whole!, offers: whole!.offers.map(({ price: _, ...offer }) => offer) };
    const bare = { ...priceless, offers: priceless.offers.map((offer) => ({ ...offer, values: [] })) };
    const missing = (one: SubmissionRecord) =>
      refusal(tendered({ tenders: [one] }), procurer1, 'CheckTender', { supplier: 'supplier-a', outcome: 'valid' });
    expect(missing(priceless)).toMatchObject({ code: 'EVAL-FIGURES', expected: 'price', field: 'outcome' });
    expect(missing(bare)).toMatchObject({ expected: 'price, climate' });
    expect(missing(tender('supplier-a', 1, {}))).toMatchObject({ expected: 'climate' });
    expect(missing(tender('supplier-a', -1, { climate: 1 }))).toMatchObject({ expected: 'price' });
  });

  it('may still reject a tender that lacks figures', () => {
    const play = tendered({ tenders: [tender('supplier-a', 1, {})] });
    const reject = { supplier: 'supplier-a', outcome: 'rejected', ground: 'non-compliant', reasons: 'No figure.' };
    expect(play.refused(procurer1, 'CheckTender', reject)).toBe('accepted');
    expect(play.refused(procurer1, 'CheckTender', { ...reject, reasons: undefined })).toBe('EVAL-GROUND');
  });

  it('gives a valid tender no ground for rejection', () => {
    const body = { supplier: 'supplier-a', outcome: 'valid', ground: 'non-compliant', reasons: 'x' };
    expect(refusal(tendered(), procurer1, 'CheckTender', body)).toMatchObject({ code: 'EVAL-GROUND', field: 'ground' });
  });

  it('rejects nobody as excluded before that is decided, and nobody who is excluded as something else', () => {
    const reject = (ground: string) => ({ supplier: 'supplier-a', outcome: 'rejected', ground, reasons: 'x' });
    const valid = { supplier: 'supplier-a', outcome: 'valid' };
    expect(refusal(tendered(), procurer1, 'CheckTender', reject('excluded')).code).toBe('EVAL-EXCLUDED');
    const raised = { exclusion: 'x1', supplier: 'supplier-a', ground: 'taxes', concerns: 'supplier' } as const;
    const excluded = () =>
      tendered().happened(
        { type: 'ExclusionRaised', facts: { ...raised, answersDueOn: '2027-09-10' } },
        { type: 'ExclusionDecided', facts: { exclusion: 'x1', supplier: 'supplier-a', outcome: 'excluded' } },
      );
    expect(refusal(excluded(), procurer1, 'CheckTender', valid)).toMatchObject({
      code: 'EVAL-EXCLUDED',
      field: 'ground',
    });
    expect(refusal(excluded(), procurer1, 'CheckTender', reject('non-compliant')).code).toBe('EVAL-EXCLUDED');
    expect(excluded().refused(procurer1, 'CheckTender', reject('excluded'))).toBe('accepted');
  });

  it('is told who can go on before them', () => {
    expect(refusal(tendered(), evaluator1, 'ScoreTender', scores('supplier-a'))).toMatchObject({
      code: 'EVAL-VALID',
      who: ['procurer'],
      field: 'supplier',
    });
    const agreed = suppliers.map((one) => score(one));
    const one = checked().give(evaluator1, 'ScoreTender', scores('supplier-a'));
    expect(refusal(one, procurer1, 'AgreeEvaluation', { agreed })).toMatchObject({
      code: 'EVAL-TWO',
      who: ['evaluator'],
    });
  });

  it('is told what is judged, tender by tender', () => {
    expect(refusal(checked(), evaluator1, 'ScoreTender', scores('supplier-a', 'climate'))).toMatchObject({
      code: 'EVAL-CRITERIA',
      expected: 'method',
      field: 'scores',
    });
    expect(refusal(scored(), procurer1, 'AgreeEvaluation', { agreed: [score('supplier-a')] })).toMatchObject({
      code: 'EVAL-CONSENSUS',
      expected: 'supplier-a/method, supplier-b/method',
      field: 'agreed',
    });
  });

  it('is told who share the first place', () => {
    const twins = suppliers.map((one) => tender(one, 90_000_000, { climate: 200 }));
    const play = scored(checked(tendered({ tenders: twins })));
    expect(refusal(play, procurer1, 'AgreeEvaluation', { agreed: suppliers.map((one) => score(one)) })).toMatchObject({
      code: 'EVAL-TIE',
      expected: 'supplier-a, supplier-b',
      field: 'tie',
    });
  });
});

describe('Whoever is refused while a price is asked about', () => {
  const asked = () => tendered().give(procurer1, 'AskAboutPrice', question);

  it('is told from which day on there is time, and until when', () => {
    expect(refusal(tendered(), procurer1, 'AskAboutPrice', { ...question, answerBy: '2027-09-02' })).toMatchObject({
      code: 'EVAL-PRICE-DATE',
      expected: '2027-09-02',
      field: 'answerBy',
    });
    const decide = { supplier: 'supplier-b', outcome: 'rejected', reasons: 'x' };
    expect(refusal(asked(), procurer1, 'DecideOnPrice', decide)).toMatchObject({
      code: 'EVAL-PRICE-TIME',
      expected: '2027-09-10',
    });
  });

  it('is told which field is at fault', () => {
    expect(refusal(asked(), procurer1, 'AskAboutPrice', question).field).toBe('supplier');
    expect(refusal(asked(), supplierB, 'ExplainPrice', { explanation: ' ' }).field).toBe('explanation');
    expect(refusal(asked(), procurer1, 'CheckTender', { supplier: 'supplier-b', outcome: 'valid' })).toMatchObject({
      code: 'EVAL-LOW-VALID',
      field: 'outcome',
    });
  });

  it('is told whose price is not settled', () => {
    const documents = { awardBasis: 'price', criteria: [] } as const;
    const play = checked(tendered({ documents })).give(procurer1, 'AskAboutPrice', question);
    expect(refusal(play, procurer1, 'AgreeEvaluation', { agreed: [] })).toMatchObject({
      code: 'EVAL-LOW-SETTLED',
      expected: 'supplier-b',
    });
  });
});
