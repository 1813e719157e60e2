import { toInstant } from '../calendar/index.js';
import { command } from '../case/command.js';
import { date, id, instant, label, text } from '../fields/build.js';
import { currentWindow } from './current-window.js';
import { listCommands } from './list.commands.js';
import { openerKeysCommands } from './opener-keys.commands.js';
import { openingCommands } from './opening.commands.js';
import * as rules from './windows.rules.js';

const lot = id('Anbudsdel', 'Lot', { optional: true });
const window = id('Tid för inlämning', 'Window');
const inStage = { area: 'competition', when: 'listed' } as const;

const extendWindow = command({
  ...inStage,
  name: 'ExtendWindow',
  says: { sv: 'Förläng tiden för inlämning', en: 'Extend the time for submissions' },
  fields: {
    lot,
    window,
    dueAt: instant('Ny sista tid', 'New deadline'),
    questionsUntilOn: date('Ny sista dag för frågor', 'New last day for questions', { optional: true }),
    reason: text('Skäl', 'Reason'),
  },
  by: ['procurer'],
  relation: 'case',
  rules: [rules.isTheWindowHere, rules.deadlineIsAhead, rules.isLater],
  brings: 'window-time',
  causes: ({ body }) => [
    {
      type: 'WindowExtended',
      facts: {
        window: body.window,
        dueAt: toInstant(body.dueAt),
        ...(body.questionsUntilOn === undefined ? {} : { questionsUntilOn: body.questionsUntilOn }),
      },
      body: { reason: body.reason },
    },
  ],
  example: { window: 'requests', dueAt: '2027-06-21T21:59:00Z', reason: 'An answer changed a requirement.' },
});

const closeWindow = command({
  ...inStage,
  name: 'CloseWindow',
  says: { sv: 'Stäng tiden för inlämning', en: 'Close the time for submissions' },
  fields: { lot, window },
  by: ['system'],
  relation: 'system',
  rules: [rules.isTheWindowHere, rules.deadlineHasPassed],
  causes: ({ body }) => [{ type: 'WindowClosed', facts: { window: body.window } }],
  falls: (state, track) => {
    const open = currentWindow(state, track);
    if (open?.status !== 'open') return [];
    return [
      {
        at: open.dueAt,
        body: { ...(track.id === 'case' ? {} : { lot: track.id }), window: open.id },
        says: { sv: `Tiden för inlämning är ute (${open.id})`, en: `The time for submissions is over (${open.id})` },
      },
    ];
  },
  example: { window: 'requests' },
});

const refuseLateSubmission = command({
  name: 'RefuseLateSubmission',
  says: { sv: 'Avvisa en för sen inlämning', en: 'Refuse a late submission' },
  area: 'competition',
  fields: {
    window,
    supplier: id('Leverantör', 'Supplier'),
    receivedAt: instant('När den kom in', 'When it was received'),
    digest: label('Innehållets SHA-256', 'SHA-256 of the content', 64),
  },
  by: ['system'],
  relation: 'system',
  when: 'always',
  rules: [rules.wasOpened, rules.isNotAnonymous, rules.isNotListedYet],
  causes: ({ body }) => [{ type: 'LateSubmissionRefused', facts: { ...body, receivedAt: toInstant(body.receivedAt) } }],
  example: {
    window: 'final-tenders',
    supplier: 'supplier-c',
    receivedAt: '2027-09-24T10:00:00Z',
    digest: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  },
});

export const windowsCommands = [
  extendWindow,
  closeWindow,
  ...openingCommands,
  refuseLateSubmission,
  ...listCommands,
  ...openerKeysCommands,
];
