import { lotOf } from '../case/lot-of.js';
import { rule } from '../case/rule.js';

export const proposerDoesNotCancel = rule({
  id: 'CANCEL-FOUR-EYES',
  says: {
    sv: 'Den som har föreslagit tilldelningen avbryter inte upphandlingen, inte heller genom ersättare.',
    en: 'Whoever proposed the award does not cancel the procurement, not through a deputy either.',
  },
  basis: 'Two persons see every decision (rule of organisation, not of law).',
  holds: ({ state, track, actor, capacity }) => {
    const proposer = state.awards[lotOf(track)]?.proposal?.by;
    return proposer === undefined || ![actor.id, capacity.deputyFor].includes(proposer);
  },
  who: ['decision-maker'],
});
