import { dateInStockholm } from '../calendar/index.js';
import type { Appliers } from '../case/applier.js';
import type { CaseState } from '../case/state.js';
import type { ConflictsFacts, Declaration } from './conflicts.state.js';
import { declarationOf } from './declarations.js';

const outcome = (state: CaseState, person: string, value: Declaration['outcome']): CaseState => {
  const declared = declarationOf(state, person);
  if (!declared) return state;
  return { ...state, declarations: { ...state.declarations, [person]: { ...declared, outcome: value } } };
};

export const conflictsEvolve: Appliers<keyof ConflictsFacts> = {
  InterestsDeclared: (state, { actor, at, facts }) => ({
    ...state,
    declarations: {
      ...state.declarations,
      [actor.id]: { at, ...facts, outcome: facts.interests.length > 0 ? 'waiting' : 'none' },
    },
  }),
  DeclarationAssessed: (state, { at, facts }) => {
    const assessed = outcome(state, facts.person, facts.outcome);
    if (facts.outcome === 'cleared') return assessed;
    const interests = declarationOf(state, facts.person)?.interests ?? [];
    return {
      ...assessed,
      disqualified:
        facts.outcome === 'disqualified' ? [...new Set([...state.disqualified, facts.person])] : state.disqualified,
      conflicts: [...state.conflicts, { ...facts, outcome: facts.outcome, on: dateInStockholm(at), interests }],
    };
  },
  DisqualificationLifted: (state, { at, facts: { person } }) => ({
    ...outcome(state, person, 'lifted'),
    disqualified: state.disqualified.filter((one) => one !== person),
    conflicts: state.conflicts.map((one) =>
      one.person === person && one.outcome === 'disqualified' && !one.liftedOn
        ? { ...one, liftedOn: dateInStockholm(at) }
        : one,
    ),
  }),
};
