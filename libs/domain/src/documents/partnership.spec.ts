import { describe, expect, it } from 'vitest';
import { innovationPartnershipV1 } from '../procedures/innovation-partnership/innovation-partnership.v1.js';
import { preCommercialProcurementV1 } from '../procedures/pre-commercial-procurement/pre-commercial-procurement.v1.js';
import { example, started } from '../testing/competition.js';
import { procurer1 } from '../testing/people.js';
import { documentsOfAkademiska } from '../testing/plays/akademiska.js';
import { documentsOfResearch } from '../testing/plays/pre-commercial-procurement.js';
import { begun } from '../testing/plays/steps.js';
import { developmentCost } from './partnership.rules.js';

const partnership = begun(innovationPartnershipV1, 'no-solution-on-the-market');
const research = begun(preCommercialProcurementV1);
const ask = (changes: object) => partnership.ask(procurer1, 'WriteDocuments', { ...documentsOfAkademiska, ...changes });
const askResearch = (changes: object) =>
  research.ask(procurer1, 'WriteDocuments', { ...documentsOfResearch, ...changes });
const askOther = (changes: object) =>
  started().ask(procurer1, 'WriteDocuments', example('WriteDocuments', { ...changes }));
const refused = (decision: ReturnType<typeof ask>) =>
  decision.ok ? 'accepted' : `${decision.refusal.code} ${decision.refusal.field}`;
const [design, prototype, test] = documentsOfAkademiska.phases;
const sek = (amount: number) => ({ amount, currency: 'SEK' });

describe('The number of partners', () => {
  it.each([
    [undefined, 'DOC-PARTNERS partners'],
    [{ from: 3, to: 2 }, 'DOC-PARTNERS partners'],
    [{ from: 3, to: 3 }, 'accepted'],
    [{ from: 1, to: 3 }, 'accepted'],
  ])('given as %j for several contracts is %s', (partners, found) => {
    expect(refused(ask({ partners }))).toBe(found);
  });

  it('is not given where one contract is awarded', () => {
    expect(refused(askOther({}))).toBe('accepted');
    expect(refused(askOther({ partners: { from: 1, to: 2 } }))).toBe('DOC-PARTNERS partners');
  });
});

describe('The phases', () => {
  it.each([
    ['none', []],
    ['none at all', undefined],
    ['one twice', [design, { ...prototype, id: 'design' }, test]],
    ['one without a target', [design, { ...prototype, target: ' ' }, test]],
    ['one without a payment', [{ ...design, payment: '\n' }, prototype, test]],
    ['one that pays nothing', [design, prototype, { ...test, ceiling: sek(0) }]],
    ['one that keeps nobody', [design, prototype, { ...test, keepAtMost: 0 }]],
    ['one that keeps more than the one before', [design, prototype, { ...test, keepAtMost: 2 }]],
  ])('are not %s', (_, phases) => {
    expect(refused(ask({ phases }))).toBe('DOC-PHASES phases');
  });

  it('may keep as many as the one before, and pay an öre', () => {
    const phases = [design, { ...prototype, keepAtMost: 2 }, { ...test, keepAtMost: 2, ceiling: sek(0.01) }];
    expect(refused(ask({ phases }))).toBe('accepted');
  });

  it('keep two to the end in a pre-commercial procurement, which is said', () => {
    const phases = documentsOfResearch.phases.map((one) => ({ ...one, keepAtMost: 2 }));
    expect(refused(askResearch({ phases }))).toBe('accepted');
    const one = phases.map((each, at) => ({ ...each, keepAtMost: at === 2 ? 1 : 2 }));
    const two = { sv: expect.stringContaining('2') as string, en: expect.stringContaining('2') as string };
    expect(askResearch({ phases: one })).toMatchObject({ refusal: { code: 'DOC-PHASES', says: two } });
  });

  it('are of no procedure that develops nothing', () => {
    expect(refused(askOther({ phases: [] }))).toBe('accepted');
    expect(askOther({ phases: [design] })).toMatchObject({
      refusal: { code: 'DOC-PHASES', says: { en: expect.stringContaining('At least 0') as string } },
    });
  });

  it('come in the order that a refusal names', () => {
    const phases = [{ ...design, kind: 'test' }, { ...prototype, kind: 'design' }, test];
    expect(ask({ phases })).toMatchObject({
      refusal: { code: 'DOC-PHASE-ORDER', field: 'phases', expected: 'design, prototype, test, supply' },
    });
  });
});

describe('What is stated of a development', () => {
  it.each([
    ['to whom the rights belong', { rights: undefined }, 'DOC-IPR rights'],
    ['on which terms', { rightsTerms: ' ' }, 'DOC-IPR rights'],
    ['on which terms at all', { rightsTerms: undefined }, 'DOC-IPR rights'],
    ['what the purchase presupposes', { purchase: undefined }, 'DOC-PURCHASE purchase'],
    [
      'what the purchase costs at most',
      { purchase: { ...documentsOfAkademiska.purchase, highestCost: sek(0) } },
      'DOC-PURCHASE purchase',
    ],
    ['that research is weighed', { weighsResearchCapacity: false }, 'DOC-RESEARCH weighsResearchCapacity'],
    ['that research is weighed at all', { weighsResearchCapacity: undefined }, 'DOC-RESEARCH weighsResearchCapacity'],
  ])('is %s', (_, changes, found) => {
    expect(refused(ask(changes))).toBe(found);
  });

  it('is nothing of it where nothing is developed', () => {
    const none = { rights: undefined, rightsTerms: undefined, purchase: undefined, weighsResearchCapacity: undefined };
    expect(refused(askOther(none))).toBe('accepted');
    expect(refused(askResearch({ weighsResearchCapacity: undefined }))).toBe('accepted');
  });

  it('is no purchase where there is none in the procedure', () => {
    const { purchase, proportionReasons } = documentsOfAkademiska;
    expect(refused(askOther({ purchase, proportionReasons }))).toBe('PCP-NO-PURCHASE purchase');
  });

  it.each([
    [undefined, 'PCP-RESEARCH-SHARE researchSharePercent'],
    [50, 'PCP-RESEARCH-SHARE researchSharePercent'],
    [50.1, 'accepted'],
    [100, 'accepted'],
  ])('is that %s per cent of research are %s', (researchSharePercent, found) => {
    expect(refused(askResearch({ researchSharePercent }))).toBe(found);
  });

  it('is the share that a research procurement takes, which only it takes', () => {
    expect(askResearch({ researchSharePercent: 50 })).toMatchObject({ refusal: { expected: '>50' } });
    expect(refused(ask({ researchSharePercent: 10 }))).toBe('accepted');
  });

  it('says what a research procurement needs of the rights and of its partners', () => {
    expect(askResearch({ rights: 'joint' })).toMatchObject({
      refusal: { code: 'PCP-RIGHTS', expected: expect.stringContaining('supplier-owns-licence') as string },
    });
    expect(askResearch({ partners: { from: 1, to: 3 } })).toMatchObject({
      refusal: { code: 'PCP-TWO', expected: '2', field: 'partners' },
    });
  });
});

describe('The proportion between purchase and development', () => {
  // Three partners in the first phase, two in the second, one in the third.
  const cost = 3 * 1_500_000 + 2 * 6_000_000 + 9_000_000;
  const buying = (amount: number, proportionReasons?: string) =>
    ask({ purchase: { ...documentsOfAkademiska.purchase, highestCost: sek(amount) }, proportionReasons });

  it('is explained where the purchase costs more', () => {
    expect(refused(buying(cost))).toBe('accepted');
    expect(refused(buying(cost + 1, 'Five wards.'))).toBe('accepted');
    expect(refused(buying(cost + 1, ' '))).toBe('DOC-PROPORTION proportionReasons');
    expect(buying(cost + 1)).toMatchObject({ refusal: { code: 'DOC-PROPORTION', expected: String(cost) } });
  });

  it('counts each phase for every partner that may be in it', () => {
    const { partners, phases } = documentsOfAkademiska;
    const terms = { phases: [...phases] };
    expect(developmentCost({ ...terms, partners })).toBe(cost);
    expect(developmentCost(terms)).toBe(1_500_000 + 2 * 6_000_000 + 9_000_000);
    expect(developmentCost({ partners })).toBe(0);
  });
});
