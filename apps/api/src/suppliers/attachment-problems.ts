import { Problem } from '../platform/problem/problem.js';
import { titleOf, type ProblemStatus } from '../platform/problem/problems.js';

const problem = (status: ProblemStatus, code: string, sv: string, en: string, more: object = {}): Problem =>
  new Problem({ status, code, title: titleOf(status), says: { sv, en }, ...more });

/** What can be wrong with a sealed attachment that is sent or asked for. */
export const attachmentProblems = {
  notSealed: () =>
    problem(
      422,
      'ATTACHMENT-SEALED',
      'Bilagan krypteras i age-format (binärt) till delens öppna nyckel innan den skickas.',
      "The attachment is encrypted in the age format (binary) to the part's public key before it is sent.",
      { basis: 'LOU 12:8' },
    ),
  unknown: () =>
    problem(
      404,
      'ATTACHMENT-UNKNOWN',
      'Ni har ingen sådan bilaga i den här tiden för inlämning.',
      'You have no such attachment in this time for submissions.',
    ),
  referred: () =>
    problem(
      409,
      'ATTACHMENT-REFERRED',
      'En inlämning hänvisar till bilagan: den tas inte bort.',
      'A submission refers to the attachment: it is not removed.',
    ),
  unavailable: () =>
    problem(
      503,
      'FILES-UNAVAILABLE',
      'Bilagor kan inte tas emot eller hämtas just nu. Försök igen.',
      'Attachments cannot be received or fetched right now. Try again.',
      { headers: { 'retry-after': '5' } },
    ),
} as const;
