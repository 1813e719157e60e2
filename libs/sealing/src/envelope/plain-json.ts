import type { Json, JsonObject } from './envelope-content.js';
import type { Reader } from './reading.js';
import { FieldFault, canBeKept, isRecord } from './reading.js';

const deepest = 12;

/** An object whose fields somebody else's form decides: of it only what would harm who keeps it is refused. */
export const plainObject: Reader<JsonObject> = (value, path) => {
  if (!isRecord(value)) throw new FieldFault(path, 'an object');
  plain(value, path, 0);
  return value as JsonObject;
};

function plain(value: unknown, path: string, depth: number): asserts value is Json {
  if (depth > deepest) throw new FieldFault(path, `at most ${deepest} levels`);
  if (value === null || typeof value === 'boolean' || Number.isFinite(value)) return;
  if (typeof value === 'string' && canBeKept(value)) return;
  if (Array.isArray(value)) return value.forEach((item, at) => plain(item, `${path}[${at}]`, depth + 1));
  if (!isRecord(value)) throw new FieldFault(path, 'plain JSON whose texts hold no NUL');
  for (const [name, field] of Object.entries(value)) {
    if (!canBeKept(name) || name === '__proto__') throw new FieldFault(`${path}.${name}`, 'another name');
    plain(field, `${path}.${name}`, depth + 1);
  }
}
