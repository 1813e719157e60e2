import { dateInStockholm } from '../calendar/index.js';
import { listed } from '../case/because.js';
import type { Deciding } from '../case/command.js';
import { rule } from '../case/rule.js';
import type { Text } from '../case/text.js';
import { remaining } from '../selection/remaining.js';
import { meetings, notMet } from './meetings.js';

export interface Meeting {
  readonly supplier: string;
  readonly on: string;
}

/** What a kind of meeting is called in its rules, and where they come from. */
export interface MeetingWords {
  /** What the ids of its rules begin with. */
  readonly prefix: string;
  readonly onlyRemaining: Text;
  readonly everyoneMet: Text;
  readonly basis: string;
}

const metInRound = ({ state, track }: Deciding) => meetings(state, track).some((one) => one.round === track.round);

/** The rules for meetings with each supplier who remains, the same in a negotiation and in a dialogue. */
export const meetingRules = ({ prefix, onlyRemaining, everyoneMet, basis }: MeetingWords) => ({
  isRemaining: rule<Meeting>({
    id: `${prefix}-REMAINING`,
    says: onlyRemaining,
    basis,
    holds: ({ state, track, body }) => remaining(state, track.id).includes(body.supplier),
    because: ({ state, track }) => listed(remaining(state, track.id)),
    field: 'supplier',
  }),
  meetingIsPast: rule<Meeting>({
    id: `${prefix}-DAY`,
    says: { sv: 'Mötet har hållits, i den här omgången.', en: 'The meeting has been held, in this round.' },
    basis: 'Minutes are kept of what has happened (LOU 12:14).',
    holds: ({ track, today, body }) => dateInStockholm(track.enteredAt) <= body.on && body.on <= today,
    because: ({ track, today }) => ({
      says: {
        sv: `Mellan ${dateInStockholm(track.enteredAt)} och ${today}.`,
        en: `Between ${dateInStockholm(track.enteredAt)} and ${today}.`,
      },
      expected: today,
    }),
    field: 'on',
  }),
  everyoneWasMet: rule({
    id: `${prefix}-EVERYONE-MET`,
    says: everyoneMet,
    basis: `LOU 4:1; ${basis}: suppliers are treated equally.`,
    holds: ({ state, track }) => remaining(state, track.id).length > 0 && notMet(state, track).length === 0,
    because: ({ state, track }) => listed(notMet(state, track)),
  }),
  roundIsEven: rule({
    id: `${prefix}-EQUAL`,
    says: {
      sv: 'I en omgång möts alla som är kvar, eller ingen. Saknas:',
      en: 'In a round all who remain are met, or none. Missing:',
    },
    basis: `LOU 4:1; ${basis}: suppliers are treated equally.`,
    holds: (ctx) => !metInRound(ctx) || notMet(ctx.state, ctx.track, ctx.track.round).length === 0,
    because: ({ state, track }) => listed(notMet(state, track, track.round)),
  }),
});
