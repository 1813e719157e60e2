import { startOfDay } from '../calendar/index.js';
import { command } from '../case/command.js';
import { endOfWorkingDays } from '../case/end-of-working-days.js';
import { choice, date, id, label, list, object, text } from '../fields/build.js';
import { accessGrounds, appealBasis, appealInformation } from './grounds.data.js';
import * as rules from './openness.rules.js';
import { accessOutcomes, openRequests, type AccessRequest } from './openness.state.js';

const row = { area: 'case', relation: 'case', when: 'even-after-the-end' } as const;
const request = id('Begäran', 'Request');
const documentField = id('Handlingens id', "The document's id");

/** Promptly (Freedom of the Press Act, ch. 2, not verified): the program reminds after the next working day. */
const workingDays = 1;
const promptly = ({ receivedOn }: AccessRequest) => endOfWorkingDays(startOfDay(receivedOn), workingDays);

const requestAccess = command({
  ...row,
  name: 'RequestAccess',
  says: { sv: 'Anteckna en begäran om allmän handling', en: 'Record a request for public documents' },
  fields: {
    receivedOn: date('Kom in', 'Received'),
    documents: list('Handlingar', 'Documents', documentField, [1, 100]),
    wording: text('Hur det begärdes', 'How it was asked for', 4000, { optional: true }),
    answerTo: text(
      'Vart svaret ska; den som begär behöver inte säga vem den är',
      'Where the answer goes; whoever asks need not say who it is',
      500,
      { optional: true },
    ),
  },
  by: ['registrar', 'procurer'],
  rules: [rules.hasBeenReceived, rules.documentsAreThere],
  brings: 'documents',
  causes: ({ state, body: { receivedOn, documents, wording, answerTo } }) => [
    {
      type: 'AccessRequested',
      facts: { request: `a${state.accessRequests.length + 1}`, receivedOn, documents },
      ...(wording === undefined && answerTo === undefined
        ? {}
        : {
            body: {
              ...(wording === undefined ? {} : { wording }),
              ...(answerTo === undefined ? {} : { answerTo }),
            },
          }),
    },
  ],
  example: { receivedOn: '2017-06-20', documents: ['event/12'], wording: 'The reasons for the award.' },
});

const testSecrecy = command({
  ...row,
  name: 'TestSecrecy',
  says: { sv: 'Sekretesspröva en handling', en: 'Test a document for secrecy' },
  fields: {
    request,
    document: documentField,
    outcome: choice('Utfall', 'Outcome', accessOutcomes),
    parts: list(
      'Delar som är hemliga',
      'Parts that are secret',
      object('Del', 'Part', {
        part: label('Vilken del: ett fält, eller sida och stycke', 'Which part: a field, or page and passage'),
        ground: choice('Bestämmelse', 'Section', accessGrounds),
        harm: text('Skadeprövning', 'Harm test', 2000),
      }),
      [0, 100],
      { optional: true },
    ),
    copy: id('Maskad kopia (fil)', 'Masked copy (file)', { optional: true }),
    note: text('Anteckning', 'Note', 2000, { optional: true }),
  },
  by: ['procurer', 'registrar'],
  rules: [
    rules.requestWaits,
    rules.documentIsAskedFor,
    rules.tendersStaySecret,
    rules.absoluteSecrecyHasNotEnded,
    rules.groundsAreNamed,
    rules.partsAreThere,
    rules.copyIsAnother,
  ],
  brings: 'documents',
  causes: (ctx) => {
    const { request: of, document, outcome, parts = [], note } = ctx.body;
    const copy = rules.copyOf(ctx);
    const body = {
      ...(parts.length === 0 ? {} : { harm: parts.map(({ part, harm }) => ({ part, harm })) }),
      ...(note === undefined ? {} : { note }),
    };
    return [
      {
        type: 'SecrecyTested',
        facts: {
          request: of,
          document,
          outcome,
          parts: parts.map(({ part, ground }) => ({ part, ground })),
          original: rules.testedDocument(ctx)!.sha256,
          ...(copy ? { copy: { file: copy.file, sha256: copy.sha256 } } : {}),
        },
        ...(Object.keys(body).length === 0 ? {} : { body }),
      },
    ];
  },
  asks: (state) =>
    openRequests(state).flatMap((one) =>
      one.documents
        .filter(({ test }) => !test)
        .map(({ document }) => ({
          about: `${one.id}/${document}`,
          since: one.recordedAt,
          dueAt: promptly(one),
        })),
    ),
  example: {
    request: 'a1',
    document: 'event/12',
    outcome: 'masked',
    parts: [
      {
        part: 'reasons',
        ground: 'OSL-31:16',
        harm: 'The passage shows how the supplier sets its prices; a competitor would use it in the next competition.',
      },
    ],
  },
});

const decideAccess = command({
  ...row,
  name: 'DecideAccess',
  says: { sv: 'Besluta om en begäran om allmän handling', en: 'Decide on a request for public documents' },
  fields: { request, reasons: text('Skäl', 'Reasons', 8000, { optional: true }) },
  by: ['decision-maker', 'procurer', 'registrar'],
  rules: [
    rules.requestWaits,
    rules.allAreTested,
    rules.testsStillHold,
    rules.refusalIsTheDecisionMakers,
    rules.refusalHasReasons,
  ],
  brings: 'requested-documents',
  causes: (ctx) => {
    const outcome = rules.outcomeOf(ctx);
    const { reasons } = ctx.body;
    const documents = rules
      .requestOf(ctx)!
      .documents.flatMap(({ document, test }) => (test ? [{ document, outcome: test.outcome }] : []));
    const body = {
      ...(reasons === undefined ? {} : { reasons }),
      ...(outcome === 'release' ? {} : { appeal: appealInformation, appealBasis }),
    };
    return [
      {
        type: 'AccessDecided',
        facts: { request: ctx.body.request, outcome, documents },
        ...(Object.keys(body).length === 0 ? {} : { body }),
      },
    ];
  },
  asks: (state) =>
    openRequests(state)
      .filter(({ documents }) => documents.every(({ test }) => test))
      .map((one) => ({
        about: one.id,
        roles: one.documents.every(({ test }) => test?.outcome === 'release')
          ? ['decision-maker', 'procurer', 'registrar']
          : ['decision-maker'],
        since:
          one.documents
            .flatMap(({ test }) => test?.at ?? [])
            .toSorted()
            .at(-1) ?? one.recordedAt,
        dueAt: promptly(one),
      })),
  example: { request: 'a1', reasons: 'One passage would harm the supplier if it were known; the rest is public.' },
});

export const opennessCommands = [requestAccess, testSecrecy, decideAccess];
