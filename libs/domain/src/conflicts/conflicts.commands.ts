import { command } from '../case/command.js';
import { firstOpen } from '../case/first-open.js';
import { assignableRoles, type Role } from '../case/roles.js';
import type { CaseState } from '../case/state.js';
import { endOfWorkingDays } from '../case/end-of-working-days.js';
import { choice, id, list, object, text } from '../fields/build.js';
import * as rules from './conflicts.rules.js';
import { assessmentOutcomes, conflictMeasures, interestKinds } from './conflicts.state.js';
import { openings, unassessed, undeclared } from './declarations.js';

const row = { area: 'case', relation: 'case', when: 'always' } as const;
const person = id('Person', 'Person');
const reasons = text('Skäl', 'Reasons');
/** Working days in which interests are declared, and in which they are assessed. */
const workingDays = 5;

const declareInterests = command({
  ...row,
  name: 'DeclareInterests',
  says: { sv: 'Lämna jävsdeklaration', en: 'Declare interests' },
  fields: {
    interests: list(
      'Intressen; tom lista när det inte finns några',
      'Interests; an empty list where there are none',
      object('Intresse', 'Interest', {
        kind: choice('Slag', 'Kind', interestKinds),
        supplier: id('Leverantör som det gäller', 'Supplier that it concerns', { optional: true }),
        description: text('Beskrivning', 'Description', 2000),
      }),
      [0, 20],
      { kept: 'body' },
    ),
  },
  by: assignableRoles,
  rules: [],
  causes: ({ state, body }) => [
    {
      type: 'InterestsDeclared',
      facts: {
        openings: openings(state),
        interests: body.interests.map(({ kind, supplier }) => ({
          kind,
          ...(supplier === undefined ? {} : { supplier }),
        })),
      },
      ...(body.interests.length > 0 ? { body: { interests: body.interests } } : {}),
    },
  ],
  asks: (state, track, stage) => {
    const persons = undeclared(state);
    if (stage.zone === 'implementation' || !firstOpen(state, track) || persons.length === 0) return [];
    const roles = assignableRoles.filter((role) => held(state, role).some((one) => persons.includes(one)));
    return [{ roles, persons, dueAt: endOfWorkingDays(track.enteredAt, workingDays) }];
  },
  example: {
    interests: [
      { kind: 'employment', supplier: 'supplier-a', description: 'Worked there until the spring three years ago.' },
    ],
  },
});

const held = (state: CaseState, role: Role) =>
  state.people.filter((one) => one.role === role && !one.until).map((one) => one.person);

const assessDeclaration = command({
  ...row,
  name: 'AssessDeclaration',
  says: { sv: 'Bedöm en jävsdeklaration', en: 'Assess a declaration of interests' },
  fields: {
    person,
    outcome: choice('Utfall', 'Outcome', assessmentOutcomes),
    measures: list('Åtgärder', 'Measures', choice('Åtgärd', 'Measure', conflictMeasures), [0, 6], { optional: true }),
    explanation: text('Hur åtgärderna genomförs', 'How the measures are carried out', 2000, { optional: true }),
    reasons,
  },
  by: rules.assessors,
  rules: [rules.notAboutOneself, rules.isThereToAssess, rules.measuresAreNamed, rules.hasReasons],
  causes: ({ body: { person: whom, outcome, measures, explanation, reasons: why } }) => [
    {
      type: 'DeclarationAssessed',
      facts: { person: whom, outcome, measures: measures ?? [] },
      body: { reasons: why, ...(explanation === undefined ? {} : { explanation }) },
    },
  ],
  asks: (state, track) =>
    firstOpen(state, track)
      ? unassessed(state).map(({ person: about, since }) => ({
          about,
          except: [about],
          since,
          dueAt: endOfWorkingDays(since, workingDays),
        }))
      : [],
  example: {
    person: 'utvarderare@goteborg.example',
    outcome: 'measures',
    measures: ['does-not-score'],
    explanation: 'Another evaluator scores the tenders.',
    reasons: 'The employment ended three years ago, but close friends still work there.',
  },
});

const liftDisqualification = command({
  ...row,
  name: 'LiftDisqualification',
  says: { sv: 'Häv ett jäv', en: 'Lift a disqualification' },
  fields: { person, reasons },
  by: rules.assessors,
  rules: [rules.notAboutOneself, rules.isDisqualified, rules.hasReasons],
  causes: ({ body }) => [
    { type: 'DisqualificationLifted', facts: { person: body.person }, body: { reasons: body.reasons } },
  ],
  example: { person: 'utvarderare@goteborg.example', reasons: 'The supplier did not submit a tender.' },
});

export const conflictsCommands = [declareInterests, assessDeclaration, liftDisqualification];
