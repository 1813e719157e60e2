import type { EventDescriptions } from './event-description.js';

const knownTo = 'the suppliers that know it';

/** What is said to the market before the competition, and what all are told of it. */
export const dialogueEvents: EventDescriptions<
  | 'DialoguePlanned'
  | 'NeedPublished'
  | 'OpenInvitationMade'
  | 'InformationRequested'
  | 'InterestRegistered'
  | 'MarketContactLogged'
  | 'NeedMatched'
  | 'DisclosureAdded'
  | 'InformationShared'
> = {
  DialoguePlanned: {
    by: ['PlanDialogue'],
    facts: { activities: 'each activity with its form and day' },
    apart: 'the questions, the same to all',
  },
  NeedPublished: {
    by: ['PublishNeed'],
    facts: { version: 'which publication it is', needVersion: 'the version of the approved need' },
    apart: 'the summary; suppliers read it',
  },
  OpenInvitationMade: {
    by: ['InviteOpenly'],
    facts: { id: "the invitation's id", lastDayOn: 'the last day', announced: 'how it is announced' },
    apart: 'what all are invited to; suppliers read it',
  },
  InformationRequested: {
    by: ['RequestInformation'],
    facts: { id: "the request's id", answersDueOn: 'the last day for answers' },
    apart: 'the questions; suppliers read them',
  },
  InterestRegistered: {
    by: ['RegisterInterest'],
    facts: { supplier: 'the supplier' },
    apart: 'its statement',
  },
  MarketContactLogged: {
    by: ['LogMarketContact'],
    facts: {
      id: "the contact's id",
      on: 'the day',
      form: 'how it was held',
      suppliers: 'with whom',
      sharedWithAll: 'whether all could have what was said',
      items: 'the information that the suppliers were given',
      nonEssential: 'whether it was of no importance for the tenders',
    },
    apart: 'who took part, what was said and shown',
  },
  NeedMatched: {
    by: ['MatchNeed'],
    facts: { supplier: 'the supplier', fits: 'yes, partly or no' },
    apart: 'the reasons',
  },
  DisclosureAdded: {
    by: ['AddDisclosure'],
    facts: {
      id: "the item's id",
      what: 'what it is',
      knownTo,
      givenOn: 'when they were given it',
      reference: 'where it is kept',
      sha256: 'the digest of its content',
    },
    apart: 'what it says; suppliers read it from the notice on',
  },
  InformationShared: {
    by: ['ShareInformation'],
    facts: { items: 'the items, each with where it is kept or its digest' },
    apart: 'what they say; suppliers read it',
  },
};
