import { createHash } from 'node:crypto';
import {
  publishedCompetition,
  toldCompetition,
  type CaseState,
  type Computation,
  type RecordedLink,
  type RecordedOpening,
} from '@behov/domain';
import { computationFor } from '@behov/domain';
import { judged, tendersDueAt } from '@behov/domain/testing';
import {
  canonicalJson,
  generateKeyPair,
  generateReceiptKey,
  publicReceiptKeys,
  sealedEnvelope,
  sealEnvelope,
  signReceipt,
  signStatement,
  submissionDigests,
  type EnvelopeContent,
} from '@behov/sealing';
import { competitionType, type CompetitionFile } from './competition-file.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const caseId = '0199a000-0000-7000-8000-000000000001';
const window = 'final-tenders';

export const key = await generateReceiptKey();
export const keys = await publicReceiptKeys([key]);
const { recipient } = await generateKeyPair();

interface Arrival {
  readonly supplier: string;
  readonly kind: RecordedLink['kind'];
  readonly receivedAt: string;
  readonly offer: { readonly price: number; readonly climate: number };
}

/** A replaces its tender, C takes its back, and D comes at the deadline. */
const arrivals: readonly Arrival[] = [
  at('supplier-a', 'received', '2027-08-30T08:00:00.000Z', 95_000_000, 200),
  at('supplier-c', 'received', '2027-08-30T09:00:00.000Z', 70_000_000, 290),
  at('supplier-b', 'received', '2027-09-01T21:59:59.999Z', 88_000_000, 240),
  at('supplier-a', 'replaced', '2027-09-01T21:00:00.000Z', 92_500_000, 165),
  at('supplier-c', 'withdrawn', '2027-09-01T21:30:00.000Z', 70_000_000, 290),
  at('supplier-d', 'late', tendersDueAt, 60_000_000, 100),
];

function at(supplier: string, kind: Arrival['kind'], receivedAt: string, price: number, climate: number): Arrival {
  return { supplier, kind, receivedAt, offer: { price, climate } };
}

/** The clear text of what a supplier seals. */
export const clearOf = (supplier: string, { price, climate }: Arrival['offer']): EnvelopeContent => ({
  format: 'behov-envelope/1',
  case: caseId,
  window,
  envelope: 'tender',
  supplier,
  offers: [{ lot: '1', price, values: [{ criterion: 'climate', value: climate }] }],
  files: [],
  madeAt: '2027-08-30T07:00:00Z',
});

/** What was sent, its link in the chain, and the receipt. */
async function receive(arrival: Arrival, seq: number, previous: RecordedLink | undefined) {
  const { supplier, kind, receivedAt, offer } = arrival;
  const sealed = await sealEnvelope(recipient, clearOf(supplier, offer));
  const { digest, envelopes } = await submissionDigests([{ id: 'tender', sealed }]);
  const submission = `0199a000-0000-7000-8000-00000000010${seq}`;
  const commandId = `command-${seq}`;
  const text = JSON.stringify({
    case: caseId,
    window,
    seq,
    kind,
    submission,
    supplier,
    person: `person-of-${supplier}`,
    receivedAt,
    digest,
    commandId,
  });
  const hash = sha256(`${previous?.hash ?? '0'.repeat(64)}\n${text}`);
  const action = kind === 'withdrawn' ? ('withdraw' as const) : ('submit' as const);
  const claims = { case: caseId, window, submission, action, supplier, digest, receivedAt, commandId };
  return {
    link: { window, seq, hash, submission, kind, receivedAt, digest, of: seq, supplier, text } satisfies RecordedLink,
    receipt: await signReceipt({ issuer: 'https://behov.example', ...claims, envelopes }, key),
    sent: { supplier, envelopes: [sealedEnvelope('tender', sealed)] },
    clear: clearOf(supplier, offer),
  };
}

type Received = Awaited<ReturnType<typeof receive>>;

async function received(): Promise<readonly Received[]> {
  const all: Received[] = [];
  for (const [index, arrival] of arrivals.entries()) {
    const one = await receive(arrival, index + 1, all.at(-1)?.link);
    const first = all.find(({ link }) => link.supplier === arrival.supplier)?.link.seq ?? index + 1;
    all.push({ ...one, link: { ...one.link, of: first } });
  }
  return all;
}

/** What was received, by place in {@link arrivals}. */
export const everything = await received();
const links = everything.map(({ link }) => link);
const head = links.at(-1)!.hash;
const submissions = [links[2]!, links[3]!].map(({ submission: id, supplier, receivedAt, digest }) => {
  const { price, climate } = arrivals.findLast((one) => one.supplier === supplier)!.offer;
  return {
    id,
    supplier,
    receivedAt,
    digest,
    offers: [{ lot: '1', price, values: [{ criterion: 'climate', value: climate }] }],
  };
});
const list = sha256(canonicalJson(['tender', head, submissions.map(({ id, digest }) => [id, digest]), []]));
const late = [links[5]!].map(({ supplier, receivedAt, digest }) => ({ supplier, receivedAt, digest }));

const play = judged({ head, list, submissions, late });

const openings = play.events.flatMap(({ type, seq, at: on, facts }): readonly RecordedOpening[] =>
  (type === 'WindowOpened' || type === 'OpeningCertified') && facts.window === window
    ? [{ type, seq, at: on, hash: sha256(`event ${seq}`), ...facts }]
    : [],
);
export const record = { links, openings };

const signed = async (file: object): Promise<CompetitionFile> =>
  JSON.parse(JSON.stringify(await signStatement(file, competitionType, key))) as CompetitionFile;

/** The file for the authority. */
export const whole = await signed(
  ((published) => ({
    ...published,
    windows: published.windows.filter(({ id }) => id === window),
    documents: { ...published.documents, digest: sha256(canonicalJson(published.documents?.terms)) },
    keys,
  }))(publishedCompetition(play.state, record, { caseId, madeAt: '2027-09-20T09:00:00.000Z' })!),
);

/** The file for supplier B, which did not win. */
export const toldB = await signed(toldTo('supplier-b', play.state));

function toldTo(supplier: string, state: CaseState): object {
  const named = (one: RecordedLink) => one.supplier === supplier;
  const masked = ({ text: _text, supplier: _supplier, ...one }: RecordedLink): RecordedLink => one;
  const notified = {
    ...state,
    awards: {
      '1': {
        ...state.awards['1']!,
        notification: { sentAt: '2027-09-20T08:00:00.000Z', electronic: true, recipients: [supplier], seq: 1 },
      },
    },
  };
  const evaluation: Computation | undefined = computationFor(notified, state.tracks['1']!, supplier);
  const { id, receives, opensAt, dueAt, envelopes = [] } = state.windows[window]!;
  return {
    ...toldCompetition({
      caseId,
      madeAt: '2027-09-20T09:00:00.000Z',
      supplier,
      organisation: state.organisation,
      reference: state.reference,
      windows: [{ id, receives, opensAt, dueAt, envelopes }],
      record: { links: links.map((one) => (named(one) ? one : masked(one))), openings },
      evaluations: evaluation ? [evaluation] : [],
    }),
    keys,
  };
}

/** A file that somebody changed and the authority's own key signed anew: only what it says of itself can give it away. */
export async function changed(
  from: CompetitionFile,
  change: (file: Editable) => void,
  by = key,
): Promise<CompetitionFile> {
  const copy = JSON.parse(JSON.stringify(from)) as Editable;
  change(copy);
  const { signature: _, ...rest } = copy;
  return JSON.parse(JSON.stringify(await signStatement(rest, competitionType, by))) as CompetitionFile;
}

/** The same, to be changed. */
export type Editable = Mutable<CompetitionFile>;
type Mutable<T> = T extends string
  ? T
  : T extends readonly (infer E)[]
    ? Mutable<E>[]
    : T extends object
      ? { -readonly [K in keyof T]: Mutable<T[K]> }
      : T;
