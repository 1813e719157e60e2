import type { Text } from '@behov/domain';
import { mediaTypes } from '@behov/storage';
import { Problem } from '../platform/problem/problem.js';
import { titleOf, type ProblemStatus } from '../platform/problem/problems.js';

const problem = (status: ProblemStatus, code: string, sv: string, en: string, more: object = {}): Problem => {
  const says: Text = { sv, en };
  return new Problem({ status, code, title: titleOf(status), says, ...more });
};

const kinds = Object.values(mediaTypes).join(', ');
const megabytes = (bytes: number) => Math.round((bytes / 1024 / 1024) * 10) / 10;
const closing = { connection: 'close' };

/** What can be wrong with a file that is sent or asked for. */
export const fileProblems = {
  tooLarge: (limit: number) =>
    problem(
      413,
      'FILE-TOO-LARGE',
      `Filen är större än ${megabytes(limit)} MB.`,
      `The file is larger than ${megabytes(limit)} MB.`,
      { errors: [{ field: 'Content-Length', expected: `${limit} at most` }], headers: closing },
    ),
  length: () =>
    problem(
      400,
      'FILE-LENGTH',
      'Filens storlek anges i huvudet Content-Length.',
      'The size of the file is given in the header Content-Length.',
      { errors: [{ field: 'Content-Length', expected: 'the size in bytes' }], headers: closing },
    ),
  name: () =>
    problem(
      400,
      'FILE-NAME',
      "Filens namn anges i huvudet Content-Disposition: attachment; filename*=UTF-8''…",
      "The file's name is given in the header Content-Disposition: attachment; filename*=UTF-8''…",
      { errors: [{ field: 'Content-Disposition', expected: "attachment; filename*=UTF-8''Drawing.pdf" }] },
    ),
  content: () =>
    problem(
      415,
      'CONTENT-TYPE',
      'En fil skickas som application/octet-stream; vad den är avgörs av innehållet.',
      'A file is sent as application/octet-stream; what it is follows from its content.',
    ),
  type: () =>
    problem(
      415,
      'FILE-TYPE',
      `Filer av det slaget tas inte emot. Dessa tas emot: ${kinds}.`,
      `Files of that kind are not taken. These are: ${kinds}.`,
      { errors: [{ field: 'content', expected: kinds }] },
    ),
  empty: () => problem(422, 'FILE-EMPTY', 'Filen är tom.', 'The file is empty.'),
  infected: () =>
    problem(
      422,
      'FILE-INFECTED',
      'Skadlig kod hittades i filen. Den är inte sparad.',
      'Malicious code was found in the file. It was not kept.',
    ),
  keyReused: () =>
    problem(
      422,
      'COMMAND-ID-REUSED',
      'Samma Idempotency-Key har redan använts för en annan fil. Välj en ny.',
      'The same Idempotency-Key stands for another file already. Choose a new one.',
    ),
  unknown: () =>
    problem(
      404,
      'FILE-UNKNOWN',
      'Filen finns inte, eller är inte din att se.',
      'There is no such file, or it is not yours to see.',
    ),
  disposed: (decision: string) =>
    problem(404, 'FILE-DISPOSED', `Filen är gallrad enligt ${decision}.`, `The file was disposed of by ${decision}.`),
  range: (size: number) =>
    problem(416, 'FILE-RANGE', 'Den delen av filen finns inte.', 'The file has no such part.', {
      headers: { 'content-range': `bytes */${size}` },
    }),
  unavailable: () =>
    problem(
      503,
      'FILES-UNAVAILABLE',
      'Filer kan inte tas emot eller hämtas just nu. Inget är sparat: försök igen med samma Idempotency-Key.',
      'Files cannot be received or fetched right now. Nothing is kept: try again with the same Idempotency-Key.',
      { headers: { 'retry-after': '5' } },
    ),
} as const;
