import type { Text } from '@behov/domain';
import { Problem, type FieldProblem } from './problem.js';

const text = (sv: string, en: string): Text => ({ sv, en });

const titles = {
  400: text('Begäran går inte att förstå', 'The request cannot be understood'),
  401: text('Inloggning krävs', 'Sign-in is required'),
  403: text('Inte tillåtet', 'Not allowed'),
  404: text('Finns inte', 'Not found'),
  405: text('Så kan adressen inte användas', 'The address cannot be used like that'),
  409: text('Det går inte nu', 'Not possible now'),
  412: text('Har ändrats sedan det lästes', 'Changed since it was read'),
  413: text('För stort', 'Too large'),
  415: text('Fel innehållstyp', 'Wrong content type'),
  416: text('Den delen finns inte', 'There is no such part'),
  422: text('Innehållet stämmer inte', 'The content is not right'),
  429: text('För många anrop', 'Too many requests'),
  500: text('Något gick fel hos oss', 'Something went wrong on our side'),
  503: text('Inte tillgängligt just nu', 'Not available right now'),
} as const satisfies Readonly<Record<number, Text>>;

export type ProblemStatus = keyof typeof titles;

/** The title that goes with a status. */
export const titleOf = (status: ProblemStatus): Text => titles[status];

const problem = (
  status: ProblemStatus,
  code: string,
  says: Text,
  more: { errors?: readonly FieldProblem[]; headers?: Readonly<Record<string, string>> } = {},
): Problem => new Problem({ status, code, title: titles[status], says, ...more });

/** The record or the identity provider is gone; trying again soon is right. */
const retryAfter = { 'retry-after': '2' };

/** The problems that are not the domain's to find. */
export const problems = {
  malformed: () =>
    problem(400, 'BODY-MALFORMED', text('Innehållet är inte giltig JSON.', 'The body is not valid JSON.')),
  badRequest: () =>
    problem(400, 'REQUEST-MALFORMED', text('Begäran går inte att läsa.', 'The request cannot be read.')),
  idempotencyKey: () =>
    problem(
      400,
      'IDEMPOTENCY-KEY',
      text(
        'Huvudet Idempotency-Key ska finnas: 1–200 synliga tecken som du väljer. Samma nyckel och innehåll igen ger samma svar.',
        'The header Idempotency-Key must be there: 1 to 200 printable characters of your choice. The same key and content again gives the same answer.',
      ),
      { errors: [{ field: 'Idempotency-Key', expected: '1 to 200 printable ASCII characters' }] },
    ),
  ifMatch: () =>
    problem(
      400,
      'IF-MATCH',
      text('Huvudet If-Match ska vara ärendets ETag.', "The header If-Match must be the case's ETag."),
      { errors: [{ field: 'If-Match', expected: 'an ETag, for instance "17"' }] },
    ),
  cursor: () =>
    problem(400, 'CURSOR', text('Markören går inte att läsa.', 'The cursor cannot be read.'), {
      errors: [{ field: 'after', expected: 'the `next` of an earlier answer' }],
    }),
  token: (code: string, says: Text) =>
    problem(401, code, says, {
      headers: {
        'www-authenticate':
          code === 'TOKEN-MISSING'
            ? 'Bearer realm="behov"'
            : `Bearer realm="behov", error="invalid_token", error_description="${code}"`,
      },
    }),
  issuerUnreachable: (says: Text) => problem(503, 'ISSUER-UNREACHABLE', says, { headers: retryAfter }),
  onBehalfRequired: () =>
    problem(
      403,
      'ON-BEHALF',
      text(
        'Ett tjänstekonto handlar i en persons namn: ange huvudet Behov-On-Behalf-Of.',
        'A service account acts in the name of a person: give the header Behov-On-Behalf-Of.',
      ),
    ),
  onBehalfRefused: () =>
    problem(
      403,
      'ON-BEHALF',
      text(
        'Bara ett registrerat tjänstekonto får handla i någon annans namn.',
        "Only a registered service account may act in another's name.",
      ),
    ),
  notASupplier: () =>
    problem(
      403,
      'SUPPLIER',
      text('Bara den som företräder leverantören kan göra det.', 'Only who acts for the supplier can do it.'),
    ),
  signInLost: () =>
    problem(
      400,
      'SIGN-IN',
      text(
        'Inloggningen slutfördes inte. Börja om på /auth/login.',
        'The sign-in was not completed. Begin again at /auth/login.',
      ),
    ),
  notFound: () =>
    problem(404, 'NOT-FOUND', text('Det finns inget på den adressen.', 'There is nothing at that address.')),
  hidden: () =>
    problem(
      404,
      'CASE-UNKNOWN',
      text('Ärendet finns inte, eller är inte ditt att se.', 'There is no such case, or it is not yours to see.'),
    ),
  organisationUnknown: () =>
    problem(
      404,
      'ORGANISATION-UNKNOWN',
      text(
        'Organisationen finns inte, eller är inte din att se.',
        'There is no such organisation, or it is not yours to see.',
      ),
    ),
  tooLarge: () =>
    problem(413, 'BODY-TOO-LARGE', text('Innehållet är större än 512 kB.', 'The body is larger than 512 kB.')),
  mediaType: () =>
    problem(415, 'CONTENT-TYPE', text('Innehållet ska vara application/json.', 'The body must be application/json.')),
  shape: (errors: readonly FieldProblem[]) =>
    problem(
      422,
      'SHAPE',
      text(
        'Innehållet har inte den form som kommandot kräver.',
        'The content does not have the form that is asked for.',
      ),
      { errors },
    ),
  tooMany: (seconds: number) =>
    problem(429, 'RATE', text('Vänta en stund och försök igen.', 'Wait a moment and try again.'), {
      headers: { 'retry-after': String(seconds) },
    }),
  unavailable: () =>
    problem(
      503,
      'RECORD-UNAVAILABLE',
      text(
        'Databasen svarar inte. Inget är halvgjort: försök igen med samma Idempotency-Key.',
        'The database does not answer. Nothing is half done: try again with the same Idempotency-Key.',
      ),
      { headers: retryAfter },
    ),
  stopping: () =>
    problem(503, 'STOPPING', text('Programmet startar om. Försök igen.', 'The program is restarting. Try again.'), {
      headers: { ...retryAfter, connection: 'close' },
    }),
  internal: () =>
    problem(
      500,
      'INTERNAL',
      text(
        'Felet är antecknat. Ange anropets id om du hör av dig.',
        'The fault has been noted. Name the id of the request if you contact us.',
      ),
    ),
} as const;
