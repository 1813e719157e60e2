import { here, listed } from '../case/because.js';
import type { Deciding } from '../case/command.js';
import { rule } from '../case/rule.js';
import { isExcluded } from '../exclusion/exclusions.js';
import { receivingStage } from '../windows/announce.js';
import { withStatus } from './with-status.js';

export { withStatus };

/** Where there are none the sentence has a dash, and nothing would have been accepted. */
const among = (suppliers: readonly string[]) => ({ ...listed(suppliers, here), expected: suppliers.join(', ') });

export const isCandidate = rule<{ readonly supplier: string }>({
  id: 'CANDIDATE-KNOWN',
  says: {
    sv: 'Leverantören har inte ansökt om att få delta.',
    en: 'The supplier has not requested to participate.',
  },
  basis: 'LOU 4:7: only applicants can be qualified.',
  holds: ({ state, body }) => Object.hasOwn(state.competitors, body.supplier),
  because: ({ state }) => among(Object.keys(state.competitors)),
  field: 'supplier',
});

export const isNotExcluded = rule<{ readonly supplier: string }>({
  id: 'CANDIDATE-EXCLUDED',
  says: { sv: 'Den som är utesluten kvalificeras inte.', en: 'Whoever is excluded is not qualified.' },
  basis: 'LOU 13:1–3, 13:7',
  holds: ({ state, body }) => !isExcluded(state, body.supplier),
  field: 'supplier',
});

export const deadlineFollowsTheStage = rule<{
  readonly tendersDueAt?: string;
  readonly questionsUntilOn?: string;
}>({
  id: 'INVITATION-DEADLINE',
  says: {
    sv: 'En inbjudan att lämna anbud har en sista tid; en inbjudan till dialog har ingen.',
    en: 'An invitation to tender has a deadline; an invitation to a dialogue has none.',
  },
  basis: 'LOU 10:9, 11:1, 6:22: the final tenders of a dialogue are called for when it is closed (6:24–25).',
  holds: (ctx) => {
    const given = ctx.body.tendersDueAt !== undefined;
    return receivingStage(ctx, 'TenderersInvited') ? given : !given && ctx.body.questionsUntilOn === undefined;
  },
  field: 'tendersDueAt',
});

export interface Selected {
  readonly invited: readonly string[];
}

export const allAreDecided = rule<Selected>({
  id: 'SELECTION-ALL-DECIDED',
  says: {
    sv: 'Varje ansökan är prövad innan urvalet görs.',
    en: 'Every request is examined before the selection is made.',
  },
  basis: 'LOU 4:10, 14:1',
  holds: ({ state }) => withStatus(state, 'candidate').length === 0,
  because: ({ state }) => ({
    says: {
      sv: `Kvar: ${withStatus(state, 'candidate').join(', ')}.`,
      en: `Left: ${withStatus(state, 'candidate').join(', ')}.`,
    },
  }),
  who: ['procurer'],
});

export const someoneIsQualified = rule<Selected>({
  id: 'SELECTION-NOBODY',
  says: {
    sv: 'Ingen är kvalificerad; upphandlingen avbryts.',
    en: 'Nobody is qualified; the procurement is cancelled.',
  },
  basis: 'LOU 4:7: the procedure continues with those who are qualified.',
  holds: ({ state }) => withStatus(state, 'qualified').length > 0,
});

export const onlyApplicants = rule<Selected>({
  id: 'SELECTION-APPLICANTS',
  says: {
    sv: 'Den som inte har ansökt bjuds inte in.',
    en: 'Nobody is invited who has not applied.',
  },
  basis: 'LOU 4:7',
  holds: ({ state, body }) => body.invited.every((one) => Object.hasOwn(state.competitors, one)),
  because: ({ state }) => among(withStatus(state, 'qualified')),
  field: 'invited',
});

export const onlyQualified = rule<Selected>({
  id: 'SELECTION-QUALIFIED',
  says: { sv: 'Bara kvalificerade bjuds in.', en: 'Only those who are qualified are invited.' },
  basis: 'LOU 4:6, 14:1',
  holds: ({ state, body }) => body.invited.every((one) => withStatus(state, 'qualified').includes(one)),
  because: ({ state }) => among(withStatus(state, 'qualified')),
  field: 'invited',
});

/** How many must be invited: the announced or lawful minimum or, when fewer are qualified, all of them. */
export const mustInvite = ({ state, definition }: Deciding): number =>
  Math.min(
    Math.max(definition.minimumInvited ?? 1, state.documents?.minimumInvited ?? 1),
    withStatus(state, 'qualified').length,
  );

export const enoughAreInvited = rule<Selected>({
  id: 'SELECTION-MINIMUM',
  says: { sv: 'För få bjuds in.', en: 'Too few are invited.' },
  basis: 'LOU 4:7: the minimum number or, when fewer are qualified, those who are.',
  holds: (ctx) => new Set(ctx.body.invited).size >= mustInvite(ctx),
  because: (ctx) => ({
    says: { sv: `Minst ${mustInvite(ctx)}.`, en: `At least ${mustInvite(ctx)}.` },
    expected: String(mustInvite(ctx)),
  }),
  field: 'invited',
});

export const notTooManyAreInvited = rule<Selected>({
  id: 'SELECTION-MAXIMUM',
  says: { sv: 'Fler bjuds in än vad som annonserades.', en: 'More are invited than was announced.' },
  basis: 'LOU 4:6',
  holds: ({ state, body }) => new Set(body.invited).size <= (state.documents?.maximumInvited ?? Infinity),
  because: ({ state }) => ({
    says: {
      sv: `Högst ${state.documents?.maximumInvited}.`,
      en: `At most ${state.documents?.maximumInvited}.`,
    },
    expected: String(state.documents?.maximumInvited),
  }),
  field: 'invited',
});
