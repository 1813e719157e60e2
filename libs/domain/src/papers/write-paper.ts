import { dateInStockholm } from '../calendar/index.js';
import { awardDecision } from './award-decision.paper.js';
import { awardNotification } from './award-notification.paper.js';
import { cancellation } from './cancellation.paper.js';
import { contractModification } from './contract-modification.paper.js';
import type { Drafts } from './draft.js';
import { evaluationReport } from './evaluation-report.paper.js';
import { followUpReport } from './follow-up-report.paper.js';
import { individualReport } from './individual-report.paper.js';
import { openingListPaper } from './opening-list.paper.js';
import { paperFormat, type Paper, type PaperKind, type PaperToMake } from './paper.js';
import { penFor } from './pen.js';
import { procurementStrategy } from './procurement-strategy.paper.js';
import type { PaperSource } from './source.js';

const drafts: Readonly<Record<PaperKind, Drafts>> = {
  'procurement-strategy': procurementStrategy,
  'opening-list': openingListPaper,
  'evaluation-report': evaluationReport,
  'award-decision': awardDecision,
  'award-notification': awardNotification,
  cancellation,
  'individual-report': individualReport,
  'contract-modification': contractModification,
  'follow-up-report': followUpReport,
};

/**
 * A paper as the case stood after the last of the events; the same source gives the same paper, for ever.
 * @returns undefined where the case has nothing to say in such a paper
 */
export function writePaper(source: PaperSource, toMake: PaperToMake): Paper | undefined {
  const { state, events } = source;
  const last = events.at(-1);
  const pen = penFor(toMake.language);
  const draft = last && drafts[toMake.paper](pen, source, toMake);
  if (!draft) return undefined;
  const on = dateInStockholm(last.at);
  return {
    format: paperFormat,
    paper: toMake.paper,
    language: toMake.language,
    title: draft.title,
    organisation: state.organisation,
    reference: state.reference,
    case: pen.say(state.title),
    training: state.training !== null,
    ...(toMake.track === undefined ? {} : { track: toMake.track }),
    ...(toMake.about === undefined ? {} : { about: toMake.about }),
    seq: last.seq,
    at: last.at,
    on,
    head: [
      ...(draft.head ?? []),
      pen.entry('case', 'Ärende', 'Case', pen.say(state.title)),
      pen.entry('reference', 'Diarienummer', 'Reference', state.reference),
      pen.entry('on', 'Datum', 'Date', pen.day(on)),
    ],
    sections: draft.sections,
  };
}
