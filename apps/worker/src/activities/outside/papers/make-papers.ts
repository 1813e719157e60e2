import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { paperAccess, system, writePaper, type Paper, type PaperToMake, type Work } from '@behov/domain';
import { renderPaper, type Rendered } from '@behov/papers';
import { organisationId, type CaseRecord, type RelayRecord } from '@behov/persistence';
import { storageKey, type Storage } from '@behov/storage';
import type { WorkOf } from '@behov/workflows';
import { paperName } from './paper-name.js';

/** What papers are made of and where they are kept. */
export interface PaperParts {
  readonly record: Pick<CaseRecord, 'receive' | 'execute' | 'files'>;
  readonly sources: Pick<RelayRecord, 'paperSource'>;
  readonly storage: Storage;
}

/**
 * Makes the papers of a piece of work, keeps them as files of the case and records them. May be repeated: the same paper gives
 * the same bytes, the same file and the same command.
 * @throws when the storage or the record is not to be reached; the work is asked for again
 */
export async function makePapers(parts: PaperParts, { caseId }: WorkOf, work: Work): Promise<void> {
  const source = await parts.sources.paperSource(caseId, Number(work.key.split('/')[0]));
  for (const [at, toMake] of (work.papers ?? []).entries()) {
    const paper = writePaper(source, toMake);
    if (paper) await keep(parts, caseId, `due/paper/${work.key}/${at + 1}`, toMake, paper);
  }
}

async function keep(
  parts: PaperParts,
  caseId: string,
  commandId: string,
  toMake: PaperToMake,
  paper: Paper,
): Promise<void> {
  const rendered = renderPaper(paper);
  const pdf = await file(parts, caseId, commandId, paper, rendered, 'pdf');
  const data = await file(parts, caseId, commandId, paper, rendered, 'data');
  const outcome = await parts.record.execute({
    caseId,
    commandId,
    command: {
      type: 'RecordPaper',
      body: {
        ...toMake,
        shows: paper.seq,
        files: [
          { file: pdf, kind: 'pdf' },
          { file: data, kind: 'data' },
        ],
      },
    },
    actor: system,
    receivedAt: await parts.record.receive(),
  });
  if (outcome.status === 'refused') throw new Error(`The paper was not recorded: ${outcome.refusal.code}`);
}

const media = { pdf: 'application/pdf', data: 'application/json' } as const;

/** Keeps one of the paper's files. @returns its id: of the first attempt, where there was one */
async function file(
  { record, storage }: PaperParts,
  caseId: string,
  commandId: string,
  paper: Paper,
  rendered: Rendered,
  kind: keyof typeof media,
): Promise<string> {
  const content = rendered[kind];
  const sha256 = rendered.sha256[kind];
  const key = storageKey(organisationId(paper.organisation), sha256);
  const store = () => storage.put(key, Readable.from([content]), { sha256, size: content.length });
  await store();
  const now = await record.receive();
  const { roles } = paperAccess[paper.paper];
  const kept = await record.files.keep({
    file: randomUUID(),
    caseId,
    organisation: paper.organisation,
    sha256,
    size: content.length,
    media: media[kind],
    name: paperName(paper, kind),
    person: system.id,
    commandId: `${commandId}/${kind}`,
    receivedAt: now,
    // The program's own: there is nothing to look for.
    scanner: 'none',
    scannedAt: now,
    ...(roles ? { roles } : {}),
  });
  // A removal of the same content that was under way may have come between.
  if ((await storage.head(key)) === undefined) await store();
  return kept.file;
}
