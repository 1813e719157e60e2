import { procurer1, registrar } from '../testing/people.js';
import { written } from '../testing/prepared.js';
import type { Play } from '../testing/play.js';
import type { KnownDocument } from './known-document.js';

export const event = (id: string, changes: object = {}): KnownDocument => ({
  ...{ id, kind: 'event', sha256: id.padEnd(64, '0'), disposed: false, type: 'AnalysisWritten', parts: ['reasons'] },
  ...changes,
});
const tender = event('event/4', { type: 'TenderChecked' });
const submission: KnownDocument = {
  ...{ id: 'submission/s1', kind: 'submission', sha256: 'f'.repeat(64), disposed: false },
  ...{ receives: 'tender', supplier: 'supplier-a' },
};
export const copy = { file: 'copy', sha256: 'c'.repeat(64), name: 'Maskad.pdf' };
export const all = { documents: [event('event/2'), event('event/3'), tender, submission], files: [copy] };

export const asked = (documents: readonly string[] = ['event/2'], play = written()): Play => {
  play.brought = all;
  return play.give(registrar, 'RequestAccess', { receivedOn: play.now.slice(0, 10), documents });
};
export const begun = () => written().on('2027-01-12T08:00:00Z');
export const part = (changes: object = {}) => ({
  ...{ part: 'reasons', ground: 'OSL-31:16', harm: 'It shows how prices are set.' },
  ...changes,
});
export const test = (outcome: string, changes: object = {}) => ({
  request: 'a1',
  document: 'event/2',
  outcome,
  ...changes,
});
export const tested = (play: Play, ...tests: readonly object[]) => {
  for (const one of tests) play.give(procurer1, 'TestSecrecy', { ...one });
  return play;
};
/** What is recorded first. */
export const told = (play: Play, type: string, body: object, actor = procurer1) => {
  const answer = play.ask(actor, type, { ...body });
  return answer.ok ? answer.events[0] : undefined;
};
/** The refusal's code, what it expected and the last sentence of what it says. */
export const why = (play: Play, type: string, body: object, actor = procurer1) => {
  const answer = play.ask(actor, type, { ...body });
  return answer.ok
    ? undefined
    : [answer.refusal.code, answer.refusal.expected, answer.refusal.says.en.split('. ').at(-1)];
};
