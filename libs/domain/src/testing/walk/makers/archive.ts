import { addDays } from '../../../calendar/index.js';
import { classOf } from '../../../archive/class-of.js';
import { retentionClasses } from '../../../archive/retention-classes.data.js';
import { retentionOf, retentionOfClass } from '../../../archive/retention.js';
import { openRequests } from '../../../openness/openness.state.js';
import { isTenderSecret } from '../../../openness/tender-secrecy.js';
import { documentFor } from '../brought.js';
import { lately } from '../scene.js';
import type { Makers } from './maker.js';

export const archive: Makers = {
  SetRetention: ({ state, random }) => {
    // Most events of a case belong to its documentation.
    const of = random.chance(0.5) ? 'documentation' : random.pick(retentionClasses);
    const { leastUntilOn } = retentionOfClass(state, of);
    const until = leastUntilOn !== undefined && random.chance(0.7);
    return {
      class: of,
      decision: 'Retention plan 4.2',
      ...(until ? { keep: 'until', untilOn: addDays(leastUntilOn, random.whole(0, 900)) } : { keep: 'for-good' }),
    };
  },
  LiftHold: ({ state, random }) =>
    state.holds.length === 0 ? undefined : { hold: random.pick(state.holds).id, reasons: 'It is over.' },
  ProposeDisposal: ({ random, state, now }) => {
    const document = random.chance(0.8) ? `event/${random.whole(1, state.seq)}` : `submission/s${random.whole(1, 9)}`;
    const due = retentionOf(state)
      .filter(({ disposableFrom: from }) => from && from <= now)
      .map((one) => one.class);
    const of = classOf(state, documentFor(document));
    return due.includes(of) ? { class: of, documents: [document] } : undefined;
  },
  DecideDisposal: ({ state, random }) => {
    const waiting = state.disposals.filter(({ status }) => status === 'proposed');
    return waiting.length === 0
      ? undefined
      : { disposal: random.pick(waiting).id, decision: 'dispose', reference: 'GBG-2032-0017', reasons: 'It is time.' };
  },
  RequestAccess: (scene) => ({
    receivedOn: lately(scene),
    documents: [
      `event/${scene.random.whole(1, scene.state.seq)}`,
      ...(scene.random.chance(0.3) ? ['file/drawing'] : []),
    ],
  }),
  TestSecrecy: ({ state, random }) => {
    const all = openRequests(state).flatMap(({ id, documents }) => documents.map((one) => ({ id, ...one })));
    if (all.length === 0) return undefined;
    const { id: request, document } = random.pick(
      all.some(({ test }) => !test) ? all.filter(({ test }) => !test) : all,
    );
    const secret = isTenderSecret(state, documentFor(document));
    if (secret) return { request, document, outcome: 'refused', parts: [part('all of it', 'OSL-19:3-2')] };
    if (random.chance(0.5)) return { request, document, outcome: 'release' };
    const [outcome, of] =
      document.startsWith('event/') && random.chance(0.5) ? ['masked', 'reasons'] : ['refused', 'all'];
    return { request, document, outcome, parts: [part(of, 'OSL-31:16')] };
  },
  DecideAccess: ({ state, random }) => {
    const tested = openRequests(state).filter(({ documents }) => documents.every(({ test }) => test));
    return tested.length === 0 ? undefined : { request: random.pick(tested).id, reasons: 'As it was tested.' };
  },
};

const part = (of: string, ground: string) => ({ part: of, ground, harm: 'The supplier would be harmed.' });
