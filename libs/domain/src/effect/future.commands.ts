import { command } from '../case/command.js';
import { needs } from '../case/roles.js';
import { choice, id, money, object, text } from '../fields/build.js';
import { modificationsAreAnnounced } from '../modification/decision.rules.js';
import { toAnnounce } from '../modification/find.js';
import { developmentIn } from './development.js';
import * as rules from './effect.rules.js';
import { developments, futures } from './effect.state.js';
import { outcomes } from './outcomes.js';
import { plannedLeft } from './planned.js';

const decideFuture = command({
  area: 'implementation',
  relation: 'case',
  when: 'listed',
  name: 'DecideFuture',
  says: { sv: 'Besluta att skala upp, anpassa eller avsluta', en: 'Decide to scale up, adapt or stop' },
  fields: {
    lot: id('Anbudsdel', 'Lot', { optional: true }),
    choice: choice('Beslut', 'Decision', futures),
    development: choice('Vidareutveckling', 'Further development', developments, { optional: true }),
    proposal: object(
      'Vad som utvecklas inom avtalet',
      'What is developed within the contract',
      {
        clause: id('Ändringsklausul eller option', 'Review clause or option', { optional: true }),
        value: money('Vad det lägger till värdet', 'What it adds to the value', { optional: true }),
      },
      { optional: true },
    ),
    unreached: text(
      'Varför beslutet fattas innan alla mål är nådda',
      'Why the decision is taken before all targets are reached',
      8000,
      { optional: true },
    ),
    reasons: text('Skäl', 'Reasons', 8000),
  },
  by: ['decision-maker'],
  rules: [
    rules.awardNoticeIsPublished,
    rules.reportIsCompleted,
    modificationsAreAnnounced,
    rules.deciderIsNotNeedsOwner,
    rules.choiceFitsDevelopment,
    rules.developmentIsAllowed,
    rules.unreachedIsSaid,
    rules.futureHasReasons,
    rules.whatIsDueIsPaid,
  ],
  causes: (ctx) => {
    const { state, body, track } = ctx;
    const { development, unreached, reasons } = body;
    const found = development === 'within-contract' ? developmentIn(ctx, body.proposal ?? {}) : undefined;
    return [
      {
        type: 'FutureDecided',
        facts: {
          track: track.id,
          choice: body.choice,
          ...(development ? { development } : {}),
          ...(found?.allowed ? { ground: found.ground } : {}),
          outcomes: outcomes(state, track),
          left: plannedLeft(state, track).length,
        },
        body: { reasons, ...(unreached === undefined ? {} : { unreached }) },
      },
    ];
  },
  // While measurements are left it may be decided, and nobody is asked to.
  asks: (state, track, stage) => {
    if (stage.steps.some(({ command: name }) => name === 'RecordMeasurement')) return [];
    if (!rules.dutiesAreDone(state, track)) return [];
    if (toAnnounce(state, track).length > 0) return [];
    const owners = state.people.filter(({ role, until }) => needs.includes(role) && !until).map(({ person }) => person);
    return [{ except: [...new Set(owners)] }];
  },
  example: {
    choice: 'scale-up',
    development: 'new-case',
    reasons: 'The goal is reached; the next preschools are built on what was learned.',
  },
});

export const futureCommands = [decideFuture];
