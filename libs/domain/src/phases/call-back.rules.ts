import { listed } from '../case/because.js';
import type { Deciding } from '../case/command.js';
import { givesReasons } from '../case/gives-reasons.js';
import { rule } from '../case/rule.js';
import { watchedResults } from './call-back.js';
import type { CallBackOutcome } from './phases.state.js';

export interface CallingBack {
  readonly result: string;
  readonly outcome: CallBackOutcome;
  readonly reasons: string;
}

const named = ({ state, body }: Deciding<CallingBack>) => watchedResults(state).find((one) => one.id === body.result);

export const resultIsWatched = rule<CallingBack>({
  id: 'CALL-BACK-RESULT',
  says: {
    sv: 'Resultatet väntar på att komma i bruk eller återkallas. Väntar:',
    en: 'The result waits to come into use or be called back. Waiting:',
  },
  basis: 'The terms on rights in the documents (LOU 6:33); calling back is from memory, not verified.',
  holds: (ctx) => named(ctx) !== undefined,
  because: ({ state }) => listed(watchedResults(state).map((one) => one.id)),
  field: 'result',
});

export const timeToUseIsOver = rule<CallingBack>({
  id: 'CALL-BACK-TIME',
  says: {
    sv: 'Ett resultat återkallas först när dess tid att komma i bruk är ute. Tidigast:',
    en: 'A result is called back only when its time to come into use is over. At the earliest:',
  },
  basis: 'The time in the documents (LOU 6:33): the supplier was promised it.',
  holds: (ctx) => ctx.body.outcome !== 'called-back' || ctx.today >= (named(ctx)?.from ?? ''),
  because: (ctx) => listed([named(ctx)?.from ?? '–']),
  field: 'outcome',
});

export const callBackSaysWhy = givesReasons({ id: 'CALL-BACK-REASONS' });
