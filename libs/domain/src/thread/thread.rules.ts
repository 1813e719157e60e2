import { listed } from '../case/because.js';
import type { Deciding } from '../case/command.js';
import { rule, type Rule } from '../case/rule.js';
import type { Fault } from './faults.js';
import * as rows from './thread-rows.js';
import type { ThreadRow } from './thread-rows.js';
import { thread } from './thread.js';

/** The faults that a command is held back by: of the whole case, or of its own track's contract. */
const faultsOf = (row: ThreadRow, { state, track }: Pick<Deciding, 'state' | 'track'>): readonly Fault[] =>
  row.stops(state)
    ? row.faults(thread(state), state).filter((one) => one.track === undefined || one.track === track.id)
    : [];

/** A row of the thread as the gate of a command. */
const gate = <B = unknown>(row: ThreadRow, concerns: (body: B) => boolean = () => true): Rule<B> => {
  const { id, says, basis, who } = row;
  return rule<B>({
    id,
    says,
    basis,
    holds: (ctx) => !concerns(ctx.body) || faultsOf(row, ctx).length === 0,
    because: (ctx) =>
      listed(
        faultsOf(row, ctx).flatMap(({ node }) => node ?? []),
        { sv: 'Gäller:', en: 'It concerns:' },
      ),
    who,
  });
};

/** Held before a needs analysis is approved. */
export const goalIsMeasured = gate<{ readonly analysis: string }>(
  rows.goalIsMeasured,
  ({ analysis }) => analysis === 'needs',
);

/** Held before the documents are approved. */
export const documentsFollowTheNeed: readonly Rule[] = [
  rows.requirementsAreGiven,
  rows.requirementServesNeed,
  rows.criterionTestsRequirement,
].map((row) => gate(row));

/** Held before the authority signs a contract. */
export const contractKeepsThePromises: readonly Rule[] = [rows.promiseIsKept, rows.outcomeIsMeasured].map((row) =>
  gate(row),
);
