import { roleNames, type Refusal, type Text } from '@behov/domain';
import { Problem } from '../platform/problem/problem.js';
import { problems, titleOf, type ProblemStatus } from '../platform/problem/problems.js';

const statuses: Readonly<Record<string, ProblemStatus>> = {
  ROLE: 403,
  'CASE-UNKNOWN': 404,
  'ORGANISATION-UNKNOWN': 404,
  'COMMAND-UNKNOWN': 404,
  'WINDOW-UNKNOWN': 404,
  'GROUP-UNKNOWN': 404,
  PRECONDITION: 412,
  'ORG-NUMBER': 422,
  'SUPPLIER-COUNTRY': 422,
  'SUPPLIER-SHORT-NAME': 422,
  'SUPPLIER-CONTACT': 422,
  'SUPPLIER-NAMED': 422,
  'COMMAND-ID-REUSED': 422,
  'SUBMISSION-ENVELOPES': 422,
  'SUBMISSION-SEALED': 422,
  'SUBMISSION-ATTACHMENTS': 422,
};

/** A refusal as problem details: who may is 403, what is unknown 404, what the stage or a rule doesn't allow 409. */
export function refusalProblem(refusal: Refusal): Problem {
  if (refusal.code === 'CASE-UNKNOWN') return problems.hidden();
  const status = statuses[refusal.code] ?? 409;
  const { code, basis, who, field, expected } = refusal;
  const says = basis === undefined ? refusal.says : required(refusal.says);
  return new Problem({
    status,
    code,
    title: titleOf(status),
    says,
    ...(basis === undefined ? {} : { basis }),
    who: who.map((role) => ({ role, name: roleNames[role] })),
    ...(field === undefined && expected === undefined
      ? {}
      : { errors: [{ field: field ?? '', code, ...(expected === undefined ? {} : { expected }), says }] }),
  });
}

/** A rule is a sentence about how things must be; in a refusal it is what isn't so. */
const required = ({ sv, en }: Text): Text => ({ sv: `Krävs: ${sv}`, en: `Required: ${en}` });
