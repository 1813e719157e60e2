import {
  type CaseState,
  concludedDirectAward,
  cpvGroup,
  type Instant,
  nextDeadline,
  pricesAreHidden,
  revealedScores,
  type Task,
  tendersAreSecret,
  toldTasks,
} from '@behov/domain';
import { beginnings, lessonRows } from './learning-rows.js';
import type { Row, Rows } from './rows.js';

/** The rows that a case's state makes in the read model. */
export function caseRows(state: CaseState, updatedAt: Instant): Rows {
  const open = toldTasks(state);
  return {
    case_summary: [summary(state, open, updatedAt)],
    procurement: [procurement(state)],
    case_person: [...state.people.map(assigned), ...state.deputies.map(deputised)],
    case_supplier: Object.values(state.competitors).map((one) => ({ id: one.supplier, status: one.status })),
    task: open.map(task),
    submission_window: windows(state),
    direct_award: directAward(state),
    lesson: lessonRows(state),
    case_continuation: continuation(state),
  };
}

function summary(state: CaseState, open: readonly Task[], updatedAt: Instant): Row {
  const all = Object.values(state.tracks);
  const going = all.filter((track) => !track.end);
  const shown = going.length > 0 ? going : all;
  const overdue = open.flatMap((one) => one.dueAt ?? []).toSorted();
  return {
    id: '',
    organisation: state.organisation,
    reference: state.reference,
    title_sv: state.title.sv,
    title_en: state.title.en,
    procedure: state.start?.procedure?.id ?? null,
    stage: shown[0]?.stage ?? '',
    stages: [...new Set(shown.map((track) => track.stage))],
    status: state.end?.how ?? 'open',
    seq: state.seq,
    training_now: state.training?.now ?? null,
    next_deadline_at: nextDeadline(state)?.at ?? null,
    overdue_at: overdue[0] ?? null,
    entered_at: shown.map((track) => track.enteredAt).toSorted()[0] ?? state.createdAt,
    created_at: state.createdAt,
    ended_at: state.end?.at ?? null,
    updated_at: updatedAt,
    search: searched(state),
    ...secrecy(state),
  };
}

/** What row-level security decides by. */
const secrecy = (state: CaseState) => ({
  prices_hidden: pricesAreHidden(state),
  tenders_secret: tendersAreSecret(state),
  scores_revealed: revealedScores(state),
});

const searched = ({ reference, title }: CaseState) =>
  [reference, title.sv, title.en].join('\n').toLocaleLowerCase('sv');

/** What suppliers find a procurement by; they see the row once something of the case is published for them. */
const procurement = (state: CaseState): Row => ({
  id: '',
  organisation: state.organisation,
  cpv: [...new Set(state.cpv.flatMap(beginnings))],
  search: searched(state),
});

const assigned = (one: CaseState['people'][number], index: number): Row => ({
  id: `person/${index}`,
  person: one.person,
  role: one.role,
  from_at: one.from,
  until_at: one.until ?? null,
  deputy_for: null,
});

const deputised = (one: CaseState['deputies'][number], index: number): Row => ({
  id: `deputy/${index}`,
  person: one.deputy,
  role: one.role,
  from_at: one.from,
  until_at: one.until,
  deputy_for: one.person,
});

const task = (one: Task): Row => ({
  id: one.id,
  command: one.command,
  track: one.track,
  stage: one.stage,
  about: one.about ?? null,
  roles: one.roles,
  persons: one.persons ?? null,
  suppliers: one.suppliers ?? null,
  except_persons: one.except ?? null,
  says_sv: one.says.sv,
  says_en: one.says.en,
  since: one.since,
  opens_at: one.opensAt ?? null,
  due_at: one.dueAt ?? null,
});

const windows = (state: CaseState): readonly Row[] =>
  Object.values(state.windows).map((one) => ({
    id: one.id,
    organisation: state.organisation,
    receives: one.receives,
    opens_at: one.opensAt,
    due_at: one.dueAt,
    open_to: one.openTo,
    status: one.status,
    training_now: state.training?.now ?? null,
    envelopes: (one.envelopes ?? []).map(({ id, recipient }) => ({ id, recipient })),
  }));

/** What the case goes on from: the earlier one's page shows it too. */
const continuation = ({ organisation, reference, continues }: CaseState): readonly Row[] =>
  continues ? [{ id: 'earlier', organisation, reference, earlier: continues.case }] : [];

/** By its main code: what a later purchase of the same kind is looked for by. */
function directAward(state: CaseState): readonly Row[] {
  const award = concludedDirectAward(state);
  if (!award) return [];
  return [
    {
      id: 'award',
      organisation: state.organisation,
      cpv_group: cpvGroup(state.cpv[0] ?? ''),
      training: state.training !== null,
      reference: award.reference,
      amount: award.value.amount,
      currency: award.value.currency,
      concluded_on: award.concludedOn,
    },
  ];
}
