import { startOfDay } from '../calendar/index.js';
import { command } from '../case/command.js';
import { endOfWorkingDays } from '../case/end-of-working-days.js';
import { needs } from '../case/roles.js';
import { licenceField, rightsTerms } from '../documents/partnership-terms.js';
import { choice, date, id, label, text } from '../fields/build.js';
import { watchedResults } from './call-back.js';
import * as callBack from './call-back.rules.js';
import { callBackOutcomes, usesOfRights } from './phases.state.js';
import * as rules from './rights.rules.js';

const lot = id('Anbudsdel och partner', 'Lot and partner', { optional: true });
const here = { area: 'implementation', relation: 'case', when: 'listed' } as const;
const decidedWithinDays = 20;

const recordRights = command({
  ...here,
  name: 'RecordRights',
  says: { sv: 'Anteckna en immateriell rättighet', en: 'Record an intellectual property right' },
  fields: {
    lot,
    kind: choice('Slag', 'Kind', ['background', 'result']),
    title: label('Vad den gäller', 'What it concerns', 400),
    terms: choice('Villkor', 'Terms', rightsTerms),
    note: text('Omfattning, användningsområde och tid', 'Scope, field of use and time', 8000, { optional: true }),
  },
  by: ['procurer', ...needs],
  rules: [rules.resultFollowsTheTerms],
  causes: ({ state, track, body: { kind, title, terms, note } }) => [
    {
      type: 'RightsRecorded',
      facts: { track: track.id, id: `r${(state.developments[track.id]?.rights.length ?? 0) + 1}`, kind, title, terms },
      ...(note === undefined ? {} : { body: { note } }),
    },
  ],
  example: { kind: 'result', title: 'Software for following patients at a distance', terms: 'supplier-owns-licence' },
});

const recordUseOfRight = command({
  ...here,
  name: 'RecordUseOfRight',
  says: {
    sv: 'Anteckna licens, deposition, skydd, publicering eller överlåtelse',
    en: 'Record a licence, escrow, protection, publication or transfer',
  },
  fields: {
    lot,
    right: id('Rättighet', 'Right'),
    kind: choice('Slag', 'Kind', usesOfRights),
    on: date('Dag', 'Day'),
    licence: licenceField,
    note: text('Hänvisning och villkor', 'Reference and terms', 8000, { optional: true }),
  },
  by: ['procurer', ...needs],
  rules: [rules.rightIsRecorded, rules.useIsPast, rules.licenceIsDescribed, rules.licenceIsAsPromised],
  causes: ({ track, body: { right, kind, on, licence, note } }) => [
    {
      type: 'UseOfRightRecorded',
      facts: { track: track.id, right, kind, on, ...(licence ? { licence } : {}) },
      ...(note === undefined ? {} : { body: { note } }),
    },
  ],
  example: {
    right: 'r1',
    kind: 'licence',
    on: '2029-04-10',
    licence: {
      scope: 'Use, copy and change in own operations',
      field: 'Health care',
      sublicence: 'all-authorities',
    },
  },
});

const decideCallBack = command({
  name: 'DecideCallBack',
  says: {
    sv: 'Besluta om ett resultat är i bruk eller återkallas',
    en: 'Decide whether a result is in use or is called back',
  },
  area: 'implementation',
  relation: 'case',
  when: 'even-after-the-end',
  fields: {
    result: label('Resultat: `<anbudsdel>:<leverantör>/<rättighet>`', 'Result: `<lot>:<supplier>/<right>`', 400),
    outcome: choice('Beslut', 'Decision', callBackOutcomes),
    reasons: text('Skäl, och hur det används', 'Reasons, and how it is used', 8000),
  },
  by: ['decision-maker'],
  rules: [callBack.callBackSaysWhy, callBack.resultIsWatched, callBack.timeToUseIsOver],
  causes: ({ state, body: { result, outcome, reasons } }) => {
    const { track, right } = watchedResults(state).find((one) => one.id === result)!;
    return [{ type: 'CallBackDecided', facts: { track, right: right.id, outcome }, body: { reasons } }];
  },
  asks: (state) =>
    watchedResults(state).map(({ id: about, from }) => ({
      about,
      opensAt: startOfDay(from),
      dueAt: endOfWorkingDays(startOfDay(from), decidedWithinDays),
    })),
  example: {
    result: '1:supplier-k/r1',
    outcome: 'called-back',
    reasons: 'Nobody has used the interface since the partner left three years ago.',
  },
});

export const rightsCommands = [recordRights, recordUseOfRight, decideCallBack];
