import {
  allPitfalls,
  answerText,
  dateInStockholm,
  measureStatus,
  momentNames,
  raisedStops,
  toJudge,
  unanswered,
  type CaseState,
  type Instant,
  type Lift,
  type Pitfall,
  type RaisedStop,
  type Text,
} from '@behov/domain';
import { kebab } from '@behov/messages';
import type { Language } from '../../platform/http/language.js';
import type { LiftView, PitfallQuestionView, PitfallsView, StopView } from './pitfalls-view.forms.js';

/** Everything about the pitfalls of a case at an instant of its own time. */
export function pitfallsView(caseId: string, state: CaseState, now: Instant, language: Language): PitfallsView {
  const waiting = unanswered(state);
  const question = (of: Pitfall, id: string) => questionView(state, of, id, language);
  const raised = raisedStops(state);
  return {
    stopped: waiting.length > 0 || raised.some((one) => !one.lift),
    pitfalls: allPitfalls.map((of) => {
      const answered = state.pitfalls[of.id];
      return {
        id: of.id,
        number: of.number,
        name: of.name[language],
        basis: of.basis,
        path: `/v1/cases/${caseId}/commands/${kebab(of.command)}`,
        ...(answered ? { version: answered.version, answeredBy: answered.by, answeredAt: answered.at } : {}),
        questions: Object.keys(of.fields).map((id) => ({
          ...question(of, id),
          waits: waiting.some((one) => one.of.id === of.id && one.questions.includes(id)),
        })),
      };
    }),
    stops: raised.map((one) => stopView(state, one, now, language)),
    lifts: state.lifts.map(liftView),
    toJudge: toJudge(state),
    priorInvolvements: state.priorInvolvements,
  };
}

function questionView(state: CaseState, of: Pitfall, id: string, language: Language): PitfallQuestionView {
  const field = of.fields[id];
  const moment = of.matters[id];
  const answer = state.pitfalls[of.id]?.answers[id];
  return {
    id,
    says: field?.says[language] ?? id,
    ...(moment ? { matters: momentNames[moment][language] } : {}),
    ...(answer === undefined ? {} : { answer, answerText: answerText(field, answer)[language] }),
    waits: false,
  };
}

function stopView(state: CaseState, one: RaisedStop, now: Instant, language: Language): StopView {
  const { of, stop, lift } = one;
  const named = ({ id, says }: { readonly id: string; readonly says: Text }) => ({ id, says: says[language] });
  return {
    ...named(stop),
    pitfall: of.id,
    basis: stop.basis,
    open: lift === undefined,
    raisedBy: stop.raisedBy
      .map((id) => questionView(state, of, id, language))
      .filter((question) => question.answer !== undefined),
    measures: measureStatus(state, one, dateInStockholm(now)).map(({ measure, needs }) => ({
      ...named(measure),
      basis: measure.basis,
      evidence: measure.evidence.map(named),
      needs: needs.map(({ says, met }) => ({ says: says[language], met })),
      usable: needs.every(({ met }) => met),
    })),
    ...(lift ? { lift: liftView(lift) } : {}),
  };
}

const liftView = ({ stop, measure, evidence, by, at, version, lapsedAt }: Lift): LiftView => ({
  stop,
  measure,
  evidence,
  by,
  at,
  version,
  ...(lapsedAt === undefined ? {} : { lapsedAt }),
});
