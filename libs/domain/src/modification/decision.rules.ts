import { listed } from '../case/because.js';
import type { Deciding } from '../case/command.js';
import { givesReasons } from '../case/gives-reasons.js';
import { rule } from '../case/rule.js';
import { isLive, modificationsOf } from './live.js';
import { modificationIn, toAnnounce } from './find.js';
import type { LiveModification, ModificationStatus } from './modification.state.js';
import { groundHolds } from './proposal.rules.js';

export interface OfModification {
  readonly modification: string;
}

/** The modification that a command names, where it counts or may come to. */
export function named({ state, track, body }: Deciding<OfModification>): LiveModification | undefined {
  const found = modificationIn(state, track, body.modification);
  return found && isLive(found) ? found : undefined;
}

/** The modification is known, and at one of the points where the command may be given. */
export const isAt = (...statuses: readonly ModificationStatus[]) =>
  rule<OfModification>({
    id: 'MODIFICATION-STATUS',
    says: {
      sv: 'Ändringen finns, och står där den kan behandlas så.',
      en: 'The modification is known, and stands where that can be done with it.',
    },
    basis: 'LOU 17:8: a modification is proposed, decided on and agreed, once and in this order (own rule).',
    holds: ({ state, track, body }) => {
      const status = modificationIn(state, track, body.modification)?.status;
      return status !== undefined && statuses.includes(status);
    },
    because: ({ state, track }) =>
      listed(
        modificationsOf(state, track)
          .filter((one) => statuses.includes(one.status))
          .map((one) => one.id),
        { sv: 'Här:', en: 'Here:' },
      ),
    field: 'modification',
  });

export const deciderIsNotProposer = rule<OfModification>({
  id: 'MODIFICATION-FOUR-EYES',
  says: {
    sv: 'Den som har föreslagit ändringen beslutar inte om den.',
    en: 'Whoever proposed the modification does not decide on it.',
  },
  basis: 'Two persons see every decision (rule of organisation, not of law).',
  holds: ({ state, track, body, actor }) => modificationIn(state, track, body.modification)?.proposedBy !== actor.id,
  who: ['decision-maker'],
});

export const decisionHasReasons = givesReasons({ id: 'MODIFICATION-DECISION-REASONS' });

interface Decided extends OfModification {
  readonly outcome: 'approved' | 'rejected';
}

/** What was proposed may have been overtaken: other modifications count since. */
export const stillHolds = groundHolds<Decided>((ctx) => {
  const proposal = named(ctx);
  return ctx.body.outcome === 'approved' && proposal ? { proposal, besides: proposal.id } : undefined;
});

export const noticeIsAskedFor = rule<OfModification>({
  id: 'MODIFICATION-NOTICE',
  says: {
    sv: 'Annonsen gäller en ändring som ska annonseras och inte redan är annonserad.',
    en: 'The notice is of a modification that is to be announced and is not announced already.',
  },
  basis: 'LOU 17:16: modifications on the grounds of 17:11 and 17:12, and no others; 19:1 below the thresholds.',
  holds: ({ state, track, body }) => toAnnounce(state, track).some((one) => one.id === body.modification),
  because: ({ state, track }) =>
    listed(
      toAnnounce(state, track).map((one) => one.id),
      { sv: 'Att annonsera:', en: 'To be announced:' },
    ),
  field: 'modification',
});

/** Nothing of LOU 17:16 is left to be sent when the case ends. */
export const modificationsAreAnnounced = rule({
  id: 'MODIFICATION-NOTICES-SENT',
  says: {
    sv: 'Ändringar som ska annonseras är annonserade.',
    en: 'Modifications that are to be announced are announced.',
  },
  basis: 'LOU 17:16: the case does not end with a duty left.',
  holds: ({ state, track }) => toAnnounce(state, track).length === 0,
  because: ({ state, track }) =>
    listed(
      toAnnounce(state, track).map((one) => one.id),
      { sv: 'Kvar:', en: 'Left:' },
    ),
  who: ['procurer'],
});
