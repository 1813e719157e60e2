import type { CaseState } from '../case/state.js';
import { definitions } from '../procedures/registry.js';

/** The procedure that was decided or, before that, the one that the strategy proposes. */
export const procedureChosen = (state: CaseState): string | undefined =>
  state.start?.procedure?.id ?? (state.analyses.strategy?.content['procedure'] as string | undefined);

/** Whether the purchase is open to all by a notice; undefined while no procedure is chosen. One that is not known is not. */
export function isAdvertised(state: CaseState): boolean | undefined {
  const chosen = procedureChosen(state);
  if (chosen === undefined) return undefined;
  return definitions.some(
    ({ id, stages }) =>
      id === chosen && stages.some(({ steps }) => steps.some((one) => one.command === 'PublishNotice')),
  );
}
