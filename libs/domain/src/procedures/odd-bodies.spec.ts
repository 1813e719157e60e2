import { array, assert, boolean, constantFrom, integer, option, property, record, type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { system } from '../case/actor.js';
import { commands } from '../case/commands.js';
import { due } from '../case/due.js';
import { tasks } from '../case/tasks.js';
import type { Field, Fields } from '../fields/field.js';
import {
  documented,
  example,
  invited,
  met,
  negotiating,
  noticed,
  opened,
  requested,
  selected,
  started,
  three,
} from '../testing/competition.js';
import { stageOf } from './registry.js';
import { decisionMaker, needsOwner, procurer1, procurer2, supplierA } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { dialogueBegun } from '../testing/plays/competitive-dialogue.js';
import { directAwarded } from '../testing/plays/direct-award.js';
import { nationalTendered } from '../testing/plays/national-advertised.js';
import { withoutNoticeAwarded, withoutNoticeNotified } from '../testing/plays/negotiated-without-notice.js';
import { worth } from '../testing/plays/parts.js';
import { begun, perform } from '../testing/plays/steps.js';

const ids = [
  'supplier-a',
  'requests',
  'final-tenders',
  'q1',
  '1',
  '',
  'constructor',
  '__proto__',
  'toString',
  'no-such',
];
const dates = ['2027-06-14', '2027-08-23', '0000-01-01', '1900-02-28', '9999-12-31'];
const instants = ['2027-06-14T21:59:00Z', '2027-09-17T23:59:00+02:00', '0001-01-01T00:00:00Z', '9999-12-31T23:30:00Z'];

/** Content of the right form and odd meaning. */
function odd(field: Field): Arbitrary<unknown> {
  switch (field.kind) {
    case 'text':
      return constantFrom('', ' ', 'x', '__proto__');
    case 'id':
      return constantFrom(...ids);
    case 'date':
      return constantFrom(...dates);
    case 'instant':
      return constantFrom(...instants);
    case 'number':
    case 'integer':
      return integer({ min: Math.ceil(field.min), max: Math.floor(Math.min(field.max, 1e9)) });
    case 'boolean':
      return boolean();
    case 'choice':
      return constantFrom(...field.of);
    case 'money':
      return record({ amount: integer({ min: 0, max: 1e9 }), currency: constantFrom('SEK', 'EUR') });
    case 'list':
      return array(odd(field.of), { minLength: field.min, maxLength: field.min + 3 });
    case 'object':
      return content(field.fields);
  }
}

const content = (fields: Fields): Arbitrary<{ readonly [name: string]: unknown }> =>
  record(
    Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [
        name,
        field.optional ? option(odd(field), { nil: undefined }) : odd(field),
      ]),
    ),
  );

const late = [{ supplier: '__proto__', receivedAt: '2027-06-15T08:00:00.000Z', digest: '1' }];
const final = () => met(negotiating(), '2027-08-23').give(procurer1, 'CloseNegotiation', example('CloseNegotiation'));
const directly = () => begun({ id: 'direct-award', version: 1 }, 'urgency');
const nationally = () => worth(begun({ id: 'national-advertised', version: 1 }), 900_000);
const alone = () => begun({ id: 'negotiated-without-notice', version: 1 }, 'exclusive-rights');
const moments: readonly (readonly [string, () => Play])[] = [
  ['documents', () => started()],
  ['notice', () => documented().on('2027-05-10T08:00:00Z')],
  ['requests', () => noticed().give(supplierA, 'AskQuestion', { question: 'x' })],
  ['selection', () => requested(['constructor', '__proto__', 'supplier-a'])],
  ['invitation', () => selected()],
  ['initial tenders', () => invited()],
  ['negotiation', () => met(negotiating(), '2027-08-23', ['supplier-a'])],
  ['final tenders', () => final()],
  ['evaluation', () => opened(final(), 'final-tenders', three, late)],
  ['dialogue', () => perform(begun({ id: 'competitive-dialogue', version: 1 }, 'complexity'), dialogueBegun)],
  ['named invitation', () => perform(directly(), directAwarded.slice(0, 2)).on('2027-05-10')],
  ['national negotiation', () => perform(nationally(), nationalTendered())],
  ['signing without a standstill', () => perform(alone(), [...withoutNoticeAwarded, withoutNoticeNotified])],
];
const actors = [needsOwner, procurer1, procurer2, decisionMaker, supplierA, system];

describe.each(moments)('Odd content in the stage of %s', (_name, at) => {
  const play = at();
  const { state, now } = play;
  const listed = Object.values(state.tracks).flatMap((track) => stageOf(track).steps.map((step) => step.command));
  const here = Object.values(commands).filter(
    (one) => one.name !== 'CreateCase' && (one.when !== 'listed' || listed.includes(one.name)),
  );

  it.each(here.map((one) => [one.name, one] as const))('is decided without an error by %s', (name, spec) => {
    assert(
      property(content(spec.fields), (body) => {
        for (const actor of actors) {
          [play.state, play.now] = [state, now];
          const decision = play.ask(actor, name, body);
          if (!decision.ok) {
            expect(decision.refusal.says.sv).not.toBe('');
            continue;
          }
          play.give(actor, name, body);
          // What was accepted leaves a state in which work and deadlines can be read.
          tasks(play.state);
          due(play.state);
        }
      }),
      { seed: 2027, numRuns: 60 },
    );
  });
});
