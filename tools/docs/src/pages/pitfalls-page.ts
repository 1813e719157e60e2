import { allPitfalls, momentNames, type Measure, type Pitfall, type Stop } from '@behov/domain';
import { both, code, codes, generated, page, table, type Page } from '../markdown.js';

/** The four pitfalls: what is asked and when, what stops the case, and what lifts it. */
export function pitfallsPage(): Page {
  const markdown = page(
    generated,
    '# Pitfalls',
    'Innovation work can make a lawful purchase impossible. Four questions are put to every case before its start decision; where the answer is yes, the rest are asked when they come to matter. An open stop, or a question that matters now and has no answer, holds back the notice, the invitation where there is no notice, and the signing of the contract (`PITFALL-STOP`).',
    'A stop is lifted by the decision-maker with `LiftStop`: one of its measures, with evidence of each kind. The lift lapses when an answer changes that raised the stop, and stands only as long as what the measure needs of the case is so. Where nothing is needed besides evidence the table says nothing.',
    ...allPitfalls.map(section),
  );
  return { path: 'pitfalls.md', markdown };
}

const section = (of: Pitfall): string =>
  page(
    `## ${of.number}: ${of.name.en}`,
    `${of.name.sv}. Answered with ${code(of.command)}. ${of.basis}.`,
    table(
      ['Question', 'Svenska / English', 'To be answered'],
      Object.entries(of.fields).map(([id, { says }]) => {
        const moment = of.matters[id];
        return [code(id), both(says), id === 'applies' ? 'always' : moment ? momentNames[moment].en : ''];
      }),
    ),
    ...of.stops.map((stop) => stopSection(of, stop)),
  );

const stopSection = (of: Pitfall, stop: Stop): string =>
  page(
    `### ${stop.id}`,
    `${stop.says.sv} / ${stop.says.en} Raised by ${codes(stop.raisedBy)}: ${stop.when}. ${stop.basis}.`,
    table(
      ['Measure', 'Svenska / English', 'Evidence', 'Needs', 'Basis'],
      stop.measures.map((one) => [code(one.id), both(one.says), evidence(one), needs(of, one), one.basis]),
    ),
  );

const evidence = (measure: Measure) => measure.evidence.map(({ id, says }) => `${code(id)} (${says.en})`).join(', ');
const needs = (of: Pitfall, measure: Measure) => measure.needs.map((name) => of.conditions[name]?.says.en).join(' ');
