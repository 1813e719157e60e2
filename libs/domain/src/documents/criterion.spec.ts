import { describe, expect, it } from 'vitest';
import { criterionFault } from './criterion.js';
import { criteriaAreComplete } from './documents.rules.js';
import type { Criterion, Documents } from './documents.state.js';

const whole: Readonly<Record<Criterion['measure'], Omit<Criterion, 'id' | 'text' | 'measure'>>> = {
  below: { limit: 300, valuePerUnit: 1, unit: 'kg' },
  levels: { levels: [{ level: 0, value: 0 }] },
  score: { of: 5 },
  share: { of: 100 },
  inverse: { reference: 1 },
  relative: {},
};
const criterion = (measure: Criterion['measure'], more: Partial<Criterion> = {}): Criterion => ({
  id: 'c',
  text: 'x',
  measure,
  ...whole[measure],
  weight: 10,
  ...more,
});

describe('What is missing in an award criterion', () => {
  it.each([
    ['A', ['below', 'levels']],
    ['B', ['score', 'share', 'inverse']],
    ['C', ['score', 'share', 'inverse', 'relative']],
  ] as const)('in model %s is nothing of %j, and any other measure', (model, measures) => {
    for (const measure of Object.keys(whole) as readonly Criterion['measure'][]) {
      const found = criterionFault(criterion(measure), model);
      if ((measures as readonly string[]).includes(measure)) expect(found).toBeUndefined();
      else
        expect([found?.sv, found?.en]).toEqual(
          [measures, measures].map((all) => expect.stringContaining(all.join(', '))),
        );
    }
  });

  it.each([
    ['A', 'below', ['limit', 'valuePerUnit', 'unit']],
    ['A', 'levels', ['levels']],
    ['B', 'score', ['of', 'weight']],
    ['B', 'share', ['of', 'weight']],
    ['B', 'inverse', ['reference', 'weight']],
    ['C', 'relative', ['weight']],
  ] as const)('in model %s of one measured as %s is any of %j', (model, measure, needed) => {
    for (const name of needed) {
      const { [name]: _, ...without } = criterion(measure);
      const found = criterionFault(without as Criterion, model);
      expect(found?.en).toMatch(new RegExp(`^c: .*\\b${name}\\.$`));
      expect(found?.sv).toMatch(new RegExp(`^c: .*\\b${name}\\.$`));
    }
    const bare = { id: 'c', text: 'x', measure };
    expect(criterionFault(bare, model)?.en).toContain(needed.join(', '));
  });

  it('in model A is no weight', () => {
    const { weight: _, ...without } = criterion('levels');
    expect(criterionFault(without, 'A')).toBeUndefined();
  });
});

describe('The criteria together', () => {
  const context = (criteria: readonly Criterion[], model: Documents['model'] = 'B') =>
    ({ body: { criteria, model } }) as never;
  const because = (...given: Parameters<typeof context>) => criteriaAreComplete.because?.(context(...given)).says;

  it('have a name each, which is told', () => {
    const twice = [criterion('score'), criterion('share', { id: 'd' }), criterion('inverse')];
    expect(criteriaAreComplete.holds(context(twice))).toBe(false);
    expect(because(twice)?.en).toContain('c is there twice');
    expect(because(twice)?.sv).toContain('c finns två gånger');
    expect(criteriaAreComplete.holds(context(twice.slice(0, 2)))).toBe(true);
  });

  it('are at fault by the first that is', () => {
    const bad = { id: 'd', text: 'x', measure: 'share', weight: 1 } as const;
    expect(criteriaAreComplete.holds(context([criterion('score'), bad]))).toBe(false);
    expect(because([criterion('score'), bad])?.en).toBe('d: give of.');
  });
});
