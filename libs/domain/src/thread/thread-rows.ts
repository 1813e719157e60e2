import { needs, type Role } from '../case/roles.js';
import type { CaseState } from '../case/state.js';
import type { Text } from '../case/text.js';
import { needsRequirements } from './describes-the-need.js';
import * as faults from './faults.js';
import type { Fault } from './faults.js';
import type { Thread } from './node.js';

/** One way in which the thread can be broken. */
export interface ThreadRow {
  readonly id: string;
  /** What holds where nothing is broken. */
  readonly says: Text;
  readonly basis: string;
  /** Who can mend it. */
  readonly who: readonly Role[];
  /** The command that mends it, as long as it can be given. */
  readonly mendedBy: string;
  readonly canBeMended: (state: CaseState, fault: Fault) => boolean;
  /** Whether the case cannot go on with it. */
  readonly stops: (state: CaseState) => boolean;
  readonly faults: (thread: Thread, state: CaseState) => readonly Fault[];
}

const always = () => true;
const never = () => false;
const documentsAreOpen = ({ documents }: CaseState) => documents?.status !== 'locked';
const needIsOpen = ({ start }: CaseState) => start === undefined;
const contractIsOpen = ({ contracts }: CaseState, { track = '' }: Fault) => !contracts[track]?.signedByAuthority;

const ofNeeds = { who: needs, mendedBy: 'WriteNeedsAnalysis', canBeMended: needIsOpen } as const;
const ofDocuments = {
  who: ['procurer', ...needs],
  mendedBy: 'WriteDocuments',
  canBeMended: documentsAreOpen,
} as const;
const ofContract = { who: ['procurer'], mendedBy: 'SettleContract', canBeMended: contractIsOpen } as const;

export const goalIsMeasured: ThreadRow = {
  ...ofNeeds,
  id: 'THREAD-GOAL-MEASURED',
  says: {
    sv: 'Varje effektmål mäts av någon: indikatorn har en ägare, en källa och en tid.',
    en: 'Every effect goal is measured by somebody: the indicator has an owner, a source and a time.',
  },
  basis:
    'Own rule: an effect that nobody has taken on to measure is never known. It is stopped where it can still be mended.',
  stops: always,
  faults: faults.unmeasuredIndicators,
};

export const indicatorServesNeed: ThreadRow = {
  ...ofNeeds,
  id: 'THREAD-INDICATOR-NEED',
  says: {
    sv: 'Varje indikator visar ett av de behov som är uppräknade.',
    en: 'Every indicator tells of one of the needs that are listed.',
  },
  basis: 'Own rule: what is measured leads back to what was needed.',
  stops: never,
  faults: faults.idleIndicators,
};

export const requirementsAreGiven: ThreadRow = {
  ...ofDocuments,
  id: 'THREAD-REQUIREMENTS',
  says: {
    sv: 'Upphandlingsdokumenten har funktionskrav, så att behovet kan följas till anbud och avtal.',
    en: 'The procurement documents have functional requirements, so that the need can be followed to tenders and contract.',
  },
  basis:
    'LOU 6:8, 6:22, 6:33: the documents of a negotiation, a dialogue and a partnership tell the need and the minimum requirements; own rule that they are functional requirements one by one, and for a pre-commercial procurement. Elsewhere it warns.',
  stops: needsRequirements,
  faults: faults.noRequirements,
};

export const requirementServesNeed: ThreadRow = {
  ...ofDocuments,
  id: 'THREAD-REQUIREMENT-NEED',
  says: {
    sv: 'Varje funktionskrav tjänar ett behov eller en indikator.',
    en: 'Every functional requirement serves a need or an indicator.',
  },
  basis:
    'LOU 4:1, 9:1 (from memory that requirements are linked to the subject matter and proportionate, not verified): a requirement that nobody can lead back to the need narrows the competition for nothing. That it is stated one by one: own rule.',
  stops: always,
  faults: faults.idleRequirements,
};

export const criterionTestsRequirement: ThreadRow = {
  ...ofDocuments,
  id: 'THREAD-CRITERION-REQUIREMENT',
  says: {
    sv: 'Varje tilldelningskriterium utom priset prövar ett funktionskrav, där sådana finns.',
    en: 'Every award criterion but the price tests a functional requirement, where there are any.',
  },
  basis: 'LOU 16:2: criteria are linked to what is bought; that the link is stated: own rule.',
  stops: always,
  faults: faults.idleCriteria,
};

export const needIsServed: ThreadRow = {
  ...ofDocuments,
  id: 'THREAD-NEED-REQUIREMENT',
  says: {
    sv: 'Varje behov har ett funktionskrav som tjänar det.',
    en: 'Every need has a functional requirement that serves it.',
  },
  basis: 'Own rule: a need without a requirement is not bought; it may be met by other means, so it warns.',
  stops: never,
  faults: faults.unservedNeeds,
};

export const promiseIsKept: ThreadRow = {
  ...ofContract,
  id: 'THREAD-PROMISE-TERM',
  says: {
    sv: 'Varje löfte i det vinnande anbudet har ett avtalsvillkor, eller är uttryckligen utelämnat med skäl.',
    en: 'Every promise of the winning tender has a contract term, or is expressly left out with a reason.',
  },
  basis: 'LOU 4:1, 16:1: what gave the tender its place is what the contract is for; that each has a term: own rule.',
  stops: always,
  faults: faults.unkeptPromises,
};

export const outcomeIsMeasured: ThreadRow = {
  ...ofContract,
  id: 'THREAD-OUTCOME-MEASURED',
  says: {
    sv: 'Betalning efter utfall hänger på en indikator och en mätning som behovsanalysen planerar.',
    en: 'A payment by outcome depends on an indicator and a measurement that the needs analysis plans.',
  },
  basis: 'Own rule: what nobody measures can neither be paid for nor disputed.',
  stops: always,
  faults: faults.unmeasuredOutcomes,
};

export const termLeadsSomewhere: ThreadRow = {
  ...ofContract,
  id: 'THREAD-TERM-KNOWN',
  says: {
    sv: 'Det som ett avtalsvillkor säger sig hålla finns i ärendet.',
    en: 'What a contract term says that it keeps is there in the case.',
  },
  basis: 'Own rule: a misspelt name keeps nothing. A term that names nothing at all is only information.',
  stops: never,
  faults: faults.lostTerms,
};

/** From the need to the contract. */
export const threadRows: readonly ThreadRow[] = [
  goalIsMeasured,
  indicatorServesNeed,
  requirementsAreGiven,
  requirementServesNeed,
  criterionTestsRequirement,
  needIsServed,
  promiseIsKept,
  outcomeIsMeasured,
  termLeadsSomewhere,
];
