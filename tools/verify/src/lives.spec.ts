import { publishedCompetition } from '@behov/domain';
import { lives } from '@behov/domain/testing';
import { describe, expect, it } from 'vitest';
import { verify } from './verify.js';

const about = { caseId: 'case-1', madeAt: '2030-01-01T00:00:00.000Z' };
/** What is computed. Chains and openers stand in the record, and what these cases' submissions say of their times is made up. */
const ofTheState: readonly string[] = ['TENDERS', 'RESULT', 'RANKING', 'DECISION'];

/** The competition of a whole case of each procedure, as it stands before the last that happens in it. */
const competitions = lives().flatMap(({ name, moments }) => {
  const last = moments.at(-1);
  const published = last && publishedCompetition(last.state, { links: [], openings: [] }, about);
  return published ? [[name, { ...published, signature: '' }] as const] : [];
});

describe('A competition of any procedure', () => {
  it('is published in most of them', () => {
    expect(competitions.length).toBeGreaterThan(5);
    expect(competitions.filter(([, { lots }]) => lots.some(({ decision }) => decision)).length).toBeGreaterThan(3);
  });

  it.each(competitions)('was compared and decided as it is computed anew: %s', async (_name, file) => {
    const found = await verify(file);
    expect(found.filter(({ check, outcome }) => ofTheState.includes(check) && outcome === 'fails')).toEqual([]);
  });
});
