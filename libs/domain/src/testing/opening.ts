import { system } from '../case/actor.js';
import type { LateSubmission, SubmissionRecord } from '../windows/submission.js';
import { declared } from './declared.js';
import { procurer1, procurer2 } from './people.js';
import type { Play } from './play.js';

/** What an opening brings: what counts, what came late, and the head of the window's chain. */
export const broughtWith = (submissions: readonly SubmissionRecord[], late: readonly LateSubmission[] = []) => ({
  submissions,
  late,
  head: 'f'.repeat(64),
  list: 'e'.repeat(64),
});

/** Two ask for the opening of a closed window, it follows, they certify its list, and all declare. */
export function openedByTwo(
  play: Play,
  window: string,
  submissions: readonly SubmissionRecord[],
  late: readonly LateSubmission[] = [],
): Play {
  const { track } = play.state.windows[window]!;
  const named = { ...(track === 'case' ? {} : { lot: track }), window };
  play.brought = broughtWith(submissions, late);
  play
    .give(procurer1, 'RequestOpening', named)
    .give(procurer2, 'RequestOpening', named)
    .give(system, 'OpenWindow', named);
  return declared(certified(play, window));
}

/** Both who opened a window certify its list, wherever the case has got to. */
export function certified(play: Play, window: string): Play {
  const { list } = play.state.windows[window] ?? {};
  const track = Object.values(play.state.tracks).find((one) => !one.end)?.id ?? 'case';
  const lot = play.state.windows[window]?.track === 'case' && track !== 'case' ? { lot: track } : lotOf(play, window);
  for (const one of list ? [procurer1, procurer2] : []) play.give(one, 'CertifyOpening', { ...lot, window });
  return play;
}

const lotOf = (play: Play, window: string) => {
  const track = play.state.windows[window]?.track ?? 'case';
  return track === 'case' ? {} : { lot: track };
};
