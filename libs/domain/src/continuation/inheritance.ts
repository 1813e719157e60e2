import type { CaseEvent } from '../case/event.js';
import type { CaseState } from '../case/state.js';
import type { Measurement } from '../effect/effect.state.js';
import { indicators, type Indicator } from '../effect/planned.js';
import { proposedReviews } from '../effect/reviews.js';
import type { InheritedRequirement, InheritedValue } from './continuation.state.js';
import type { EarlierCase } from './earlier-case.js';

type Told = EarlierCase['told'][number];
type Content = { readonly [name: string]: unknown };

/** Every value that was measured in a case, of all lots. */
const measurements = ({ effects }: CaseState): readonly Measurement[] =>
  Object.values(effects).flatMap(({ earlier = [], measurements: made }) => [
    ...earlier.flatMap((one) => one.measurements),
    ...made,
  ]);

/** The newest value; of those of one day the one that was recorded last. */
const newest = (all: readonly Measurement[]): Measurement | undefined =>
  all.reduce<Measurement | undefined>((last, one) => (last && one.on < last.on ? last : one), undefined);

/** The last measured value of each indicator that was measured. */
export const lastMeasured = (state: CaseState): readonly InheritedValue[] =>
  indicators(state).flatMap(({ id }) => {
    const last = newest(measurements(state).filter((one) => one.indicator === id));
    return last ? [{ indicator: id, value: last.value, on: last.on }] : [];
  });

/** An indicator goes on from what was measured last. */
function goesOn(one: Indicator, reference: string, measured: readonly InheritedValue[]): Indicator {
  const last = measured.find(({ indicator }) => indicator === one.id);
  return last ? { ...one, baseline: { value: last.value, source: `${reference}, ${last.on}` } } : one;
}

/** The needs analysis as a draft: the earlier one's content, with what was measured last as baselines. */
function draft({ state, told }: EarlierCase): CaseEvent {
  const { neededBy: _passed, proposal: _taken, ...content } = state.analyses.needs?.content ?? {};
  const measured = lastMeasured(state);
  const version = state.analyses.needs?.version;
  const written = told.findLast(
    ({ type, facts }) =>
      type === 'AnalysisWritten' &&
      (facts as { analysis: string }).analysis === 'needs' &&
      (facts as { version: number }).version === version,
  );
  return {
    type: 'AnalysisWritten',
    facts: {
      analysis: 'needs',
      version: 1,
      content: {
        reviewedAt: proposedReviews.points,
        ...content,
        indicators: indicators(state).map((one) => goesOn(one, state.reference, measured)),
      },
    },
    ...(written ? { body: written.body } : {}),
  };
}

/** What was said of an item of information, by the newest event that says it. */
function contentOf(id: string, told: readonly Told[]): string | undefined {
  const all = told.flatMap(({ type, facts, body }) => {
    if (type === 'DisclosureAdded') {
      return (facts as { id: string }).id === id ? [body['content']] : [];
    }
    const contents = (body['contents'] ?? []) as readonly { readonly id: string; readonly content: string }[];
    return type === 'InformationShared' ? contents.filter((one) => one.id === id).map(({ content }) => content) : [];
  });
  return all.findLast((one): one is string => typeof one === 'string');
}

/** What suppliers learned in the earlier case has to be had by all in the new one (LOU 4:8). */
const disclosures = ({ state, told }: EarlierCase): readonly CaseEvent[] =>
  state.disclosures.map(({ status: _status, publishedAt: _at, withTheCall: _call, ...facts }) => {
    const content = contentOf(facts.id, told);
    return { type: 'DisclosureAdded', facts, ...(content === undefined ? {} : { body: { content } }) };
  });

const requirements = ({ documents }: CaseState): readonly InheritedRequirement[] =>
  ((documents as Content | undefined)?.['functionalRequirements'] ?? []) as readonly InheritedRequirement[];

/** What was learned, in the words of those who learned it: recorded lessons, what reviews found, why it was decided as it was. */
function lessons(told: readonly Told[]): readonly { readonly from: string; readonly text: string }[] {
  const names: { readonly [type: string]: readonly string[] } = {
    LessonRecorded: ['what', 'why', 'advice'],
    EffectReviewed: ['found'],
    FutureDecided: ['unreached', 'reasons'],
  };
  return told.flatMap(({ type, body }) => {
    const said = (names[type] ?? []).flatMap((name) => (typeof body[name] === 'string' ? [body[name]] : []));
    return said.length > 0 ? [{ from: type, text: said.join('\n\n') }] : [];
  });
}

/** What a new case inherits, as its own first events: the thread, what has to be disclosed, and the need as a draft. */
export function inherited(earlier: EarlierCase): readonly CaseEvent[] {
  const { id, state, told } = earlier;
  const learned = lessons(told);
  return [
    {
      type: 'ThreadInherited',
      facts: {
        case: id,
        reference: state.reference,
        measured: lastMeasured(state),
        requirements: requirements(state),
        disclosures: state.disclosures.map((one) => one.id),
        lessons: learned.length,
      },
      ...(learned.length > 0 ? { body: { lessons: learned } } : {}),
    },
    ...disclosures(earlier),
    draft(earlier),
  ];
}
