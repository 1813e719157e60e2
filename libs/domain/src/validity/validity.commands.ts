import { concerned } from '../award/concerned.js';
import { command } from '../case/command.js';
import type { CaseEvent } from '../case/event.js';
import { choice, date, id, label, money, text } from '../fields/build.js';
import { courts } from '../review/review.state.js';
import * as fine from './fine.rules.js';
import { hasContract, pendingValidity, validityOf } from './validity.js';
import * as rules from './validity.rules.js';
import { validityOutcomes } from './validity.state.js';

const lot = id('Anbudsdel', 'Lot', { optional: true });
const review = id('Ansökan', 'Application');
const court = choice('Domstol', 'Court', courts);
const on = date('Dag', 'Day');
/** From the contract on, in every stage and after the end: the time to apply may be longer than the contract is carried out. */
const here = { area: 'implementation', relation: 'case', when: 'listed', reaches: hasContract } as const;
/** What a court or the supervisory authority tells comes by hand or from an integration. */
const told = { ...here, by: ['procurer', 'registrar'] } as const;

const informTenderers = command({
  ...here,
  name: 'InformTenderers',
  says: {
    sv: 'Underrätta anbudsgivarna om att avtalet är slutet, med skälen i korthet',
    en: 'Tell the tenderers that the contract is concluded, with a summary of the reasons',
  },
  fields: { lot, reasons: text('Skälen i korthet', 'Summary of the reasons', 8000) },
  by: ['procurer'],
  rules: [rules.informedOnce, rules.summaryIsGiven],
  causes: ({ state, track, today, body: { reasons } }) => [
    {
      type: 'TenderersInformed',
      facts: { track: track.id, recipients: concerned(state, track), on: today },
      body: { reasons },
    },
  ],
  example: { reasons: 'The winner had the lowest climate impact at a price close to the lowest.' },
});

const recordValidityApplication = command({
  ...told,
  name: 'RecordValidityApplication',
  says: {
    sv: 'Anteckna en ansökan om överprövning av avtalets giltighet',
    en: "Record an application for review of the contract's validity",
  },
  fields: {
    lot,
    filedOn: date('Dag då ansökan kom in till domstolen', 'Day on which it reached the court'),
    caseNumber: label('Målnummer', 'Case number', 60, { kept: 'body' }),
    court: label('Domstol', 'Court', 200, { kept: 'body' }),
  },
  rules: [rules.isAfterTheContract, rules.isInTime],
  causes: ({ state, track, body: { filedOn, caseNumber, court: where } }) => [
    {
      type: 'ValidityReviewApplied',
      facts: { track: track.id, review: `validity-${validityOf(state, track).reviews.length + 1}`, filedOn },
      body: { caseNumber, court: where },
    },
  ],
  example: { filedOn: '2027-10-20', caseNumber: '4321-27', court: 'Förvaltningsrätten i Göteborg' },
});

const recordPerformanceBan = command({
  ...told,
  name: 'RecordPerformanceBan',
  says: {
    sv: 'Anteckna att avtalet tills vidare inte får fullgöras',
    en: 'Record that the contract may not be performed for the time being',
  },
  fields: { lot, review, court, on },
  rules: [rules.reviewIsKnown, rules.contractStands, rules.isNotForbidden, rules.courtsTurn, rules.dayIsSound],
  causes: ({ track, body }) => [
    {
      type: 'PerformanceForbidden',
      facts: { track: track.id, review: body.review, court: body.court, on: body.on },
    },
  ],
  example: { review: 'validity-1', court: 'administrative-court', on: '2027-10-25' },
});

const recordPerformanceBanLifted = command({
  ...told,
  name: 'RecordPerformanceBanLifted',
  says: {
    sv: 'Anteckna att avtalet får fullgöras igen',
    en: 'Record that the contract may be performed again',
  },
  fields: { lot, review, on },
  rules: [rules.reviewIsKnown, rules.isForbidden, rules.dayIsSound],
  causes: ({ track, body }) => [
    { type: 'PerformanceAllowed', facts: { track: track.id, review: body.review, on: body.on } },
  ],
  example: { review: 'validity-1', on: '2027-11-15' },
});

const recordValidityDecision = command({
  ...told,
  name: 'RecordValidityDecision',
  says: {
    sv: 'Anteckna domstolens avgörande om avtalets giltighet',
    en: "Record the court's decision on the contract's validity",
  },
  fields: {
    lot,
    review,
    court,
    outcome: choice('Utfall; ogiltigt när det vunnit laga kraft', 'Outcome; ineffective when final', validityOutcomes),
    on,
    reasons: text('Rättens skäl i korthet', "The court's reasons in short", 8000, { optional: true }),
  },
  rules: [rules.reviewIsKnown, rules.contractStands, rules.courtsTurn, rules.dayIsSound],
  causes: ({ state, track, body: { review: of, court: by, outcome, on: day, reasons } }) => {
    const decided: CaseEvent = {
      type: 'ValidityDecided',
      facts: { track: track.id, review: of, court: by, outcome, on: day },
      ...(reasons === undefined ? {} : { body: { reasons } }),
    };
    // An ineffective contract ends as one that is terminated: what was accepted before is settled. One that is over stays so.
    const ends = outcome === 'ineffective' && !track.end && state.contracts[track.id]?.terminated === undefined;
    return ends
      ? [decided, { type: 'ContractTerminated', facts: { track: track.id, ground: 'ineffective', on: day } }]
      : [decided];
  },
  asks: (state, track) => pendingValidity(state, track).map((one) => ({ about: one.id })),
  example: { review: 'validity-1', court: 'administrative-court', outcome: 'rejected', on: '2028-01-14' },
});

const recordFine = command({
  ...told,
  name: 'RecordFine',
  says: { sv: 'Anteckna en upphandlingsskadeavgift', en: 'Record a procurement fine' },
  fields: {
    lot,
    amount: money('Avgift', 'Fine'),
    on: date('Dag för beslutet', 'Day of the decision'),
    caseNumber: label('Ärende- eller målnummer', 'Case number', 60, { kept: 'body' }),
    reasons: text('Skäl i korthet', 'Reasons in short', 8000, { optional: true }),
  },
  rules: [fine.finedOnce, fine.fineIsDated, fine.fineIsWithinBounds, fine.fineIsAShare],
  causes: ({ track, body: { amount, on: day, caseNumber, reasons } }) => [
    {
      type: 'FineDecided',
      facts: { track: track.id, amount, on: day },
      body: { caseNumber, ...(reasons === undefined ? {} : { reasons }) },
    },
  ],
  example: { amount: { amount: 250_000, currency: 'SEK' }, on: '2028-06-01', caseNumber: '612-28' },
});

export const validityCommands = [
  informTenderers,
  recordValidityApplication,
  recordPerformanceBan,
  recordPerformanceBanLifted,
  recordValidityDecision,
  recordFine,
];
