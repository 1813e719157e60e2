import { join } from 'node:path';
import { projectRoot, startStack, type LocalStack } from '@behov/local-stack';
import { readCaseFile, rehearse, type CaseFile } from '@behov/rehearse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Places, placesOf, type Place } from './places.fixture.js';

/** Prices that no other number of a case is like, for each of the tenders of the final round. */
const prices = [92_516_827, 88_043_591, 97_261_843];
/** As they may be written, in kronor or in öre. */
const written = prices.flatMap((price) => [String(price), price.toLocaleString('en'), price.toLocaleString('sv')]);
const suppliers = ['supplier-a', 'supplier-b', 'supplier-c'];
const buyers = [
  'behovsagare@goteborg.example',
  'upphandlare1@goteborg.example',
  'upphandlare2@goteborg.example',
  'beslutsfattare@goteborg.example',
  'controller@goteborg.example',
  'utvarderare1@goteborg.example',
  'registrator@goteborg.example',
  'ledning@goteborg.example',
];
const bidders = suppliers.map((one) => `anbud@${one}.example`);

/** Ends a rehearsal where enough is seen. */
class Seen extends Error {}

let stack: LocalStack;
let places: Places;
/** What tells the submitted requests from anything else, and what the case's log says since they can be submitted. */
const requests = { marks: [] as readonly string[], events: [] as readonly Place[] };
/** What was found at each moment: before an opening, by window, and after the last. */
const found = { requests: [] as Place[], tenders: [] as Place[], opened: [] as Place[] };

beforeAll(async () => {
  stack = await startStack({
    parts: ['postgres', 'temporal', 'search-attributes', 'migrations', 'mailbox', 'identity', 'worker', 'api'],
  });
  places = await Places.open(stack);
  const file = await readCaseFile(
    join(projectRoot, 'examples/hoppet-goteborg.yaml'),
    join(projectRoot, 'examples/illustrative/forms.yaml'),
  );
  await rehearse({
    file: planted(file),
    operator: 'operator@behov.example',
    api: stack.env['BEHOV_PUBLIC_URL']!,
    issuer: stack.env['OIDC_ISSUER']!,
    say: () => {},
    beforeCommand: look,
  }).catch((end: unknown) => {
    if (!(end instanceof Seen)) throw end;
  });
}, 300_000);
afterAll(async () => {
  await places?.close();
  await stack?.stop();
});

const planted = (file: CaseFile): CaseFile => {
  const { tenders } = file as CaseFile & { readonly tenders: Readonly<Record<string, readonly object[]>> };
  const final = tenders['final']!.map((tender, at) => ({ ...tender, price: prices[at] }));
  return { ...file, tenders: { ...tenders, final } } as CaseFile;
};

/** Looks before the last command that finds a window unopened, so when all of its submissions are in. */
async function look(): Promise<void> {
  const window = await places.window();
  if (!window) return;
  const { id, caseId, status } = window;
  const isFinal = id === 'final-tenders';
  const moment = status === 'opened' ? 'opened' : isFinal ? 'tenders' : 'requests';
  if ((!isFinal && id !== 'requests') || (status === 'opened' && !isFinal)) return;
  found[moment] = [
    ...(await places.tables()),
    ...(await places.files()),
    ...(await places.temporal()),
    ...(await places.metrics()),
    ...(await places.answers(caseId, moment === 'opened' ? [...buyers, ...bidders] : buyers)),
    ...(moment === 'tenders' ? await places.answers(caseId, bidders) : []),
  ];
  if (moment === 'requests') {
    requests.marks = await places.marks(caseId, id);
    requests.events = await places.eventsSince(caseId, id);
  }
  if (moment === 'opened') throw new Seen();
}

const kinds = (all: readonly Place[]) => new Set(all.map(({ name }) => name.split(' ')[0]));
const everywhere = new Set(['table', 'file', 'Temporal:', 'metrics', 'answer']);

describe('Before the opening', () => {
  it('the prices stand nowhere: in no row, file, log, history, metric or answer to anyone', () => {
    expect(kinds(found.tenders)).toEqual(everywhere);
    expect(placesOf(found.tenders, ['WindowAnnounced'])).toContain('table event');
    expect(placesOf(found.tenders, written)).toEqual([]);
  });

  it('a submission is known by the rows of its window alone', () => {
    expect(kinds(found.requests)).toEqual(everywhere);
    expect(requests.marks).toHaveLength(2 * suppliers.length);
    // As the page on limits tells: a database's administrator sees who has sent something, when, and how large it is.
    const own = ['table submission', 'table submission_body', 'table submission_outcome'];
    expect(placesOf(found.requests, requests.marks).toSorted()).toEqual(own);
  });

  it("who has submitted is told by nothing in the case's log; who asked a question stands with it", () => {
    expect(placesOf(requests.events, suppliers)).toEqual(['event QuestionAsked']);
  });
});

describe('After the opening', () => {
  it('the prices stand where they are judged, and in no log, metric or search attribute', () => {
    const where = placesOf(found.opened, written);
    expect(where).toEqual(expect.arrayContaining(['table event', 'table submission_clear', 'table stream']));
    expect(where.filter((name) => /^(file|metrics)|attributes|^Temporal: history$/.test(name))).toEqual([]);
  });
});
