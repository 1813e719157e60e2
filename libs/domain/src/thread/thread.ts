import type { CaseState, Track } from '../case/state.js';
import { indicators } from '../effect/planned.js';
import type { LinkKind, Thread, ThreadLink, ThreadNode } from './node.js';
import { needsOf, type Need } from './needs-of.js';
import { paidBy } from './paid-by.js';
import { promises } from './promises.js';

/** A node with the ids that it leads to, whether there is such a thing or not. */
interface Spun extends ThreadNode {
  readonly leads: readonly { readonly kind: LinkKind; readonly to: readonly string[] }[];
}

/**
 * The thread of a case as its facts make it: needs, indicators, functional requirements, criteria, what the winning tenders promise,
 * contract terms, payments by outcome, and measurements. Links to what there isn't are left out; {@link threadBreaks} names them.
 */
export function thread(state: CaseState): Thread {
  const spun = [...wanted(state), ...asked(state), ...Object.values(state.tracks).flatMap((one) => agreed(state, one))];
  const ids = new Set(spun.map(({ id }) => id));
  const links = spun.flatMap(({ id, leads }) =>
    leads.flatMap(({ kind, to }) =>
      [...new Set(to)].filter((one) => ids.has(one)).map((one): ThreadLink => ({ from: id, to: one, kind })),
    ),
  );
  const nodes = spun.map(({ leads: _raw, ...node }) => ({
    ...node,
    to: links.filter(({ from }) => from === node.id).map(({ to }) => to),
    from: links.filter(({ to }) => to === node.id).map(({ from }) => from),
  }));
  return { nodes, links };
}

const named = (kind: string) => (name: string) => `${kind}:${name}`;

function wanted(state: CaseState): readonly Spun[] {
  const needs = needsOf(state).map(({ id, text }: Need): Spun => ({ ...node('need', id, text), leads: [] }));
  const effects = indicators(state).map(({ id, text, serves = [] }): Spun => ({
    ...node('indicator', id, text),
    leads: [{ kind: 'serves', to: serves.map(named('need')) }],
  }));
  return [...needs, ...effects];
}

function asked({ documents }: CaseState): readonly Spun[] {
  const requirements = (documents?.functionalRequirements ?? []).map(({ id, text, mandatory, serves }): Spun => ({
    ...node('requirement', id, text),
    ...(mandatory ? { mandatory } : {}),
    leads: [{ kind: 'serves', to: serves.flatMap((one) => [`need:${one}`, `indicator:${one}`]) }],
  }));
  const criteria = (documents?.criteria ?? []).map(({ id, text, tests = [] }): Spun => ({
    ...node('criterion', id, text),
    leads: [{ kind: 'tests', to: tests.map(named('requirement')) }],
  }));
  return [...requirements, ...criteria];
}

/** What belongs to one contract. */
function agreed(state: CaseState, track: Track): readonly Spun[] {
  const content = state.contracts[track.id]?.content;
  const promised = promises(state, track);
  const ofTrack = (name: string) => `promise:${track.id}/${name}`;
  const isPromised = (name: string) => promised.some(({ id }) => id === name);
  const mine = (kind: ThreadNode['kind'], name: string, text: string) => ({
    ...node(kind, name, text),
    id: `${kind}:${track.id}/${name}`,
    track: track.id,
  });
  return [
    ...promised.map(({ id, text, value }): Spun => {
      const left = content?.leftOut?.find(({ promise }) => promise === id);
      return {
        ...mine('promise', id, text),
        ...(value === undefined ? {} : { value }),
        ...(left ? { leftOut: left.reason } : {}),
        leads: [{ kind: 'answers', to: [id] }],
      };
    }),
    ...(content?.terms ?? []).map(({ id, text, keeps }): Spun => ({
      ...mine('term', id, text),
      leads: [{ kind: 'keeps', to: keeps.map((one) => (isPromised(one) ? ofTrack(one) : one)) }],
    })),
    ...paidBy(content?.payment).map(({ id, indicator }): Spun => ({
      ...mine('payment', id, content?.payment.model ?? ''),
      leads: [{ kind: 'pays', to: [`indicator:${indicator ?? ''}`] }],
    })),
    ...measured(state, track, mine),
  ];
}

function measured(
  state: CaseState,
  { id }: Track,
  mine: (kind: 'measurement', name: string, text: string) => ThreadNode,
): readonly Spun[] {
  return (state.effects[id]?.measurements ?? []).map(({ indicator, point, value, on }, at): Spun => ({
    ...mine('measurement', `${indicator}/${point}/${at + 1}`, point),
    ...{ value, on, leads: [{ kind: 'measures', to: [`indicator:${indicator}`] }] },
  }));
}

const node = (kind: ThreadNode['kind'], name: string, text: string): ThreadNode => ({
  id: `${kind}:${name}`,
  ...{ kind, name, text },
});
