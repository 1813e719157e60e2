import type { Play } from '../testing/play.js';
import type { Effect, Measurement } from './effect.state.js';

export const heat = {
  ...{ id: 'heat', text: 'Heat', unit: 'kWh', baseline: { value: 100 }, target: { value: 60 } },
  ...{ measuredAt: ['handover', 'P1Y'], owner: 'controller' },
};

export const made = (point: string, value: number, on = '2028-01-31'): Measurement => ({
  ...{ indicator: 'heat', point, value, on, by: 'hand' },
});

/** A play whose effect is followed, in a stage after the handover of 31 January 2028. */
export function inStage(stage: string, play: Play, effect: Partial<Effect> = {}, needed: object = {}): Play {
  const { state } = play;
  const needs = { ...state.analyses.needs!, content: { indicators: [heat], ...needed } };
  play.state = {
    ...state,
    analyses: { ...state.analyses, needs } as typeof state.analyses,
    tracks: { '1': { ...state.tracks['1']!, stage } },
    effects: { '1': { measurements: [], acceptedOn: '2028-01-31', acceptedBy: 'needs-owner', ...effect } },
  };
  return play;
}
