import { describe, expect, it } from 'vitest';
import { nothing, type CaseState } from '../case/state.js';
import { definitionFor, definitionOf, stageIn, stagesWith } from './registry.js';

const ids = (command: string, state: object = {}) =>
  stagesWith(command, { ...nothing, ...state } as CaseState).map((one) => one.id);
const chosen = (id: string) => ({
  start: { decision: 'start', procedure: { id, version: 1 } },
  tracks: { '1': { id: '1', definition: { id, version: 1 } } },
});

describe('The registry', () => {
  it('finds the stages that list a command, of all procedures before one is chosen', () => {
    expect(ids('NoSuchCommand')).toEqual([]);
    expect(ids('ScoreTender').length).toBeGreaterThan(ids('ScoreTender', chosen('open')).length);
  });

  it('finds them in the chosen procedure and the preparation alone', () => {
    expect(ids('ScoreTender', chosen('open'))).toEqual(['evaluation']);
    expect(ids('HoldNegotiation', chosen('open'))).toEqual([]);
    expect(ids('WriteNeedsAnalysis', chosen('open'))).toEqual(ids('WriteNeedsAnalysis', { tracks: {} }));
  });

  it('gives the newest version that applies on a day', () => {
    const { appliesFrom } = definitionOf({ id: 'open', version: 1 });
    expect(definitionFor('open', appliesFrom)?.version).toBe(1);
    expect(definitionFor('open', '1999-12-31')).toBeUndefined();
    expect(definitionFor('fixture-two-lots', '9999-12-31')?.version).toBe(2);
    expect(definitionFor('no-such', '2027-01-01')).toBeUndefined();
  });

  it('knows no version or stage that was never released', () => {
    expect(() => definitionOf({ id: 'open', version: 99 })).toThrow('no definition open@99');
    expect(() => stageIn({ id: 'open', version: 1 }, 'nowhere')).toThrow('no stage nowhere in open@1');
  });
});
