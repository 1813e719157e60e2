import { assert, constantFrom, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choose } from './choose.js';
import type { Answers } from './condition.js';
import { inputIds, inputSpec } from './inputs.table.js';
import { nationalShapes, suggestionTable } from './suggestion.table.js';

/** Everything said, nothing special: the solution exists and can be specified. */
const plain: Answers = {
  needKnown: 'yes',
  coveredByContract: 'no',
  valueBand: 'eu',
  annex2: 'no',
  researchExempt: 'no',
  onMarket: 'exists',
  supply: 'few',
  rdNeeded: 'none',
  highUncertainty: 'no',
  buyVolumesInSameContract: 'no',
  planOnly: 'no',
  severalSolutionTypes: 'no',
  meansUndefined: 'no',
  adaptationNeeded: 'no',
  specPossible: 'yes',
  qualificationHeavy: 'no',
  urgency: 'no',
  exclusiveRight: 'no',
};
const research = { onMarket: 'not-existing', rdNeeded: 'research', researchExempt: 'yes', valueBand: 'outside' };
const development = { ...research, rdNeeded: 'development' };
const partnership = {
  onMarket: 'not-existing',
  rdNeeded: 'development',
  buyVolumesInSameContract: 'yes',
};
const dialogue = { severalSolutionTypes: 'yes', meansUndefined: 'yes' };

describe('The choice of procedure', () => {
  it.each<[string, string, Answers]>([
    ['11', 'none', { supply: 'one' }],
    ['11', 'none', { exclusiveRight: 'yes' }],
    ['1', 'none', { needKnown: 'no' }],
    ['R1', 'none', { valueBand: 'outside' }],
    ['2', 'call-off', { coveredByContract: 'yes' }],
    ['3', 'direct-award', { valueBand: 'direct' }],
    ['3', 'direct-award', { valueBand: 'direct', planOnly: 'yes' }],
    ['4', 'design-contest', { planOnly: 'yes' }],
    ['4', 'design-contest', { ...research, planOnly: 'yes' }],
    ['5', 'pre-commercial-procurement', research],
    ['5', 'pre-commercial-procurement', { ...development, highUncertainty: 'yes' }],
    ['8', 'competitive-procedure-with-negotiation', { ...development, highUncertainty: 'no' }],
    ['8', 'competitive-procedure-with-negotiation', { ...research, researchExempt: 'no', valueBand: 'eu' }],
    ['6', 'innovation-partnership', partnership],
    ['6', 'innovation-partnership', { ...partnership, rdNeeded: 'research', highUncertainty: 'yes' }],
    ['6', 'innovation-partnership', { ...partnership, ...dialogue }],
    ['8', 'competitive-procedure-with-negotiation', { ...partnership, onMarket: 'adaptable' }],
    ['8', 'competitive-procedure-with-negotiation', { ...partnership, rdNeeded: 'none' }],
    ['8', 'competitive-procedure-with-negotiation', { ...partnership, urgency: 'yes' }],
    ['7', 'competitive-dialogue', dialogue],
    ['7', 'competitive-dialogue', { ...dialogue, onMarket: 'adaptable', specPossible: 'no' }],
    ['8', 'competitive-procedure-with-negotiation', { ...dialogue, severalSolutionTypes: 'no' }],
    ['8', 'competitive-procedure-with-negotiation', { ...dialogue, urgency: 'yes' }],
    ['10', 'open', { severalSolutionTypes: 'yes' }],
    ['8', 'competitive-procedure-with-negotiation', { onMarket: 'adaptable' }],
    ['8', 'competitive-procedure-with-negotiation', { adaptationNeeded: 'yes' }],
    ['8', 'competitive-procedure-with-negotiation', { specPossible: 'no' }],
    ['9', 'restricted', { supply: 'many', qualificationHeavy: 'yes' }],
    ['10', 'open', { supply: 'few', qualificationHeavy: 'yes' }],
    ['10', 'open', { supply: 'many', qualificationHeavy: 'no' }],
    ['10', 'open', {}],
    ['12', 'national-advertised', { valueBand: 'national' }],
    ['12', 'national-advertised', { valueBand: 'national', annex2: 'yes' }],
    ['12', 'national-advertised-two-stage', { valueBand: 'national', onMarket: 'adaptable' }],
    ['12', 'national-advertised-two-stage', { valueBand: 'national', supply: 'many', qualificationHeavy: 'yes' }],
    ['12', 'national-advertised-two-stage', { valueBand: 'national', ...partnership }],
    ['12', 'national-advertised-dialogue', { valueBand: 'national', ...dialogue }],
    ['12', 'design-contest', { valueBand: 'national', planOnly: 'yes' }],
    ['2', 'call-off', { valueBand: 'national', coveredByContract: 'yes' }],
  ])('comes by row %s to %s', (row, outcome, said) => {
    const chosen = choose({ ...plain, ...said });
    expect([chosen.row.id, chosen.outcome]).toEqual([row, outcome]);
    expect(chosen.unanswered).toEqual([]);
  });

  it('reaches every row of the table', () => {
    expect(suggestionTable.map(({ id }) => id).toSorted()).toEqual(
      ['1', '10', '11', '12', '2', '3', '4', '5', '6', '7', '8', '9', 'R1'].toSorted(),
    );
  });

  it('is not made up when nobody has said anything of the market', () => {
    const chosen = choose({ needKnown: 'yes', valueBand: 'eu', annex2: 'no' });
    expect(chosen).toMatchObject({ outcome: 'none', row: { id: 'unanswered' } });
    expect(chosen.unanswered).toContain('onMarket');
  });

  it('is provisional as long as an answer is missing that could change it', () => {
    const { planOnly: _planOnly, ...said } = plain;
    expect(choose(said)).toMatchObject({ outcome: 'open', unanswered: ['planOnly'] });
    const { valueBand: _valueBand, ...unvalued } = plain;
    expect(choose(unvalued)).toMatchObject({ outcome: 'open', unanswered: ['valueBand'] });
  });

  it('does not wait for answers that change nothing', () => {
    const { qualificationHeavy: _heavy, ...said } = plain;
    expect(choose({ ...said, supply: 'few' }).unanswered).toEqual([]);
    expect(choose({ ...said, supply: 'many' }).unanswered).toEqual(['qualificationHeavy']);
  });
});

const some = (complete: boolean) =>
  record(
    Object.fromEntries(
      inputIds.map((input) => [
        input,
        constantFrom(...Object.keys(inputSpec(input).values), ...(complete ? [] : ['unknown'])),
      ]),
    ),
  );
const outcomes = new Set([...suggestionTable.map(({ suggests }) => suggests), ...Object.values(nationalShapes)]);

describe('Whatever is answered', () => {
  it('there is exactly one outcome, and it is the table’s', () => {
    assert(
      property(some(false), (answers) => outcomes.has(choose(answers).outcome)),
      { numRuns: 2_000 },
    );
  });

  it('complete answers leave nothing open', () => {
    assert(
      property(some(true), (answers) => {
        const { row, unanswered } = choose(answers);
        return row.id !== 'unanswered' && unanswered.length === 0;
      }),
      { numRuns: 2_000 },
    );
  });

  it('an answer that is said not to be waited for does not change the outcome', () => {
    assert(
      property(some(false), some(true), (answers, others) => {
        const { outcome, unanswered } = choose(answers);
        const filled = Object.fromEntries(
          inputIds.map((input) => [
            input,
            answers[input] === 'unknown' && !unanswered.includes(input) ? others[input]! : answers[input]!,
          ]),
        );
        return choose(filled).outcome === outcome || unanswered.length > 0;
      }),
      { numRuns: 2_000 },
    );
  });

  it('urgency never leads to a dialogue or a partnership, which cannot be accelerated', () => {
    assert(
      property(some(false), (answers) => {
        const { shape } = choose({ ...answers, urgency: 'yes' });
        return shape.suggests !== 'competitive-dialogue' && shape.suggests !== 'innovation-partnership';
      }),
      { numRuns: 2_000 },
    );
  });

  it('a single supplier stops before anything else', () => {
    assert(
      property(some(false), constantFrom<Answers>({ supply: 'one' }, { exclusiveRight: 'yes' }), (answers, claim) => {
        const { row, outcome } = choose({ ...answers, ...claim });
        return row.id === '11' && outcome === 'none' && row.stop === 'P1';
      }),
      { numRuns: 1_000 },
    );
  });
});
