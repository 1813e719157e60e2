import { toInstant, type Instant } from '../calendar/index.js';
import type { Deciding } from '../case/command.js';
import { rule } from '../case/rule.js';

/** `PublishNotice`'s content. */
export interface Notice {
  /** Given with the id when somebody has sent the notice; without both the program sends it, now. */
  readonly dispatchedAt?: string;
  readonly publicationId?: string;
  readonly submissionsDueAt: string;
  readonly questionsUntilOn: string;
  readonly urgency?: { readonly justification: string };
  readonly priorInformation?: { readonly sentOn: string; readonly publicationId: string; readonly complete: boolean };
}

/** When the notice was, or is, dispatched: as stated where it went by hand, otherwise at the record's own time. */
export const dispatchOf = ({ body, now }: Pick<Deciding<Notice>, 'body' | 'now'>): Instant =>
  body.dispatchedAt === undefined ? now : toInstant(body.dispatchedAt);

export const sentByHandOrByTheProgram = rule<Notice>({
  id: 'NOTICE-BY-HAND',
  says: {
    sv: 'Den som själv har skickat annonsen anger både när och dess beteckning; annars skickar programmet den, och inget av dem anges.',
    en: 'Whoever has sent the notice states both when and its id; otherwise the program sends it, and neither is stated.',
  },
  basis:
    'LOU 11:2–3, 10:5 a: the record of what the program sends is its own; the rest is stated by who did it (own rule).',
  holds: ({ body }) => (body.dispatchedAt === undefined) === (body.publicationId === undefined),
  field: 'publicationId',
});

export const dispatchIsPast = rule<Notice>({
  id: 'NOTICE-DISPATCHED',
  says: {
    sv: 'Annonsen kan inte ha skickats i framtiden.',
    en: 'The notice cannot have been dispatched in the future.',
  },
  basis: 'LOU 11:2–3: the periods run from the day on which the notice was sent.',
  holds: (ctx) => dispatchOf(ctx) <= ctx.now,
  because: ({ now }) => ({ says: { sv: `Senast ${now}.`, en: `At the latest ${now}.` }, expected: now }),
  field: 'dispatchedAt',
});

export const dispatchFollowsTheDocuments = rule<Notice>({
  id: 'NOTICE-AFTER-DOCUMENTS',
  says: {
    sv: 'Annonsen skickas först när upphandlingsdokumenten är godkända.',
    en: 'The notice is dispatched only when the procurement documents are approved.',
  },
  basis: 'LOU 10:7: the documents are available from the day of the notice.',
  holds: (ctx) => dispatchOf(ctx) >= ctx.track.enteredAt,
  because: ({ track }) => ({
    says: { sv: `Tidigast ${track.enteredAt}.`, en: `The earliest is ${track.enteredAt}.` },
    expected: track.enteredAt,
  }),
  field: 'dispatchedAt',
});
