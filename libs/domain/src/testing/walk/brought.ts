import { addMilliseconds } from '../../calendar/index.js';
import type { Brought } from '../../case/command.js';
import { entryWindow } from '../../contest/entries.js';
import { threeEntries } from '../plays/design-contest.js';
import type { SubmissionRecord } from '../../windows/submission.js';
import { currentWindow } from '../../windows/current-window.js';
import { market } from './cast.js';
import type { Scene } from './scene.js';

/** What the record would bring with an opening: some of those who may submit have, for some of the lots; some came late. */
export function submissionsFor(scene: Scene): Brought {
  const { state, track, random } = scene;
  const window = currentWindow(state, track);
  if (!window) return {};
  const may = window.openTo ?? market.slice(0, 7);
  const submitted = random.chance(0.03) ? [] : random.some(may, Math.min(may.length, random.whole(1, 4)));
  const late = random.some(may.filter((one) => !submitted.includes(one))).slice(0, 2);
  return {
    submissions: submitted.map((one) => submission(scene, one, window.opensAt, window.receives === 'tender')),
    late: late.map((supplier) => ({ supplier, receivedAt: window.dueAt, digest: 'c'.repeat(64) })),
    head: 'f'.repeat(64),
  };
}

function submission(scene: Scene, supplier: string, opensAt: string, offers: boolean): SubmissionRecord {
  const { state, track, random, fresh } = scene;
  const all = track.id === 'case' ? state.lots.map(({ id }) => id) : [track.id];
  const value = state.estimatedValue?.amount ?? 1_000_000;
  const values = (state.documents?.criteria ?? []).map(({ id }) => ({ criterion: id, value: random.whole(100, 400) }));
  return {
    id: fresh('submission'),
    supplier,
    receivedAt: addMilliseconds(opensAt, random.whole(1, 3_600_000)),
    digest: digestOf(supplier),
    offers: offers
      ? random.some(all, all.length === 1 ? 1 : random.whole(1, all.length)).map((lot) => ({
          lot,
          price: Math.round(value * (0.7 + random.next() / 2)),
          values: random.chance(0.95) ? values : [],
        }))
      : [],
  };
}

/** A digest that tells whose content it is of: the stream of a window is not there to be asked. */
const digestOf = (supplier: string): string =>
  [...supplier]
    .map((letter) => letter.charCodeAt(0).toString(16).padStart(2, '0'))
    .join('')
    .padEnd(64, '0')
    .slice(0, 64);

const supplierOf = (digest: string): string =>
  threeEntries.find((one) => one.digest === digest)?.supplier ??
  (digest.match(/../g) ?? [])
    .filter((one) => one !== '00')
    .map((one) => String.fromCharCode(Number.parseInt(one, 16)))
    .join('');

/** What the record would bring when the names of a contest's entrants are shown: the entries as they came. */
export const entriesOf = ({ state }: Scene): Brought => ({
  submissions: (entryWindow(state)?.submissions ?? []).map((one) => ({ ...one, supplier: supplierOf(one.digest) })),
});
