import type { Field, Fields } from '../../fields/field.js';
import { knownPeople, knownSuppliers, market } from './cast.js';
import { evening, lately, soon, type Content, type Scene } from './scene.js';

/** Content of the form of some fields, made to fit the case by the fields' names and kinds. */
export function fitted(scene: Scene, fields: Fields, content: Content): Content {
  const made: { [name: string]: unknown } = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = content[name];
    if (value === undefined) continue;
    made[name] = fit(scene, name, field, value);
  }
  return made;
}

const ahead = ['lastDayOn', 'answersDueOn', 'neededBy', 'dueOn', 'availableUntil', 'standstillEndsOn', 'validTo'];
const aboutSuppliers = ['supplier', 'suppliers', 'knownTo', 'firms', 'winners', 'participant', 'with', 'invited'];
const aboutPeople = ['person', 'replacement', 'deputy', 'ownerPerson', 'who'];

function fit(scene: Scene, name: string, field: Field, value: unknown): unknown {
  const { random } = scene;
  switch (field.kind) {
    case 'date':
      return ahead.includes(name) ? soon(scene) : lately(scene);
    case 'instant':
      return /DueAt$|until|^to$/.test(name) ? evening(scene, random.whole(20, 90)) : scene.now;
    case 'id':
      if (aboutSuppliers.includes(name)) return random.pick([...knownSuppliers(scene.state), ...market]);
      return aboutPeople.includes(name) ? random.pick(knownPeople(scene.state)) : value;
    case 'choice':
      return random.chance(0.15) ? random.pick(field.of) : value;
    case 'boolean':
      return random.chance(0.08) ? !value : value;
    case 'money': {
      const { amount, currency } = value as { readonly amount: number; readonly currency: string };
      return { amount: Math.round(amount * random.pick([0.5, 0.9, 1, 1, 1, 1.1])), currency };
    }
    case 'list':
      return (value as readonly unknown[]).map((one) => fit(scene, name, field.of, one));
    case 'object':
      return fitted(scene, field.fields, value as Content);
    default:
      return value;
  }
}
