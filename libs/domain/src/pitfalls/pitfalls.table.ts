import { coDevelopment } from './p1.js';
import { testBed } from './p2.js';
import { jointProject } from './p3.js';
import { innovationContest } from './p4.js';
import type { Measure, Pitfall, PitfallId, Stop } from './pitfall.js';

/** The four pitfalls. Commands, rules, tasks, API and documentation read this one. */
export const pitfallsTable: { readonly [P in PitfallId]: Pitfall } = {
  'co-development': coDevelopment,
  'test-bed': testBed,
  'joint-project': jointProject,
  'innovation-contest': innovationContest,
};

export const allPitfalls: readonly Pitfall[] = Object.values(pitfallsTable);

/** Every stop by its id, with the pitfall that it belongs to. */
const stops = new Map(allPitfalls.flatMap((of) => of.stops.map((stop) => [stop.id, { of, stop }] as const)));

export const stopIds: readonly string[] = [...stops.keys()];

export const findStop = (id: string): { readonly of: Pitfall; readonly stop: Stop } | undefined => stops.get(id);

export const findMeasure = (stop: string, measure: string): Measure | undefined =>
  stops.get(stop)?.stop.measures.find((one) => one.id === measure);
