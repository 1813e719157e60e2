import { addDays, addMilliseconds, isCalendarDate } from '../../calendar/index.js';
import type { Field, Fields } from '../../fields/field.js';
import type { Content, Scene } from './scene.js';

/** The same content with one thing wrong on purpose; it keeps the form that the edge asks for. */
export function spoiled({ random }: Pick<Scene, 'random'>, fields: Fields, content: Content): Content {
  const names = Object.keys(content).filter((name) => fields[name]);
  if (names.length === 0) return content;
  const name = random.pick(names);
  const field = fields[name]!;
  if (field.optional && random.chance(0.4)) {
    return Object.fromEntries(Object.entries(content).filter(([one]) => one !== name));
  }
  return { ...content, [name]: odd(random, field, content[name]) };
}

const names = ['supplier-x', '1', 'constructor', '__proto__', 'toString', 'no-such'];

function odd(random: Scene['random'], field: Field, value: unknown): unknown {
  switch (field.kind) {
    case 'date':
      return typeof value === 'string' && isCalendarDate(value) && value.slice(0, 4) !== '9999'
        ? addDays(value, random.pick([-1, 1, 400]))
        : '1900-02-28';
    case 'instant':
      return typeof value === 'string'
        ? addMilliseconds(value, random.pick([-1, 1, -86_400_000, 86_400_000]))
        : '1900-02-28T12:00:00.000Z';
    case 'id':
      return random.pick(names);
    case 'text':
      return random.pick([' ', 'x', '__proto__']);
    case 'number':
    case 'integer':
      return random.pick([field.min, field.max, Math.max(field.min, Math.min(field.max, Number(value) + 1))]);
    case 'boolean':
      return !value;
    case 'choice':
      return random.pick(field.of);
    case 'money':
      return { amount: random.pick([0, 1, 1e12]), currency: random.pick(['SEK', 'EUR']) };
    case 'list': {
      const all = value as readonly unknown[];
      if (all.length > field.min && random.chance(0.5)) return all.slice(0, -1);
      return all.length > 0 && all.length < field.max ? [...all, all[0]] : all;
    }
    case 'object':
      return value;
  }
}
