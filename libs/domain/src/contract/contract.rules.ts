import { listed } from '../case/because.js';
import { givesReasons } from '../case/gives-reasons.js';
import { rule } from '../case/rule.js';
import { failedIn } from '../award/failed-notification.js';
import { concerned } from '../award/concerned.js';
import { contractor } from '../award/contractor.js';
import { courtIsToBeChecked } from '../award/standstill-kept.js';
import { lotOf } from '../case/lot-of.js';
import { isDirectAward } from '../procedures/regimes.js';

export const awardStands = rule({
  id: 'CONTRACT-AWARD',
  says: {
    sv: 'Det finns ett tilldelningsbeslut som står fast.',
    en: 'There is an award decision that stands.',
  },
  basis: 'LOU 20:1: the standstill belongs to a decision; a revoked award needs a new one.',
  holds: ({ state, track }) => contractor(state, track) !== undefined,
  who: ['decision-maker'],
});

export const allAreNotified = rule({
  id: 'CONTRACT-NOTIFIED',
  says: {
    sv: 'Alla anbudssökande och anbudsgivare är underrättade.',
    en: 'All candidates and tenderers are notified.',
  },
  basis:
    'LOU 12:12, 19:19, 20:1: the standstill begins when all have been sent the notification; a direct award is told when more than one was asked (19a:10).',
  holds: ({ state, track, definition }) => {
    if (isDirectAward(definition) && concerned(state, track).length <= 1) return true;
    const told = state.awards[lotOf(track)]?.notification?.recipients;
    const failed = failedIn(state, lotOf(track));
    return told !== undefined && concerned(state, track).every((one) => told.includes(one) && !failed.includes(one));
  },
  because: ({ state, track }) => {
    const told = state.awards[lotOf(track)]?.notification?.recipients ?? [];
    const failed = failedIn(state, lotOf(track));
    const missing = concerned(state, track).filter((one) => !told.includes(one) || failed.includes(one));
    return listed(missing, { sv: 'Inte underrättade:', en: 'Not notified:' });
  },
  who: ['procurer'],
});

export const courtIsChecked = rule({
  id: 'CONTRACT-COURT',
  says: {
    sv: 'Domstolen har tillfrågats efter avtalsspärren, och ingen har ansökt om överprövning.',
    en: 'The court was asked after the standstill period, and nobody applied for review.',
  },
  basis:
    'LOU 20:8, 20:13 b: the program cannot know of an application; practice is to ask before signing. Without a standstill nothing is asked (20:2, 19a:10).',
  holds: ({ state, track }) => !courtIsToBeChecked(state, track),
  who: ['procurer'],
});

export const notSignedYet = rule({
  id: 'CONTRACT-SIGNED-ONCE',
  says: {
    sv: 'Myndigheten har inte redan undertecknat.',
    en: 'The authority has not signed already.',
  },
  basis: 'A contract is signed once by each party.',
  holds: ({ state, track }) => state.contracts[track.id]?.signedByAuthority === undefined,
  who: ['supplier'],
});

export const authorityHasSigned = rule({
  id: 'CONTRACT-AUTHORITY-FIRST',
  says: {
    sv: 'Leverantören undertecknar det avtal som myndigheten har undertecknat.',
    en: 'The supplier signs the contract that the authority has signed.',
  },
  basis:
    'LOU 20:1: no contract comes about before the authority has checked that it may sign (order of signing: own rule).',
  holds: ({ state, track }) => state.contracts[track.id]?.signedByAuthority !== undefined,
  who: ['decision-maker'],
});

export const signerIsWinner = rule({
  id: 'CONTRACT-WINNER',
  says: {
    sv: 'Bara den leverantör som har tilldelats kontraktet undertecknar det.',
    en: 'Only the supplier that was awarded the contract signs it.',
  },
  basis: 'LOU 4:1, 16:1: the contract is the one that was competed for.',
  holds: ({ state, track, capacity }) => capacity.supplier === contractor(state, track),
  who: ['supplier'],
});

export const noAwardNoticeYet = rule({
  id: 'CONTRACT-AWARD-NOTICE-ONCE',
  says: { sv: 'Efterannonsen är inte redan publicerad.', en: 'The award notice is not published already.' },
  basis: 'LOU 10:4: one award notice for each contract.',
  holds: ({ state, track }) => state.contracts[track.id]?.awardNotice === undefined,
});

export const noReportYet = rule({
  id: 'CONTRACT-REPORT-ONCE',
  says: { sv: 'Rapporten är inte redan färdig.', en: 'The report is not completed already.' },
  basis: 'LOU 12:15–16: one report for each contract.',
  holds: ({ state, track }) => state.contracts[track.id]?.reportCompletedOn === undefined,
});

export const conflictsAreReported = rule<{ readonly conflicts?: string }>({
  id: 'REPORT-CONFLICTS',
  says: {
    sv: 'Rapporten berättar om de intressekonflikter som har hittats och om åtgärderna.',
    en: 'The report tells of the conflicts of interest that were found and of the measures.',
  },
  basis:
    'LOU 12:16 p. 6; Directive 2014/24/EU, Article 84(1)(i) (the letter from memory, not verified). Own rule for documentation without a report (12:14, 19:22, 19a:11): a conflict that was found is a part of it.',
  holds: ({ state, body }) => state.conflicts.length === 0 || (body.conflicts ?? '').trim() !== '',
  because: ({ state: { conflicts } }) => {
    const found = (outcome: string) => conflicts.filter((one) => one.outcome === outcome).length;
    const [measures, disqualified] = [found('measures'), found('disqualified')];
    return {
      says: {
        sv: `Antecknade: ${conflicts.length}, varav ${measures} med åtgärder och ${disqualified} med jäv.`,
        en: `On record: ${conflicts.length}, of which ${measures} with measures and ${disqualified} disqualified.`,
      },
      expected: String(conflicts.length),
    };
  },
  field: 'conflicts',
});

/** Grounds of LOU 17:17 and, apart from it, the contract's own terms. */
export const terminationGrounds = [
  'material-modification',
  'should-have-been-excluded',
  'infringement',
  'contract-terms',
] as const;

export const termsAllowTermination = rule<{ readonly ground: string }>({
  id: 'CONTRACT-TERMINATION',
  says: {
    sv: 'På grunderna i 17 kap. 17 § sägs avtalet upp med stöd av villkor som har tagits in i det.',
    en: 'On the grounds of chapter 17, section 17 the contract is terminated by terms that were taken into it.',
  },
  basis: 'LOU 17:17; Directive 2014/24/EU, Article 73',
  holds: ({ state, body }) => body.ground === 'contract-terms' || state.documents?.terminationClauses === true,
  because: () => ({
    says: { sv: 'Ange annars avtalets egna villkor.', en: "Otherwise state the contract's own terms." },
    expected: 'contract-terms',
  }),
  field: 'ground',
});

export const terminationHasReasons = givesReasons({
  id: 'CONTRACT-REASONS',
  says: { sv: 'Uppsägningen har skäl.', en: 'The termination gives reasons.' },
});
