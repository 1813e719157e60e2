import { periodIds, type Field } from '@behov/domain';
import type { Form } from '@behov/messages';

const says = (sv: string, en: string) => ({ says: { sv, en } });
const optional = (sv: string, en: string) => ({ ...says(sv, en), optional: true }) as const;
const date = (sv: string, en: string): Field => ({ kind: 'date', ...optional(sv, en) });
const boolean = (sv: string, en: string): Field => ({ kind: 'boolean', ...optional(sv, en) });

/** What a period is computed from. */
export const periodQuery: Form = {
  name: 'PeriodQuery',
  says: {
    sv: 'Vilken tid, från vilken dag, under vilka omständigheter',
    en: 'Which period, from which day, in which circumstances',
  },
  fields: {
    period: { kind: 'choice', of: periodIds, ...says('Vilken tid', 'Which period') },
    sentOn: {
      kind: 'date',
      ...says(
        'Dagen den räknas från: när annonsen, inbjudan eller underrättelsen skickades, eller sista dagen när den räknas bakåt',
        'The day it is counted from: when notice, invitation or notification was sent, or the last day when it is counted back',
      ),
    },
    centralAuthority: boolean('Central upphandlande myndighet', 'Central authority'),
    electronicTenders: boolean('Elektroniska anbud; annars ja', 'Electronic tenders; yes when left out'),
    documentsFree: boolean(
      'Dokumenten är fritt tillgängliga elektroniskt; annars ja',
      'The documents are freely available electronically; yes when left out',
    ),
    urgent: boolean('Påskyndat förfarande, med motivering', 'Accelerated procedure, with a justification'),
    priorInformationSentOn: date(
      'Dag då förhandsannonsen skickades',
      'Day on which the prior information notice was sent',
    ),
    priorInformationComplete: boolean(
      'Förhandsannonsen var fullständig; annars ja',
      'It was complete; yes when left out',
    ),
    noticeSentOn: date(
      'Dag då annonsen skickades, när tiden räknas från inbjudan',
      'Day on which the contract notice was sent, when the period runs from the invitation',
    ),
    agreement: {
      kind: 'choice',
      of: ['reached', 'not-reached'],
      ...optional('Överenskommelse om gemensam dag', 'Agreement on a common date'),
    },
    dueAt: { kind: 'instant', ...optional('En tänkt sista tid att pröva', 'A deadline to be judged') },
  },
  example: { period: 'TL-OPEN', sentOn: '2026-12-01' },
};

/** {@link periodQuery}, read. */
export interface PeriodQuery {
  readonly period: string;
  readonly sentOn: string;
  readonly centralAuthority?: boolean;
  readonly electronicTenders?: boolean;
  readonly documentsFree?: boolean;
  readonly urgent?: boolean;
  readonly priorInformationSentOn?: string;
  readonly priorInformationComplete?: boolean;
  readonly noticeSentOn?: string;
  readonly agreement?: 'reached' | 'not-reached';
  readonly dueAt?: string;
}
