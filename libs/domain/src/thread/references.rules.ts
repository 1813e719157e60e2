import { listed } from '../case/because.js';
import type { Deciding } from '../case/command.js';
import { rule } from '../case/rule.js';
import type { Criterion } from '../documents/documents.state.js';
import type { ThreadTerms } from '../documents/thread-terms.js';
import { indicators } from '../effect/planned.js';
import { needsOf, type Need } from './needs-of.js';

interface NeedsWritten {
  readonly needs?: readonly Need[];
  readonly indicators: readonly { readonly id: string; readonly serves?: readonly string[] }[];
}
type DocumentsWritten = ThreadTerms & { readonly criteria: readonly Pick<Criterion, 'id' | 'tests'>[] };

const twice = (ids: readonly string[]) => ids.filter((one, at) => ids.indexOf(one) !== at);
const concerned = { sv: 'Gäller:', en: 'It concerns:' };

const lostInNeeds = ({ needs = [], indicators: all }: NeedsWritten): readonly string[] => {
  const names = needs.map(({ id }) => id);
  return [
    ...twice([...names, ...all.map(({ id }) => id)]),
    ...all.flatMap(({ serves = [] }) => serves.filter((one) => !names.includes(one))),
  ];
};

export const needsCanBeFound = rule<NeedsWritten>({
  id: 'THREAD-NEEDS',
  says: {
    sv: 'Behov och indikatorer har var sin beteckning, och en indikator visar behov som är uppräknade.',
    en: 'Needs and indicators have names of their own, and an indicator tells of needs that are listed.',
  },
  basis: 'Own rule: requirements, criteria, terms and measurements find their need by its name.',
  holds: ({ body }) => lostInNeeds(body).length === 0,
  because: ({ body }) => listed(lostInNeeds(body), concerned),
  field: 'needs',
});

const requirementsOf = ({ functionalRequirements = [] }: ThreadTerms) => functionalRequirements;

function lostInRequirements({ state, body }: Deciding<DocumentsWritten>): readonly string[] {
  const known = [...needsOf(state), ...indicators(state)].map(({ id }) => id);
  return [
    ...twice(requirementsOf(body).map(({ id }) => id)),
    ...requirementsOf(body).flatMap(({ serves }) => serves.filter((one) => !known.includes(one))),
  ];
}

export const requirementsCanBeFound = rule<DocumentsWritten>({
  id: 'THREAD-REQUIREMENTS-KNOWN',
  says: {
    sv: 'Funktionskraven har var sin beteckning, och tjänar behov och indikatorer som finns i behovsanalysen.',
    en: 'Functional requirements have names of their own, and serve needs and indicators that the needs analysis has.',
  },
  basis: 'Own rule: what a requirement is there for has to be there.',
  holds: (ctx) => lostInRequirements(ctx).length === 0,
  because: (ctx) => listed(lostInRequirements(ctx), concerned),
  field: 'functionalRequirements',
});

const lostInCriteria = (body: DocumentsWritten): readonly string[] => {
  const known = requirementsOf(body).map(({ id }) => id);
  return body.criteria.flatMap(({ tests = [] }) => tests.filter((one) => !known.includes(one)));
};

export const testedCanBeFound = rule<DocumentsWritten>({
  id: 'THREAD-CRITERIA-KNOWN',
  says: {
    sv: 'Tilldelningskriterierna prövar funktionskrav som dokumenten har.',
    en: 'The award criteria test functional requirements that the documents have.',
  },
  basis: 'Own rule: what a criterion tests has to be there.',
  holds: ({ body }) => lostInCriteria(body).length === 0,
  because: ({ body }) => listed(lostInCriteria(body), concerned),
  field: 'criteria',
});

export const documentsReferences = [requirementsCanBeFound, testedCanBeFound];
