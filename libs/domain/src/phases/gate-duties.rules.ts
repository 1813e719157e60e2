import { listed } from '../case/because.js';
import type { Deciding } from '../case/command.js';
import { rule } from '../case/rule.js';
import type { CaseState, Track } from '../case/state.js';
import { stageOf } from '../procedures/registry.js';
import type { Gate } from './gate.rules.js';
import { partnersOf } from './partners.js';

/** Whether award notice and report are done, as far as the partner's stage lists them. */
function dutiesDone(state: CaseState, track: Track): boolean {
  const asked = stageOf(track).steps.map((step) => step.command);
  const contract = state.contracts[track.id];
  return (
    (!asked.includes('PublishAwardNotice') || contract?.awardNotice !== undefined) &&
    (!asked.includes('CompleteReport') || contract?.reportCompletedOn !== undefined)
  );
}

export const dutiesAreDone = rule<Gate>({
  id: 'GATE-DUTIES',
  says: {
    sv: 'Efterannons och rapport är klara innan ett kontrakt avslutas. Saknas för:',
    en: 'Award notice and report are completed before a contract ends. Missing for:',
  },
  basis: 'LOU 10:4, 12:14–16: no contract ends with a duty left.',
  holds: (ctx) => ctx.body.outcome === 'continue' || endingTracks(ctx).every((one) => dutiesDone(ctx.state, one)),
  because: (ctx) =>
    listed(
      endingTracks(ctx)
        .filter((one) => !dutiesDone(ctx.state, one))
        .map((one) => one.id),
    ),
  who: ['procurer'],
});

export const contractDutiesAreDone = rule<{ readonly buy: boolean }>({
  id: 'PURCHASE-DUTIES',
  says: {
    sv: 'Efterannons och rapport är klara innan ett kontrakt slutar utan köp.',
    en: 'Award notice and report are completed before a contract ends without a purchase.',
  },
  basis: 'LOU 10:4, 12:14–16: no contract ends with a duty left.',
  holds: ({ state, track, body }) => body.buy || dutiesDone(state, track),
  who: ['procurer'],
});

/** The partners that a decision to end concerns: those that still develop when it is the whole partnership. */
const endingTracks = ({ state, track, body }: Deciding<Gate>): readonly Track[] =>
  body.outcome === 'end-partnership' ? partnersOf(state, track).filter((one) => one.stage === track.stage) : [track];
