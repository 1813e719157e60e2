import { toInstant } from '../calendar/index.js';
import { rule } from '../case/rule.js';

/** `PublishNotice`'s content. */
export interface Notice {
  readonly dispatchedAt: string;
  readonly publicationId: string;
  readonly submissionsDueAt: string;
  readonly questionsUntilOn: string;
  readonly urgency?: { readonly justification: string };
  readonly priorInformation?: { readonly sentOn: string; readonly publicationId: string; readonly complete: boolean };
}

export const dispatchIsPast = rule<Notice>({
  id: 'NOTICE-DISPATCHED',
  says: {
    sv: 'Annonsen kan inte ha skickats i framtiden.',
    en: 'The notice cannot have been dispatched in the future.',
  },
  basis: 'LOU 11:2–3: the periods run from the day on which the notice was sent.',
  holds: ({ body, now }) => toInstant(body.dispatchedAt) <= now,
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
  holds: ({ body, track }) => toInstant(body.dispatchedAt) >= track.enteredAt,
  because: ({ track }) => ({
    says: { sv: `Tidigast ${track.enteredAt}.`, en: `The earliest is ${track.enteredAt}.` },
    expected: track.enteredAt,
  }),
  field: 'dispatchedAt',
});
