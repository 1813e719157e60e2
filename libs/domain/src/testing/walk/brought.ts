import { addMilliseconds } from '../../calendar/index.js';
import type { Brought } from '../../case/command.js';
import { entryWindow } from '../../contest/entries.js';
import { threeEntries } from '../plays/design-contest.js';
import { namedFiles } from '../../files/named-files.js';
import type { SubmissionRecord } from '../../windows/submission.js';
import type { Window } from '../../windows/windows.state.js';
import type { KnownDocument } from '../../openness/known-document.js';
import { market } from './cast.js';
import type { Scene } from './scene.js';

/** What the record would bring with an opening: some of those who may submit have, for some of the lots; some came late. */
export function submissionsFor(scene: Pick<Scene, 'state' | 'random' | 'fresh'>, named: unknown): Brought {
  const { state, random } = scene;
  // A name may be odd on purpose: `constructor` is no window.
  const window = Object.hasOwn(state.windows, String(named)) ? state.windows[String(named)] : undefined;
  if (!window) return {};
  if (window.status === 'opened') return laterPart(scene, window);
  const may = window.openTo ?? market.slice(0, 7);
  const submitted = random.chance(0.03) ? [] : random.some(may, Math.min(may.length, random.whole(1, 4)));
  const late = random.some(may.filter((one) => !submitted.includes(one))).slice(0, 2);
  const submissions = submitted.map((one) => submission(scene, one, window));
  const unread = random.chance(0.1) ? random.some(submissions).slice(0, 1) : [];
  return {
    submissions: submissions.map((one) => (unread.includes(one) && window.envelopes ? { ...one, offers: [] } : one)),
    ...(unread.length > 0 && window.envelopes
      ? { faulty: unread.map(({ supplier, digest }) => ({ supplier, digest, envelope: 'tender', fault: 'DAMAGED' })) }
      : {}),
    list: 'e'.repeat(64),
    late: late.map((supplier) => ({ supplier, receivedAt: window.dueAt, digest: 'c'.repeat(64) })),
    head: 'f'.repeat(64),
  };
}

/** What the record would bring with a signing: the document, and a signature that was verified, or seldom one that doesn't count. */
export function signatureFor({ random }: Pick<Scene, 'random'>, body: { readonly [name: string]: unknown }): Brought {
  const thumbprint = 'b'.repeat(64);
  const counts = { ok: true, signer: { kind: 'person', name: 'Signer' }, thumbprint, certificate: 'Q0VSVA==' } as const;
  const fault = random.pick([
    'UNREADABLE',
    'OTHER-DOCUMENT',
    'WRONG',
    'CERTIFICATE-FOREIGN',
    'CERTIFICATE-EXPIRED',
  ] as const);
  return {
    files: namedFiles(body).map((file) => ({ file, sha256: 'a'.repeat(64), name: file })),
    signing: { ways: ['verified', 'by-hand'], checked: random.chance(0.1) ? { ok: false, fault } : counts },
  };
}

/** What a part that is opened later adds: a price for each lot that was offered. */
function laterPart({ state, random }: Pick<Scene, 'state' | 'random'>, { submissions = [] }: Window): Brought {
  const value = state.estimatedValue?.amount ?? 1_000_000;
  const price = () => Math.round(value * (0.7 + random.next() / 2));
  return {
    list: 'e'.repeat(64),
    submissions: submissions.map((one) => ({
      ...one,
      offers: one.offers.map(({ lot }) => ({ lot, price: price(), values: [] })),
    })),
  };
}

function submission(
  scene: Pick<Scene, 'state' | 'random' | 'fresh'>,
  supplier: string,
  window: Window,
): SubmissionRecord {
  const { state, random, fresh } = scene;
  const { opensAt, receives, track, envelopes = [] } = window;
  const offers = receives === 'tender';
  const priced = !(envelopes.length > 1 && envelopes.some(({ id }) => id === 'price'));
  const all = track === 'case' ? state.lots.map(({ id }) => id) : [track];
  const value = state.estimatedValue?.amount ?? 1_000_000;
  const values = (state.documents?.criteria ?? []).map(({ id }) => ({ criterion: id, value: random.whole(100, 400) }));
  return {
    id: fresh('submission'),
    supplier,
    receivedAt: addMilliseconds(opensAt, random.whole(1, 3_600_000)),
    digest: digestOf(supplier),
    offers: offers
      ? random.some(all, all.length === 1 ? 1 : random.whole(1, all.length)).map((lot) => ({
          lot,
          ...(priced ? { price: Math.round(value * (0.7 + random.next() / 2)) } : {}),
          values: random.chance(0.95) ? values : [],
        }))
      : [],
  };
}

/** A digest that tells whose content it is of: the stream of a window is not there to be asked. */
const digestOf = (supplier: string): string =>
  [...supplier]
    .map((letter) => letter.charCodeAt(0).toString(16).padStart(2, '0'))
    .join('')
    .padEnd(64, '0')
    .slice(0, 64);

const supplierOf = (digest: string): string =>
  threeEntries.find((one) => one.digest === digest)?.supplier ??
  (digest.match(/../g) ?? [])
    .filter((one) => one !== '00')
    .map((one) => String.fromCharCode(Number.parseInt(one, 16)))
    .join('');

/** What the record would bring when the names of a contest's entrants are shown: the entries as they came. */
export const entriesOf = ({ state }: Scene): Brought => ({
  submissions: (entryWindow(state)?.submissions ?? []).map((one) => ({ ...one, supplier: supplierOf(one.digest) })),
});

/** A document as the record would know it, from its id alone. */
export function documentFor(id: string): KnownDocument {
  const known = { id, sha256: 'd'.repeat(64), disposed: false };
  const [kind = '', number = ''] = id.split('/');
  if (kind === 'file') return { ...known, kind };
  if (kind === 'submission') return { ...known, kind, receives: 'tender', supplier: market[0]! };
  // By its number, so that a walk meets documents that tell of tenders and others.
  return {
    ...known,
    kind: 'event',
    type: Number(number) % 3 === 0 ? 'TenderChecked' : 'AwardDecided',
    parts: ['reasons'],
  };
}
