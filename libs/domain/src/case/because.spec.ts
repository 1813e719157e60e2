import { describe, expect, it } from 'vitest';
import { here, listed, listedOne } from './because.js';

describe('The values named to whoever is refused', () => {
  it('follow on what the rule says', () => {
    expect(listed(['lot-1', 2])).toEqual({ says: { sv: 'lot-1, 2.', en: 'lot-1, 2.' }, expected: 'lot-1, 2' });
  });

  it('follow a lead in both languages', () => {
    expect(listed(['lot-1'], here)).toEqual({ says: { sv: 'Här: lot-1.', en: 'Here: lot-1.' }, expected: 'lot-1' });
  });

  it('are a dash where there are none', () => {
    expect(listed([], here)).toEqual({ says: { sv: 'Här: –.', en: 'Here: –.' }, expected: '–' });
  });

  it('are the one value there is', () => {
    expect(listedOne('lot-1', here)).toEqual(listed(['lot-1'], here));
  });

  it('promise nothing where the one value is missing', () => {
    expect(listedOne(undefined, here)).toEqual({ says: { sv: 'Här: –.', en: 'Here: –.' } });
  });
});
