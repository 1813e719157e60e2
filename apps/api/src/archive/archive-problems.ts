import { Problem } from '../platform/problem/problem.js';
import { titleOf, type ProblemStatus } from '../platform/problem/problems.js';

const problem = (status: ProblemStatus, code: string, sv: string, en: string, basis?: string): Problem =>
  new Problem({ status, code, title: titleOf(status), says: { sv, en }, ...(basis === undefined ? {} : { basis }) });

/** What can be wrong with what is asked of a case file. */
export const archiveProblems = {
  role: () =>
    problem(
      403,
      'ROLE',
      'Det kan bara göras av registratorn, upphandlaren eller beslutsfattaren i ärendet.',
      'Only the case’s registrar, procurer or decision-maker can do it.',
    ),
  packageRole: () =>
    problem(
      403,
      'ROLE',
      'Arkivpaketet lämnas till registratorn eller beslutsfattaren i ärendet.',
      'The archive package is given to the case’s registrar or decision-maker.',
    ),
  tendersAreSecret: () =>
    problem(
      409,
      'ARCHIVE-TENDERS',
      'Arkivpaketet kan inte göras medan anbuden är hemliga.',
      'The archive package cannot be made while the tenders are secret.',
      'OSL 2009:400, 19:3, second paragraph',
    ),
  notReleased: () =>
    problem(
      404,
      'ACCESS-NOT-RELEASED',
      'Handlingen är inte utlämnad efter den begäran.',
      'The document is not released upon that request.',
    ),
  mask: () =>
    problem(
      409,
      'ACCESS-MASK',
      'En del som ska maskeras finns inte i handlingen. Inget lämnas ut: pröva den på nytt.',
      'A part that is to be masked is not in the document. Nothing is handed out: test it anew.',
    ),
} as const;
