import { command } from '../case/command.js';
import { givesReasons } from '../case/gives-reasons.js';
import { choice, date, id, label, list, text } from '../fields/build.js';
import * as rules from './archive.rules.js';
import { retentionClasses } from './retention-classes.data.js';
import { retentionOf } from './retention.js';

const row = { area: 'case', relation: 'case', when: 'even-after-the-end' } as const;
const classField = choice('Slag av handlingar', 'Class of documents', retentionClasses);

const setRetention = command({
  ...row,
  name: 'SetRetention',
  says: { sv: 'Bestäm hur länge ett slag av handlingar bevaras', en: 'Set how long a class of documents is kept' },
  fields: {
    class: classField,
    keep: choice('Bevaras', 'Kept', ['for-good', 'until']),
    untilOn: date('Sista dag', 'Last day', { optional: true }),
    decision: label('Beslut eller plan som det följer av', 'Decision or plan that it follows'),
  },
  by: ['registrar'],
  rules: [rules.untilIsSaid, rules.isKeptLongEnough],
  causes: ({ body: { class: of, untilOn, decision } }) => [
    { type: 'RetentionSet', facts: { class: of, decision, ...(untilOn === undefined ? {} : { untilOn }) } },
  ],
  example: { class: 'losing-tenders', keep: 'for-good', decision: 'Dokumenthanteringsplan 2027, 4.2' },
});

const placeHold = command({
  ...row,
  name: 'PlaceHold',
  says: { sv: 'Stoppa gallring', en: 'Hold disposal back' },
  fields: { reasons: text('Skäl', 'Reasons') },
  by: ['registrar', 'procurer', 'decision-maker'],
  rules: [givesReasons({ id: 'HOLD-REASONS' })],
  causes: ({ state, body }) => [
    { type: 'HoldPlaced', facts: { hold: `h${state.holdsPlaced + 1}` }, body: { reasons: body.reasons } },
  ],
  example: { reasons: 'The auditors have asked for the whole case.' },
});

const liftHold = command({
  ...row,
  name: 'LiftHold',
  says: { sv: 'Häv ett gallringsstopp', en: 'Lift a hold on disposal' },
  fields: { hold: id('Gallringsstopp', 'Hold'), reasons: text('Skäl', 'Reasons') },
  by: ['decision-maker'],
  rules: [rules.holdStands, givesReasons({ id: 'HOLD-REASONS' })],
  causes: ({ body }) => [{ type: 'HoldLifted', facts: { hold: body.hold }, body: { reasons: body.reasons } }],
  example: { hold: 'h1', reasons: 'The audit is finished.' },
});

const proposeDisposal = command({
  ...row,
  name: 'ProposeDisposal',
  says: { sv: 'Föreslå gallring', en: 'Propose disposal' },
  fields: {
    class: classField,
    documents: list('Handlingar', 'Documents', id('Handlingens id', "The document's id"), [1, 500]),
  },
  by: ['registrar'],
  rules: [rules.classMayGo, rules.isProposedOnce, rules.documentsAreOfTheClass],
  brings: 'documents',
  causes: ({ state, body }) => [
    {
      type: 'DisposalProposed',
      facts: { disposal: `d${state.disposals.length + 1}`, class: body.class, documents: body.documents },
    },
  ],
  // Asked for once for each class whose time the organisation has set, when it has passed.
  asks: (state) =>
    retentionOf(state).flatMap(({ class: about, disposableFrom }) =>
      disposableFrom === undefined || state.disposals.some((one) => one.class === about)
        ? []
        : [{ about, opensAt: disposableFrom }],
    ),
  example: { class: 'losing-tenders', documents: ['submission/0f8fad5b-d9cb-469f-a165-70867728950e'] },
});

const decideDisposal = command({
  ...row,
  name: 'DecideDisposal',
  says: { sv: 'Besluta om gallring', en: 'Decide on disposal' },
  fields: {
    disposal: id('Förslag', 'Proposal'),
    decision: choice('Beslut', 'Decision', ['dispose', 'keep']),
    reference: label('Gallringsbeslut', 'Disposal decision', 200, { optional: true }),
    reasons: text('Skäl', 'Reasons'),
  },
  by: ['decision-maker'],
  rules: [
    rules.isProposed,
    rules.proposerDoesNotDispose,
    rules.disposalMayGo,
    rules.nothingHoldsItBack,
    rules.referenceIsGiven,
    givesReasons({ id: 'DISPOSAL-REASONS' }),
  ],
  brings: 'disposal',
  causes: (ctx) => {
    const { disposal, decision, reference = '', reasons } = ctx.body;
    const { class: of, documents } = rules.disposalOf(ctx)!;
    if (decision === 'keep') return [{ type: 'DisposalRejected', facts: { disposal }, body: { reasons } }];
    const named = (kind: string) =>
      documents.filter((one) => one.startsWith(`${kind}/`)).map((one) => one.slice(kind.length + 1));
    return [
      {
        type: 'DisposalDecided',
        facts: {
          disposal,
          class: of,
          reference,
          events: named('event').map(Number),
          files: named('file'),
          submissions: named('submission'),
        },
        body: { reasons },
      },
    ];
  },
  asks: ({ disposals }) =>
    disposals
      .filter(({ status }) => status === 'proposed')
      .map(({ id: about, proposedBy, proposedAt }) => ({ about, except: [proposedBy], since: proposedAt })),
  example: {
    disposal: 'd1',
    decision: 'dispose',
    reference: 'GBG-2032-0017',
    reasons: 'The time of keeping has passed and nobody has asked for them.',
  },
});

export const archiveCommands = [setRetention, placeHold, liftHold, proposeDisposal, decideDisposal];
