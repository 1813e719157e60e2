import { toInstant } from '../calendar/index.js';
import { command } from '../case/command.js';
import type { CaseEvent } from '../case/event.js';
import { date, id, instant, label, text } from '../fields/build.js';
import { anonymous } from '../contest/entries.js';
import { currentWindow } from './current-window.js';
import * as rules from './windows.rules.js';
import { namedWindow } from './windows.rules.js';

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

const requestOpening = command({
  ...inStage,
  name: 'RequestOpening',
  says: { sv: 'Begär öppning', en: 'Ask for the opening' },
  fields: { lot, window },
  by: ['opener'],
  relation: 'case',
  rules: [rules.isTheWindowHere, rules.windowIsClosed, rules.openersDiffer],
  brings: 'submissions',
  causes: (ctx) => {
    const window = namedWindow(ctx)!;
    const { openers, track } = window;
    const requested: CaseEvent = {
      type: 'OpeningRequested',
      facts: { window: ctx.body.window, opener: ctx.actor.id },
    };
    const asked = [...openers, ctx.actor.id];
    if (asked.length < ctx.stage.window!.openedBy) return [requested];
    const { head = '' } = ctx.brought;
    // Entries to a contest stay anonymous until the jury has signed its report (LOU 18:5), also those that came late.
    const isEntry = window.receives === 'entry';
    const brought = ctx.brought.submissions ?? [];
    const submissions = isEntry ? anonymous(brought, window) : brought;
    const late = isEntry ? [] : (ctx.brought.late ?? []);
    return [
      requested,
      {
        type: 'WindowOpened',
        facts: {
          window: ctx.body.window,
          ...(track === 'case' ? {} : { track }),
          openers: asked,
          head,
          submissions,
          late,
        },
      },
    ];
  },
  asks: (state, track) => {
    const closed = currentWindow(state, track);
    return closed?.status === 'closed' ? [{ about: closed.id, except: closed.openers, since: closed.dueAt }] : [];
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
  rules: [rules.wasOpened, rules.isNotAnonymous],
  causes: ({ body }) => [{ type: 'LateSubmissionRefused', facts: { ...body, receivedAt: toInstant(body.receivedAt) } }],
  example: {
    window: 'final-tenders',
    supplier: 'supplier-c',
    receivedAt: '2027-09-24T10:00:00Z',
    digest: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  },
});

export const windowsCommands = [extendWindow, closeWindow, requestOpening, refuseLateSubmission];
