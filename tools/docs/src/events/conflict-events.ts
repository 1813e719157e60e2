import type { EventDescriptions } from './event-description.js';

/** Conflicts of interest, and who may decide up to what value. */
export const conflictEvents: EventDescriptions<
  'InterestsDeclared' | 'DeclarationAssessed' | 'DisqualificationLifted' | 'DelegationRecorded'
> = {
  InterestsDeclared: {
    by: ['DeclareInterests'],
    facts: {
      openings: 'how many windows were opened by then: after the next opening the declaration is out of date',
      interests: 'of what kind, and in which supplier',
    },
    apart: 'what the interests consist of',
  },
  DeclarationAssessed: {
    by: ['AssessDeclaration'],
    facts: {
      person: 'whose declaration',
      outcome: '`cleared`, `measures` or `disqualified`',
      measures: 'what is done so that the interest cannot colour the outcome',
    },
    apart: 'the reasons, and how the measures are carried out',
  },
  DisqualificationLifted: {
    by: ['LiftDisqualification'],
    facts: { person: 'who may act again' },
    apart: 'the reasons',
  },
  DelegationRecorded: {
    by: ['RecordDelegation', 'CreateCase'],
    facts: {
      rows: 'who may take which decisions, for which types of contract, up to what value, from and to which day, by which decision',
    },
  },
};
