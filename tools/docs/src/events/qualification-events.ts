import type { EventDescriptions } from './event-description.js';

const supplier = 'the supplier';
const request = 'the request: `r1`, `r2` …';

/** What the supplier itself is found to be, the certificates of the intended winner, and reasons on request. */
export const qualificationEvents: EventDescriptions<
  | 'RequirementsAssessed'
  | 'CandidateScored'
  | 'CertificatesRequested'
  | 'CertificatesGiven'
  | 'CertificatesAccepted'
  | 'ReasonsAsked'
  | 'ReasonsGiven'
> = {
  RequirementsAssessed: {
    by: ['AssessRequirements'],
    facts: { supplier, met: 'the requirements that it meets', unmet: 'those that it does not meet' },
    apart: 'the evidence and the reasons',
  },
  CandidateScored: {
    by: ['ScoreCandidate'],
    facts: { supplier, scores: 'by selection criterion' },
    apart: 'the reasons',
  },
  CertificatesRequested: {
    by: ['RequestCertificates'],
    facts: { supplier, which: 'which kinds', dueOn: 'the last day to hand them in' },
  },
  CertificatesGiven: {
    by: ['GiveCertificates'],
    facts: { supplier, which: 'which kinds' },
    apart: 'where each is found',
  },
  CertificatesAccepted: {
    by: ['AcceptCertificates'],
    facts: { supplier, fetched: 'whether the authority fetched them itself' },
    apart: 'what was checked, and where',
  },
  ReasonsAsked: {
    by: ['AskForReasons'],
    facts: { request, supplier, about: 'the selection or the award', dueOn: 'the last day to answer' },
    apart: 'the question',
  },
  ReasonsGiven: {
    by: ['GiveReasons'],
    facts: {
      request,
      supplier,
      winners: 'the winners that an acceptable tenderer is told of',
      late: 'whether it came late',
    },
    apart: 'the reasons, the advantages of the winner, the course of the negotiation',
  },
};
