import type { DevelopmentAllowed } from '../effect/development.js';
import { developmentAllowed } from './development.js';
import { groundOf } from './grounds.data.js';
import type { Change } from './proposal.fields.js';

/** Nobody has answered the test of materiality yet: what isn't shown not to be material is taken to be. */
const untried: Change['material'] = {
  othersAdmitted: true,
  otherTenderAccepted: true,
  moreParticipants: true,
  balanceShifts: true,
  considerablyWider: true,
};

/**
 * Whether a decision on the future may go on within the contract: by a review clause or option that it names, as far as its ceiling
 * goes (LOU 17:10). The modification itself is proposed afterwards, with all its answers; a change that isn't material (17:14) is
 * proposed as one while the contract is carried out, and takes no decision on the future.
 */
export const developmentByClause: DevelopmentAllowed = (state, track, { clause, value }) => {
  const change: Change = {
    natureSame: true,
    material: untried,
    ...(clause === undefined ? {} : { clause, withinClause: true }),
    ...(value === undefined ? {} : { increase: value }),
  };
  const { allowed, grounds, says } = developmentAllowed(state, track, change);
  const [ground] = grounds;
  return allowed && ground !== undefined
    ? { allowed, ground: `${groundOf(ground).basis.split(';')[0]}: ${clause ?? ''}` }
    : { allowed: false, because: says };
};
