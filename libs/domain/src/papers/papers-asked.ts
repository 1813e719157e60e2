import { lotOf } from '../case/lot-of.js';
import type { RecordedEvent } from '../case/event.js';
import type { CaseState } from '../case/state.js';
import { definitionOf } from '../procedures/registry.js';
import { isUnderTheWholeAct } from '../procedures/regimes.js';
import { isCertified } from '../windows/certified.js';
import type { PaperToMake } from './paper.js';

const swedish = { language: 'sv' } as const;

/**
 * The papers that an event asks for, in Swedish: the language of the authority's documents.
 * @param state the case after the event
 */
export function papersAskedFor(state: CaseState, event: RecordedEvent): readonly PaperToMake[] {
  switch (event.type) {
    case 'StartDecided':
      return [{ ...swedish, paper: 'procurement-strategy' }];
    case 'OpeningCertified': {
      const { window } = event.facts;
      const found = state.windows[window];
      return found && isCertified(state, found, event.at) ? [{ ...swedish, paper: 'opening-list', about: window }] : [];
    }
    case 'EvaluationAgreed':
      return event.facts.ranking ? [{ ...swedish, paper: 'evaluation-report', track: event.facts.track }] : [];
    case 'RankingEstablished':
      return [{ ...swedish, paper: 'evaluation-report', track: event.facts.track }];
    case 'AwardDecided':
      return [{ ...swedish, paper: 'award-decision', track: event.facts.track }];
    // One by one it is sent before the last day of the standstill is known: then it is made again when that is.
    case 'NotificationBegun':
    case 'TenderersNotified':
      return event.facts.recipients.map((about) => ({
        ...swedish,
        paper: 'award-notification',
        track: event.facts.track,
        about,
      }));
    case 'ProcurementCancelled': {
      const of = event.facts.track === undefined ? {} : { track: event.facts.track };
      return [
        { ...swedish, paper: 'cancellation', ...of },
        ...(needsReport(state, event.facts.track) ? [{ ...swedish, paper: 'individual-report', ...of } as const] : []),
      ];
    }
    case 'ReportCompleted':
      return [{ ...swedish, paper: 'individual-report', track: event.facts.track }];
    case 'ModificationAgreed': {
      const { track, modification: about } = event.facts;
      return [{ ...swedish, paper: 'contract-modification', track, about }];
    }
    case 'FutureDecided':
      return [{ ...swedish, paper: 'follow-up-report', track: event.facts.track }];
    default:
      return [];
  }
}

/** LOU 12:15–16: a report is drawn up of a procurement that is cancelled, too. */
const needsReport = ({ tracks }: CaseState, track: string | undefined): boolean =>
  Object.values(tracks).some(
    (one) => (track === undefined || lotOf(one) === track) && isUnderTheWholeAct(definitionOf(one.definition)),
  );
