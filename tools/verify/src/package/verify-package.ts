import { createHash } from 'node:crypto';
import { createInterface } from 'node:readline';
import { fails, notShown, orHolds, type Finding } from '../finding.js';
import { FileFault, json } from '../competition-file.js';
import { ArchivePackage } from './open-package.js';

interface Manifest {
  readonly case: string;
  readonly seq: number;
  readonly head: string;
  readonly files: readonly {
    readonly path: string;
    readonly sha256: string;
    readonly size: number;
    readonly of?: string;
  }[];
}

interface StoredEvent {
  readonly seq: number;
  readonly envelope: string;
  readonly facts: string;
  readonly bodyDigest: string | null;
  readonly hash: string;
  readonly salt: string | null;
  readonly body: string | null;
  readonly disposedBy: string | null;
}

const eventsPath = 'metadata/events.jsonl';
const genesis = '0'.repeat(64);
const sha256 = (...parts: readonly string[]) => createHash('sha256').update(parts.join('')).digest('hex');

/** Checks an archive package by what is in it alone. @throws FileFault when it is none */
export async function verifyPackage(path: string): Promise<readonly Finding[]> {
  const one = await ArchivePackage.open(path);
  try {
    const manifest = await manifestOf(one);
    const files = await checkFiles(one, manifest);
    try {
      return [...files, ...(await checkEvents(one, manifest))];
    } catch {
      return [...files, fails('EVENTS', undefined, 'Händelserna går inte att läsa', 'The events cannot be read')];
    }
  } finally {
    one.close();
  }
}

async function manifestOf(one: ArchivePackage): Promise<Manifest> {
  if (!one.paths.includes('manifest.json')) throw new FileFault('the package has no manifest.json');
  const manifest = json(await one.text('manifest.json'));
  if (manifest['format'] !== 'behov-archive/1' || !Array.isArray(manifest['files'])) {
    throw new FileFault('manifest.json is not one of behov-archive/1');
  }
  return manifest as unknown as Manifest;
}

/** Each file is the one that the manifest names, and there is no other. */
async function checkFiles(one: ArchivePackage, { files }: Manifest): Promise<readonly Finding[]> {
  const named = files.map(({ path }) => path);
  const failed = one.paths
    .filter((path) => path !== 'manifest.json' && !named.includes(path))
    .map((path) => fails('MANIFEST', path, 'Står inte i manifestet', 'Is not in the manifest'));
  for (const path of one.doubled) failed.push(fails('MANIFEST', path, 'Finns två gånger', 'Is there twice'));
  for (const { path, sha256: expected, size } of files) {
    if (!one.paths.includes(path)) {
      failed.push(fails('MANIFEST', path, 'Saknas', 'Is missing'));
      continue;
    }
    const found = await one.measure(path).catch(() => undefined);
    if (found?.sha256 !== expected || found.size !== size) {
      failed.push(
        fails('MANIFEST', path, 'Är inte den som manifestet anger', 'Is not the one that the manifest names'),
      );
    }
  }
  return orHolds('MANIFEST', undefined, failed);
}

/** The chain from its first link to the manifest's head; each body by its digest; what is gone by its decision. */
async function checkEvents(one: ArchivePackage, manifest: Manifest): Promise<readonly Finding[]> {
  const links: Finding[] = [];
  const bodies: Finding[] = [];
  const gone: { readonly document: string; readonly by: string }[] = [];
  const decided = new Set<string>();
  let [head, seq] = [genesis, 0];
  for await (const line of createInterface({ input: await one.read(eventsPath), crlfDelay: Infinity })) {
    const event = JSON.parse(line) as StoredEvent;
    const { envelope, facts, bodyDigest, hash, salt, body, disposedBy } = event;
    seq += 1;
    const place = `${seq}`;
    const said = JSON.parse(envelope) as { readonly seq: number; readonly type: string; readonly stream: string };
    const linked = sha256(head, '\n', envelope, '\n', facts, '\n', bodyDigest ?? '') === hash;
    if (!linked || said.seq !== seq || event.seq !== seq || said.stream !== manifest.case) {
      // After the first break every later link is wrong too, and says nothing more.
      links.push(fails('EVENTS', place, 'Kedjan bryts här', 'The chain breaks here'));
      return links;
    }
    if (disposedBy !== null) gone.push({ document: `event/${seq}`, by: disposedBy });
    else if (bodyDigest !== null && (body === null || sha256(salt ?? '', '\n', body) !== bodyDigest)) {
      bodies.push(
        fails('BODIES', place, 'Texten är inte den som kedjan har', 'The text is not the one that the chain has'),
      );
    }
    if (said.type === 'DisposalDecided') for (const each of decisionsIn(facts)) decided.add(each);
    head = hash;
  }
  if (seq !== manifest.seq || head !== manifest.head) {
    links.push(fails('EVENTS', undefined, 'Slutar inte där manifestet anger', 'Does not end where the manifest says'));
  }
  const undecided = gone.filter(({ document, by }) => !decided.has(`${by} ${document}`));
  return [
    ...orHolds('EVENTS', undefined, links),
    ...orHolds('BODIES', undefined, bodies),
    ...orHolds(
      'DISPOSALS',
      undefined,
      undecided.map(({ document, by }) =>
        fails(
          'DISPOSALS',
          document,
          `Borta enligt ${by}, som inte är beslutat`,
          `Gone by ${by}, which was not decided`,
        ),
      ),
    ),
    ...[...decided].map(toldOf),
  ];
}

/** What was disposed of, by which decision: told, for it is not in the package. */
function toldOf(decision: string): Finding {
  const at = decision.lastIndexOf(' ');
  const [by, document] = [decision.slice(0, at), decision.slice(at + 1)];
  return notShown('DISPOSALS', document, `Gallrad enligt ${by}`, `Disposed of by ${by}`);
}

function decisionsIn(facts: string): readonly string[] {
  const { reference, events, files, submissions } = JSON.parse(facts) as {
    readonly reference: string;
    readonly events: readonly number[];
    readonly files: readonly string[];
    readonly submissions: readonly string[];
  };
  return [
    ...events.map((one) => `event/${one}`),
    ...files.map((one) => `file/${one}`),
    ...submissions.map((one) => `submission/${one}`),
  ].map((document) => `${reference} ${document}`);
}
