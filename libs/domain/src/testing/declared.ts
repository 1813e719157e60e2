import type { Actor } from '../case/actor.js';
import { undeclared } from '../conflicts/declarations.js';
import type { Play } from './play.js';

const actor = (id: string): Actor => ({ id, kind: 'person', organisationRoles: [], suppliers: [] });

/**
 * Persons declare that they have no interests.
 * @param people without any: everyone who holds a role and has not declared since the last opening
 */
export function declared(play: Play, ...people: readonly Actor[]): Play {
  const all = people.length > 0 ? people : undeclared(play.state).map(actor);
  for (const one of all) play.give(one, 'DeclareInterests', { interests: [] });
  return play;
}
