import { describe, expect, it } from 'vitest';
import { at, entered, happened, having, preparation, track } from './case.fixture.js';
import { react } from './react.js';
import type { CaseState } from './state.js';

const people = [
  { person: 'p1', role: 'procurer', from: entered },
  { person: 'p2', role: 'procurer', from: entered },
  { person: 'd1', role: 'decision-maker', from: entered },
  { person: 'gone', role: 'procurer', from: entered, until: at },
] as const;
const state = (changes: Partial<CaseState> = {}) => having([track('1', 'negotiation')], { people, ...changes });
const raised = happened('ExclusionRaised', {
  ...{ exclusion: 'x1', supplier: 's1', ground: 'taxes', concerns: 'supplier', answersDueOn: '2027-06-25' },
});

describe('The work that an event asks for', () => {
  it('is what its own folder says, then what new work waits for, each with a key of its own', () => {
    const works = react(state(), raised);
    expect(works.map((one) => one.key)).toEqual(works.map((_one, number) => `2/${number + 1}`));
    expect(works[0]).toMatchObject({ kind: 'mail', suppliers: ['s1'], persons: [], roles: [] });
    expect(works[1]).toEqual({
      ...{ key: '2/2', kind: 'mail', persons: [], suppliers: ['s1'], roles: [] },
      subject: {
        sv: 'Att göra i GBG-1: Yttra er om uteslutning',
        en: 'To do in GBG-1: Answer a question of exclusion',
      },
      says: { sv: 'Yttra er om uteslutning', en: 'Answer a question of exclusion' },
    });
    expect(works).toHaveLength(2);
  });

  it('goes to those who hold a role at the time, once each, whatever else it says', () => {
    const exclusions = [
      {
        ...{ id: 'x1', supplier: 's1', ground: 'taxes', concerns: 'supplier', raisedAt: entered },
        answersDueOn: '2027-06-25',
      } as never,
    ];
    const answered = happened('ExclusionAnswered', { exclusion: 'x1', supplier: 's1', measures: [] });
    const [told, decide] = react(state({ exclusions }), answered);
    expect(told).toMatchObject({ roles: ['procurer'], persons: ['p1', 'p2'], suppliers: [] });
    expect(told?.subject.en).not.toMatch(/^To do/);
    expect(decide).toBeUndefined();
  });

  it('is told of to the persons whom it waits for when it opens, and not again in a later stage', () => {
    const before = having([track('case', 'analyses', { definition: preparation })], {
      people,
      analyses: Object.fromEntries(
        ['needs', 'landscape', 'business-case', 'market', 'risks', 'strategy'].map((id) => [
          id,
          { version: 1, status: id === 'risks' ? 'submitted' : 'approved', author: 'p1', content: {} },
        ]),
      ) as never,
    });
    const works = react(before, happened('AnalysisApproved', { analysis: 'risks', version: 1 }));
    const start = works.find((one) => one.subject.en.includes('start'));
    expect(start).toMatchObject({ kind: 'mail', persons: ['d1'], roles: ['decision-maker'], suppliers: [] });
    expect(works.map((one) => one.subject.en).join()).not.toContain('Record lessons');
  });

  it('is nothing where nothing new is asked for', () => {
    expect(react(state(), happened('RoundClosed', { track: '1', eliminated: [] } as never))).toEqual([]);
  });

  it('ends with the papers that are made of it', () => {
    const works = react(
      having([track('1', 'award')], { people }),
      happened('AwardDecided', { track: '1', suppliers: ['s1'] }),
    );
    expect(works.at(-1)).toMatchObject({ kind: 'render', papers: [{ paper: 'award-decision', track: '1' }] });
    expect(works.filter((one) => one.kind === 'render')).toHaveLength(1);
  });
});
