import { endOfDay, startOfDay } from '../calendar/index.js';
import { command } from '../case/command.js';
import { listed } from '../case/because.js';
import { givesReasons } from '../case/gives-reasons.js';
import { needs } from '../case/roles.js';
import { rule } from '../case/rule.js';
import { choice, date, id, label, text } from '../fields/build.js';
import { performanceOf } from './contract-now.js';
import { milestonesOf } from './contract-now.js';
import { contractHasContent } from './party.rules.js';
import { deviationGrades } from './performance.state.js';

const lot = id('Anbudsdel', 'Lot', { optional: true });
const here = { area: 'implementation', relation: 'case', when: 'listed', by: [...needs, 'procurer'] } as const;

export const deviationIsOfAMilestone = rule<{ readonly milestone?: string }>({
  id: 'DEVIATION-MILESTONE',
  says: {
    sv: 'Milstolpen som avvikelsen gäller finns i avtalet.',
    en: 'The milestone of the deviation is one of the contract.',
  },
  basis: 'Own rule: a deviation is from what was agreed.',
  holds: ({ state, track, body }) =>
    body.milestone === undefined || milestonesOf(state, track).some(({ id: known }) => known === body.milestone),
  field: 'milestone',
});

const open = (state: Parameters<typeof performanceOf>[0], track: Parameters<typeof performanceOf>[1]) =>
  performanceOf(state, track).deviations.filter((one) => one.resolvedOn === undefined);

export const deviationIsOpen = rule<{ readonly deviation: string }>({
  id: 'DEVIATION-OPEN',
  says: { sv: 'Avvikelsen är antecknad och inte avhjälpt.', en: 'The deviation is on record and not resolved.' },
  basis: 'Own rule: a deviation is resolved once.',
  holds: ({ state, track, body }) => open(state, track).some((one) => one.id === body.deviation),
  because: ({ state, track }) =>
    listed(
      open(state, track).map((one) => one.id),
      { sv: 'Öppna:', en: 'Open:' },
    ),
  field: 'deviation',
});

export const resolutionSaysHow = givesReasons({
  id: 'DEVIATION-REASONS',
  says: { sv: 'Det framgår hur avvikelsen avhjälptes.', en: 'It says how the deviation was resolved.' },
  basis: 'Own rule: what was missing and how it was mended can be shown afterwards.',
});

const recordDeviation = command({
  ...here,
  name: 'RecordDeviation',
  says: { sv: 'Anteckna en avvikelse', en: 'Record a deviation' },
  fields: {
    lot,
    title: label('Vad som avviker', 'What deviates', 200),
    grade: choice('Grad', 'Grade', deviationGrades),
    milestone: id('Milstolpe', 'Milestone', { optional: true }),
    dueOn: date('Senaste dag att avhjälpa den', 'Last day to mend it', { optional: true }),
    description: text('Beskrivning', 'Description', 8000, { optional: true }),
  },
  rules: [contractHasContent, deviationIsOfAMilestone],
  causes: ({ state, track, today, body: { title, grade, milestone, dueOn, description } }) => [
    {
      type: 'DeviationRecorded',
      facts: {
        ...{ track: track.id, id: `deviation-${performanceOf(state, track).deviations.length + 1}` },
        ...{ title, grade, on: today },
        ...(milestone === undefined ? {} : { milestone }),
        ...(dueOn === undefined ? {} : { dueOn }),
      },
      ...(description === undefined ? {} : { body: { description } }),
    },
  ],
  example: { title: 'Two components without a declaration', grade: 'minor', dueOn: '2028-05-31' },
});

const resolveDeviation = command({
  ...here,
  name: 'ResolveDeviation',
  says: { sv: 'Avsluta en avvikelse', en: 'Resolve a deviation' },
  fields: {
    lot,
    deviation: id('Avvikelse', 'Deviation'),
    reasons: text('Hur den avhjälptes', 'How it was resolved', 8000),
  },
  rules: [deviationIsOpen, resolutionSaysHow],
  causes: ({ track, today, body: { deviation, reasons } }) => [
    { type: 'DeviationResolved', facts: { track: track.id, deviation, on: today }, body: { reasons } },
  ],
  asks: (state, track) =>
    open(state, track).map((one) => ({
      ...{ about: one.id, since: startOfDay(one.on) },
      ...(one.dueOn === undefined ? {} : { dueAt: endOfDay(one.dueOn) }),
    })),
  example: { deviation: 'deviation-1', reasons: 'Both declarations were given on 20 May.' },
});

export const deviationCommands = [recordDeviation, resolveDeviation];
