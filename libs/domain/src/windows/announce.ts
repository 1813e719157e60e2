import { toInstant, type CalendarDate, type Instant } from '../calendar/index.js';
import type { Deciding } from '../case/command.js';
import type { CaseEvent, EventType } from '../case/event.js';
import type { StageDefinition, WindowDefinition } from '../procedures/definition.js';
import type { AnnouncedMinimum } from './announced-minimum.js';
import { partsOf, type Envelope } from './envelopes.js';
import { windowId } from './window-id.js';

/** The deadline of the windows that come next: one for all, or another for a lot. */
export interface Deadlines {
  readonly dueAt: Instant;
  readonly questionsUntilOn?: CalendarDate;
  readonly lots?: readonly { readonly lot: string; readonly dueAt: Instant }[];
}

/** A stage in which submissions are received. */
export type ReceivingStage = StageDefinition & { readonly window: WindowDefinition };

/** The stage that an event leads to from the command's own, when submissions are received there. */
export function receivingStage(
  { definition, stage }: Pick<Deciding, 'definition' | 'stage'>,
  on: EventType,
): ReceivingStage | undefined {
  const exit = stage.exits.find((one) => one.on === on);
  return definition.stages.find((one): one is ReceivingStage => one.id === exit?.to && one.window !== undefined);
}

/** The tracks that a command's track is in after it enters a stage: where lots part, one for each lot. */
export const tracksIn = ({ state, track }: Pick<Deciding, 'state' | 'track'>, stage: StageDefinition) =>
  track.id === 'case' && stage.perLot ? state.lots.map((lot) => lot.id) : [track.id];

/** The deadline, as an instant in the program's form, of each track's window in the stage that an event leads to. */
export function deadlinesOf(ctx: Deciding, on: EventType, deadlines: Deadlines) {
  const stage = receivingStage(ctx, on);
  if (!stage) return [];
  return tracksIn(ctx, stage).map((track) => {
    const own = deadlines.lots?.find((one) => one.lot === track);
    return { stage, track, dueAt: toInstant(own?.dueAt ?? deadlines.dueAt) };
  });
}

/**
 * The windows that open when an event leads to a stage that receives submissions: one, or one for each lot.
 * @param openTo the suppliers that may submit in a track; null: all
 * @param minimum the minimum period they keep, where their stage has one
 */
export const announced = (
  ctx: Deciding,
  on: EventType,
  deadlines: Deadlines,
  openTo: (track: string) => readonly string[] | null,
  minimum?: AnnouncedMinimum,
): readonly CaseEvent[] =>
  deadlinesOf(ctx, on, deadlines).map(({ stage, track, dueAt }, number) => {
    const { keySplit } = ctx.state.documents ?? {};
    const before = Object.values(ctx.state.windows).filter((one) => one.stage === stage.id && one.track === track);
    return {
      type: 'WindowAnnounced',
      facts: {
        id: windowId(stage.id, track, before.length + 1),
        stage: stage.id,
        track,
        receives: stage.window.receives,
        openTo: openTo(track),
        opensAt: ctx.now,
        dueAt,
        ...(deadlines.questionsUntilOn === undefined ? {} : { questionsUntilOn: deadlines.questionsUntilOn }),
        ...(minimum ? { minimum } : {}),
        envelopes: envelopesFor(ctx, stage, number),
        ...(keySplit ? { takes: Math.max(stage.window.openedBy, keySplit.threshold) } : {}),
      },
    };
  });

/** How many keys the windows take that an event leads to: one for each part of what each receives. */
export const keysNeeded = (ctx: Deciding, on: EventType, deadlines: Deadlines): number =>
  deadlinesOf(ctx, on, deadlines).reduce((sum, { stage }) => sum + partsOf(ctx.state, stage.window.receives).length, 0);

/** The parts of the submissions to the window with a number among those that are announced together, each with its key. */
function envelopesFor(ctx: Deciding, stage: ReceivingStage, number: number): readonly Envelope[] {
  const parts = partsOf(ctx.state, stage.window.receives);
  const keys = (ctx.brought.keys ?? []).slice(number * parts.length);
  return parts.flatMap((id, at) => (keys[at] ? [{ id, ...keys[at] }] : []));
}
