import {
  masked,
  MaskFault,
  tendersAreSecret,
  type AccessRequest,
  type CaseState,
  type Instant,
  type Role,
  type SecrecyTest,
} from '@behov/domain';
import type { FileReading, HistoryEntry, Identity, StoredEvent, SubmissionReading } from '@behov/persistence';
import { Readable } from 'node:stream';
import type { Competitions } from '../competition/competitions.js';
import type { Files } from '../files/files.js';
import type { Caller } from '../identity/caller.js';
import { problems } from '../platform/problem/problems.js';
import { identityOf, type ReadCase, type Reader } from '../reading/reader.js';
import { archivePackage } from './archive-package.js';
import { archiveProblems } from './archive-problems.js';
import { json, jsonLines, safeName, type PackageEntry } from './package-entries.js';
import { readme } from './readme.js';

/** Who handles requests for documents. */
const handlers: readonly Role[] = ['registrar', 'procurer', 'decision-maker'];
const keepers: readonly Role[] = ['registrar', 'decision-maker'];

/** A document as it is handed out: a text, or the content of a file. */
export type Released =
  | { readonly kind: 'text'; readonly content: unknown }
  | { readonly kind: 'file'; readonly file: FileReading; readonly content: Readable };

/** A case's file: its documents, what of them is handed out, and all of it as a package. */
export class CaseArchive {
  constructor(
    private readonly reader: Reader,
    private readonly files: Files,
    private readonly competitions: Competitions,
  ) {}

  /** @throws Problem */
  async forHandlers(caller: Caller, caseId: string): Promise<ReadCase> {
    const found = await this.reader.case(caller, caseId);
    if (!found.roles.some((role) => handlers.includes(role))) throw archiveProblems.role();
    return found;
  }

  /** All events of a case that the caller sees. */
  async events(caller: Caller, caseId: string, upTo: number): Promise<readonly HistoryEntry[]> {
    const all: HistoryEntry[] = [];
    for (let after = 0; after < upTo;) {
      const page = await this.reader.reads.history(identityOf(caller), caseId, { after, limit: 500 });
      if (page.length === 0) break;
      all.push(...page.filter(({ seq }) => seq <= upTo));
      after = page.at(-1)!.seq;
    }
    return all;
  }

  /** The files of a case that the caller sees; oldest first. */
  async allFiles(identity: Identity, caseId: string): Promise<readonly FileReading[]> {
    const all: FileReading[] = [];
    for (let after: string | undefined; ;) {
      const page = await this.reader.reads.files(identity, caseId, { limit: 200, ...(after ? { after } : {}) });
      all.push(...page.items);
      if (page.next === undefined) return all.toReversed();
      after = page.next;
    }
  }

  submissions(identity: Identity, caseId: string): Promise<readonly SubmissionReading[]> {
    return this.reader.reads.submissions(identity, caseId);
  }

  /** What was decided to be handed out of one document upon a request. @throws Problem */
  async released(caller: Caller, caseId: string, requestId: string, document: string): Promise<Released> {
    const { state } = await this.forHandlers(caller, caseId);
    const test = releasedTest(state.accessRequests, requestId, document);
    if (!test) throw archiveProblems.notReleased();
    const [kind, id = ''] = document.split('/');
    const fileId = test.copy?.file ?? (kind === 'file' ? id : undefined);
    if (fileId !== undefined) {
      const file = await this.files.find(caller, caseId, fileId);
      return { kind: 'file', file, content: await this.files.content(file) };
    }
    const original = await this.original(caller, caseId, kind ?? '', id);
    if (original === undefined) throw problems.notFound();
    return { kind: 'text', content: withoutSecrets(original, test) };
  }

  private async original(caller: Caller, caseId: string, kind: string, id: string): Promise<unknown> {
    const identity = identityOf(caller);
    if (kind === 'submission') return (await this.reader.reads.openedSubmission(identity, caseId, id))?.opened;
    const [event] = await this.reader.reads.history(identity, caseId, { after: Number(id) - 1, limit: 1 });
    return event?.seq === Number(id) ? event.body : undefined;
  }

  /** All of a case's file as a zip. @throws Problem before anything is sent */
  async package(caller: Caller, caseId: string): Promise<{ readonly name: string; readonly content: Readable }> {
    const { state, roles, summary } = await this.reader.case(caller, caseId);
    if (!roles.some((role) => keepers.includes(role))) throw archiveProblems.packageRole();
    if (tendersAreSecret(state)) throw archiveProblems.tendersAreSecret();
    const identity = identityOf(caller);
    const { seq } = state;
    const [last] = await this.reader.reads.storedEvents(identity, caseId, seq - 1, seq);
    if (!last) throw problems.hidden();
    const { at } = JSON.parse(last.envelope) as { readonly at: Instant };
    const { reference, organisation } = state;
    const head = { case: summary.caseId, reference, organisation, seq, head: last.hash, at };
    const entries = await this.entries(caller, caseId, state, at);
    return { name: `${safeName(reference)}-${seq}.zip`, content: archivePackage(head, entries) };
  }

  private async entries(
    caller: Caller,
    caseId: string,
    state: CaseState,
    at: Instant,
  ): Promise<readonly PackageEntry[]> {
    const identity = identityOf(caller);
    const { reads } = this.reader;
    const [files, submissions, chain, papers] = await Promise.all([
      this.allFiles(identity, caseId),
      this.submissions(identity, caseId),
      reads.competition(identity, caseId),
      reads.papers(identity, caseId),
    ]);
    const text = (path: string, media: string, what: string, open: () => Promise<Readable>, of?: string) => ({
      path,
      media,
      what,
      open,
      ...(of === undefined ? {} : { of }),
    });
    const asJson = 'application/json';
    const readmeText = Buffer.from(readme(state, state.seq));
    return [
      text('README.txt', 'text/plain', 'readme', async () => Promise.resolve(bytes(readmeText))),
      text('metadata/events.jsonl', 'application/jsonl', 'events', () =>
        Promise.resolve(jsonLines(this.stored(identity, caseId, state.seq))),
      ),
      text('metadata/chain.jsonl', 'application/jsonl', 'submission-chain', () =>
        Promise.resolve(jsonLines(each(chain.links))),
      ),
      text('metadata/papers.json', asJson, 'papers', () => Promise.resolve(json(papers))),
      ...(chain.openings.length === 0
        ? []
        : [
            text('metadata/competition.json', asJson, 'published-competition', async () =>
              json({ ...(await this.competitions.whole(caller, caseId)), madeAt: at }),
            ),
          ]),
      ...submissions.map(({ submissionId, kind }) =>
        text(
          `content/submissions/${submissionId}.json`,
          asJson,
          `submission-${kind}`,
          async () => json((await reads.openedSubmission(identity, caseId, submissionId)) ?? null),
          `submission/${submissionId}`,
        ),
      ),
      ...files
        .filter(({ disposedBy }) => disposedBy === undefined)
        .map((file) =>
          text(
            `content/files/${file.file}/${safeName(file.name)}`,
            file.media,
            'file',
            () => this.files.content(file),
            `file/${file.file}`,
          ),
        ),
    ];
  }

  private async *stored(identity: Identity, caseId: string, upTo: number): AsyncGenerator<StoredEvent> {
    for (let after = 0; after < upTo;) {
      const page = await this.reader.reads.storedEvents(identity, caseId, after, upTo);
      if (page.length === 0) throw new Error(`the log has no event ${after + 1}`);
      yield* page;
      after = page.at(-1)!.seq;
    }
  }
}

async function* each<T>(all: readonly T[]): AsyncGenerator<T> {
  yield* await Promise.resolve(all);
}

const bytes = (content: Buffer): Readable => Readable.from([content]);

/** The test by which a document is handed out; none while the request waits, or where it is refused. */
function releasedTest(all: readonly AccessRequest[], requestId: string, document: string): SecrecyTest | undefined {
  const request = all.find(({ id }) => id === requestId);
  const test = request?.documents.find((one) => one.document === document)?.test;
  return request?.decided && test && test.outcome !== 'refused' ? test : undefined;
}

/** Without the parts that were decided to be secret. @throws Problem when one of them isn't there */
function withoutSecrets(content: unknown, { parts }: SecrecyTest): unknown {
  try {
    return parts.reduce((so, { part, ground }) => masked(so, [part], `[${ground}]`), content);
  } catch (error) {
    if (error instanceof MaskFault) throw archiveProblems.mask();
    throw error;
  }
}
