import { envelopeFormat } from './envelope-content.js';
import { plainObject } from './plain-json.js';
import type { Reader } from './reading.js';
import { FieldFault, list, literal, matching, needed, number, object, optional, text, truth } from './reading.js';

/** An id as cases, windows, lots, criteria and suppliers have it. */
const id = matching(/^[A-Za-z0-9][A-Za-z0-9._:#@-]{0,99}$/, 'an id of letters, digits, . _ : # @ and -');
const digest = matching(/^[0-9a-f]{64}$/, 'SHA-256 in lower-case hexadecimal');
const size = number({ min: 0, max: Number.MAX_SAFE_INTEGER, whole: true });
/** The greatest amount whose öre a JSON number still holds exactly. */
const greatestPrice = 10_000_000_000_000;

/** An amount in SEK with at most two decimals, as it is written: 0.1 + 0.2 is refused, 0.3 is not. */
const price: Reader<number> = (value, path) => {
  const fits = typeof value === 'number' && value <= greatestPrice && /^\d+(\.\d{1,2})?$/.test(String(value));
  if (fits) return value;
  throw new FieldFault(path, `SEK from 0 to ${greatestPrice} with at most two decimals`);
};

/** A name without a folder, so that nothing can be written elsewhere than where it is unpacked. */
const fileName: Reader<string> = (value, path) => {
  const name = text(200)(value, path);
  if (/[/\\]/.test(name) || hasControl(name) || /^\.{1,2}$/.test(name))
    throw new FieldFault(path, 'a file name without a folder');
  return name;
};
const hasControl = (name: string): boolean => [...name].some((character) => (character.codePointAt(0) ?? 0) < 32);

const media = matching(/^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/, 'a media type, e.g. application/pdf');

const instant: Reader<string> = (value, path) => {
  const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;
  if (typeof value === 'string' && form.test(value) && !Number.isNaN(Date.parse(value))) return value;
  throw new FieldFault(path, 'an instant in UTC, e.g. 2027-03-12T10:00:00Z');
};

/** A measured figure in plain decimals, which can be reckoned with exactly. */
const figure: Reader<number> = (value, path) => {
  const fits = typeof value === 'number' && Math.abs(value) <= 1e12 && /^-?\d+(\.\d{1,6})?$/.test(String(value));
  if (fits) return value;
  throw new FieldFault(path, 'a number from -1e12 to 1e12 with at most six decimals');
};

const offer = object({
  lot: needed(id),
  price: optional(price),
  values: needed(
    list(object({ criterion: needed(id), value: needed(figure) }), {
      max: 100,
      key: ({ criterion }) => criterion,
    }),
  ),
});

const file = object({
  name: needed(fileName),
  size: needed(size),
  sha256: needed(digest),
  media: needed(media),
  sealed: needed(object({ size: needed(size), sha256: needed(digest) })),
});

/** Every field of `behov-envelope/1`. */
export const envelopeFields = object({
  format: needed(literal(envelopeFormat)),
  case: needed(id),
  window: needed(id),
  envelope: needed(id),
  supplier: needed(id),
  offers: optional(list(offer, { max: 100, key: ({ lot }) => lot })),
  selfDeclaration: optional(plainObject),
  answers: optional(
    list(
      object({ requirement: needed(id), text: needed(text(20_000, 0)), files: needed(list(fileName, { max: 100 })) }),
      {
        key: ({ requirement }) => requirement,
      },
    ),
  ),
  group: optional(
    object({ name: needed(text()), members: needed(list(id, { min: 2, max: 50, key: (member) => member })) }),
  ),
  subcontractors: optional(
    list(
      object({
        name: needed(text()),
        number: optional(text(30)),
        part: needed(text(2_000)),
        reliedUpon: optional(truth),
      }),
      { max: 200 },
    ),
  ),
  files: needed(list(file, { max: 500, key: ({ name }) => name })),
  madeAt: needed(instant),
});
