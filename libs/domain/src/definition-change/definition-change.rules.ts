import { awaited, listed } from '../case/because.js';
import type { Deciding } from '../case/command.js';
import { givesReasons } from '../case/gives-reasons.js';
import { rule } from '../case/rule.js';
import type { ProcedureDefinition } from '../procedures/definition.js';
import { definitions } from '../procedures/registry.js';

export interface Move {
  readonly version: number;
  readonly reasons: string;
}

/** The version that is asked for, of the definition that the case follows now. */
const wanted = ({ definition, body }: Deciding<Move>): ProcedureDefinition | undefined =>
  definitions.find((one) => one.id === definition.id && one.version === body.version);

/** Where the case is moved to: `MOVE-NEWER` has seen that it exists. */
export const target = (ctx: Deciding<Move>): ProcedureDefinition => wanted(ctx) ?? ctx.definition;

export const versionIsNewer = rule<Move>({
  id: 'MOVE-NEWER',
  says: {
    sv: 'Ärendet flyttas till en nyare version av den definition som det följer.',
    en: 'The case is moved to a newer version of the definition that it follows.',
  },
  basis:
    'A case keeps the version that it began with unless it is decided otherwise (own rule: what was announced stands).',
  holds: (ctx) => wanted(ctx) !== undefined && ctx.body.version > ctx.definition.version,
  because: ({ definition }) =>
    listed(
      definitions
        .filter((one) => one.id === definition.id && one.version > definition.version)
        .map((one) => one.version),
      awaited,
    ),
  field: 'version',
});

export const versionApplies = rule<Move>({
  id: 'MOVE-APPLIES',
  says: { sv: 'Versionen har börjat gälla.', en: 'The version has taken effect.' },
  basis: 'A version takes effect from its day.',
  holds: (ctx) => target(ctx).appliesFrom <= ctx.today,
  because: (ctx) => listed([target(ctx).appliesFrom], awaited),
  field: 'version',
});

/** The stages of the open tracks that the version lacks; all tracks of a case follow one definition. */
const lost = (ctx: Deciding<Move>) =>
  Object.values(ctx.state.tracks)
    .filter((track) => !track.end && !target(ctx).stages.some((stage) => stage.id === track.stage))
    .map((track) => track.stage);

export const stagesRemain = rule<Move>({
  id: 'MOVE-STAGE',
  says: {
    sv: 'Skedena som ärendet är i finns i den nya versionen.',
    en: 'The stages that the case is in exist in the new version.',
  },
  basis: 'A case has to know where it stands (own rule).',
  holds: (ctx) => lost(ctx).length === 0,
  because: (ctx) => listed(lost(ctx), awaited),
  field: 'version',
});

const running = ({ state }: Deciding) =>
  Object.values(state.windows).filter((one) => one.status === 'open' || one.status === 'closed');

export const noWindowRuns = rule<Move>({
  id: 'MOVE-WINDOW',
  says: {
    sv: 'Ingen tid för ansökningar, anbud eller bidrag löper.',
    en: 'No time for requests, tenders or entries is running.',
  },
  basis: 'LOU 4:1: what suppliers were told when they were invited stands while they work on it.',
  holds: (ctx) => running(ctx).length === 0,
  because: (ctx) =>
    listed(
      running(ctx).map((one) => one.id),
      awaited,
    ),
});

export const moveHasReasons = givesReasons({ id: 'MOVE-REASONS' });
