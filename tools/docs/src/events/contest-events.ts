import type { EventDescriptions } from './event-description.js';

const track = 'the case';
const on = 'the day';

/** A design contest, from the jury to what follows it. */
export const contestEvents: EventDescriptions<
  | 'JuryAppointed'
  | 'EntrantAsked'
  | 'JuryAnswered'
  | 'JuryReportAgreed'
  | 'JuryReportSigned'
  | 'EntriesRevealed'
  | 'ContestResultPublished'
  | 'FollowOnDecided'
> = {
  JuryAppointed: {
    by: ['AppointJury'],
    facts: { jury: 'the members, and whether each has the qualification asked of participants' },
  },
  EntrantAsked: {
    by: ['AskEntrant'],
    facts: { track, question: "the question's id", entry: "the entry's pseudonym" },
    apart: 'the question',
  },
  JuryAnswered: { by: ['AnswerJury'], facts: { track, question: 'which question' }, apart: 'the answer' },
  JuryReportAgreed: {
    by: ['AgreeJuryReport'],
    facts: { track, ranking: 'the pseudonyms of the entries, best first' },
    apart: 'the reasons for each',
  },
  JuryReportSigned: { by: ['SignJuryReport'], facts: { track }, apart: "the signature's reference" },
  EntriesRevealed: {
    by: ['RevealEntries'],
    facts: { track, window: 'the window of the entries', entrants: 'the supplier of each entry', on },
  },
  ContestResultPublished: {
    by: ['PublishContestResult'],
    facts: { track, publicationId: 'its id at the notice database; none where the program sends it', on },
  },
  FollowOnDecided: {
    by: ['DecideFollowOn'],
    facts: { track, follows: 'whether a service contract follows', invited: 'the winners that are invited' },
    apart: 'the reasons',
  },
};
