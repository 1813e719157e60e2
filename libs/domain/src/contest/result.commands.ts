import { startOfDay } from '../calendar/index.js';
import { command } from '../case/command.js';
import { boolean, id, list, text } from '../fields/build.js';
import { contentsAreComplete } from '../notices/contents.rules.js';
import { wasRejected } from '../notices/note-sent.js';
import { statutoryPeriod } from '../periods/index.js';
import * as rules from './contest.rules.js';
import { entrantsOf } from './entries.js';

const here = { area: 'competition', relation: 'case', when: 'listed' } as const;

const revealEntries = command({
  ...here,
  name: 'RevealEntries',
  says: { sv: 'Visa vilka som har lämnat bidragen', en: 'Show who made the entries' },
  fields: { window: id('Tid för inlämning', 'Window') },
  by: ['procurer'],
  rules: [rules.juryHasSigned, rules.isTheContestsWindow],
  brings: 'submissions',
  causes: ({ track, body, brought, today }) => [
    {
      type: 'EntriesRevealed',
      facts: { track: track.id, window: body.window, entrants: entrantsOf(brought.submissions ?? []), on: today },
    },
  ],
  asks: () => [{}],
  example: { window: 'entries' },
});

const publishContestResult = command({
  ...here,
  name: 'PublishContestResult',
  says: { sv: 'Annonsera resultatet av tävlingen', en: 'Publish the result of the contest' },
  fields: {
    publicationId: id('Annonsens beteckning, om den skickades för hand', 'Publication number, if sent by hand', {
      optional: true,
    }),
  },
  by: ['procurer'],
  rules: [rules.resultIsNotPublished, contentsAreComplete('contest-result')],
  causes: ({ track, body, today }) => [
    {
      type: 'ContestResultPublished',
      facts: {
        ...{ track: track.id, on: today },
        ...(body.publicationId === undefined ? {} : { publicationId: body.publicationId }),
      },
    },
  ],
  // One that the database rejected is sent anew, wherever the case has come to.
  reaches: (state) => wasRejected(state, 'contest-result') && state.contest.result === undefined,
  asks: (state) => {
    const on = state.contest.revealed?.on;
    if (on === undefined || state.contest.result) return [];
    return [{ since: startOfDay(on), dueAt: statutoryPeriod('CONTEST-RESULT', on).endsAt }];
  },
  example: { publicationId: '2027-S-000000' },
});

const decideFollowOn = command({
  ...here,
  name: 'DecideFollowOn',
  says: { sv: 'Besluta om ett kontrakt ska följa tävlingen', en: 'Decide whether a contract follows the contest' },
  fields: {
    follows: boolean('Ett tjänstekontrakt förhandlas utan annons', 'A service contract is negotiated without a notice'),
    invited: list('Vilka som bjuds in', 'Who is invited', id('Leverantör', 'Supplier'), [0, 50]),
    reasons: text('Skäl', 'Reasons', 8000),
  },
  by: ['decision-maker'],
  rules: [rules.followOnSaysWhy, rules.followOnWasAnnounced, rules.followOnIsForServices, rules.allWinnersAreInvited],
  causes: ({ track, body: { follows, invited, reasons } }) => [
    { type: 'FollowOnDecided', facts: { track: track.id, follows, invited }, body: { reasons } },
  ],
  asks: () => [{}],
  example: { follows: false, invited: [], reasons: 'The need is met by the existing building.' },
});

export const resultCommands = [revealEntries, publishContestResult, decideFollowOn];
