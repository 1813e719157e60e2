import type { Instant } from '@behov/domain';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { PublicationEntity } from './entities/publication.entity.js';
import { SubmissionWindowEntity } from './entities/submission-window.entity.js';
import { keyOf, limitOf, pageOf, type Page, type PageRequest } from './page.js';

/** What suppliers read of a case. */
export interface Publication {
  readonly caseId: string;
  readonly id: string;
  /** The event that it comes from. */
  readonly kind: string;
  readonly at: Instant;
  readonly content: { readonly [name: string]: unknown };
}

export interface PublicationFilter {
  readonly caseId?: string;
  readonly kind?: string;
  readonly organisation?: string;
  /** A CPV code or its beginning, with or without the zeros and the check digit at its end. */
  readonly cpv?: string;
  /** Found in reference or title. */
  readonly text?: string;
  /** Only procurements where something is received at this instant or later. */
  readonly openUntil?: Instant;
}

/** What is published for all, and for the reader's suppliers; newest first. */
export async function publications(
  manager: EntityManager,
  filter: PublicationFilter,
  page: PageRequest,
): Promise<Page<Publication>> {
  const limit = limitOf(page);
  const query = manager.createQueryBuilder(PublicationEntity, 'p').where(`p.suppliers is distinct from '{}'`);
  const { caseId, kind } = filter;
  if (caseId !== undefined) query.andWhere('p.case_id = :caseId', { caseId });
  if (kind !== undefined) query.andWhere('p.kind = :kind', { kind });
  narrow(query, filter);
  if (page.after !== undefined) {
    const [at, before, id] = keyOf(page.after, ['instant', 'uuid', 'text']);
    query.andWhere('(p.at, p.case_id, p.id) < (:at::timestamptz, :before::uuid, :id)', { at, before, id });
  }
  const found = await query
    .orderBy('p.at', 'DESC')
    .addOrderBy('p.caseId', 'DESC')
    .addOrderBy('p.id', 'DESC')
    .limit(limit + 1)
    .getMany();
  const { items, next } = pageOf(found, limit, (last) => [last.at, last.caseId, last.id]);
  // To whom else it was told is nobody's business.
  return { items: items.map(({ suppliers: _, seq: __, ...one }) => one), ...(next ? { next } : {}) };
}

function narrow(query: SelectQueryBuilder<PublicationEntity>, filter: PublicationFilter): void {
  const { organisation, cpv, text, openUntil } = filter;
  const found = [
    ...(organisation === undefined ? [] : ['pr.organisation = :organisation']),
    ...(cpv === undefined ? [] : ['pr.cpv @> array[:cpv]']),
    ...(text === undefined ? [] : [`pr.search like '%' || :text || '%'`]),
  ];
  if (found.length > 0) {
    query.andWhere(`p.case_id in (select pr.case_id from procurement pr where ${found.join(' and ')})`, {
      organisation,
      cpv: cpv === undefined ? undefined : cpvBeginning(cpv),
      text: text === undefined ? undefined : searchText(text),
    });
  }
  if (openUntil !== undefined) {
    query.andWhere(
      `p.case_id in (select w.case_id from submission_window w where w.status = 'open' and w.due_at > :openUntil)`,
      { openUntil },
    );
  }
}

/** The beginning that a CPV code stands for: `45000000-7` is the division 45. */
export const cpvBeginning = (code: string): string => code.replace(/-\d$/, '').replace(/(?<=^\d\d.*)0+$/, '');

/** A text as it is looked for with `like`. */
export const searchText = (text: string): string => text.toLocaleLowerCase('sv').replace(/[\\%_]/g, '\\$&');

/** A time for submissions that the reader may see. */
export interface WindowReading {
  readonly caseId: string;
  readonly id: string;
  readonly organisation: string;
  readonly receives: string;
  readonly opensAt: Instant;
  readonly dueAt: Instant;
  readonly status: 'open' | 'closed' | 'opened' | 'cancelled';
  /** The parts that a submission is sealed in, each with the public key to seal it to. */
  readonly envelopes: readonly { readonly id: string; readonly recipient: string }[];
}

export async function windows(manager: EntityManager, caseId: string): Promise<readonly WindowReading[]> {
  const found = await manager.find(SubmissionWindowEntity, { where: { caseId }, order: { opensAt: 'ASC', id: 'ASC' } });
  return found.map(({ openTo: _, ...one }) => ({ ...one, envelopes: one.envelopes ?? [] }));
}

/** What the reader's suppliers have submitted, and once a window is opened, what buyers may see of it. */
export interface SubmissionReading {
  readonly windowId: string;
  readonly submissionId: string;
  readonly kind: 'received' | 'replaced' | 'withdrawn' | 'late';
  readonly supplier: string;
  readonly receivedAt: Instant;
  readonly digest: string;
}

export async function submissions(manager: EntityManager, caseId: string): Promise<readonly SubmissionReading[]> {
  const rows = (await manager.query(
    `select window_id, submission_id, kind, supplier, received_at, digest from submission where case_id = $1
     order by received_at, submission_id`,
    [caseId],
  )) as {
    window_id: string;
    submission_id: string;
    kind: SubmissionReading['kind'];
    supplier: string;
    received_at: Date;
    digest: string;
  }[];
  return rows.map((row) => ({
    windowId: row.window_id,
    submissionId: row.submission_id,
    kind: row.kind,
    supplier: row.supplier,
    receivedAt: row.received_at.toISOString(),
    digest: row.digest,
  }));
}

/** What was submitted, for those who may look into an opened window: its parts as they were sealed, and those that are opened. */
export interface OpenedSubmission {
  readonly submissionId: string;
  readonly windowId: string;
  readonly sealed: readonly { readonly id: string; readonly content: string }[] | null;
  readonly opened: readonly OpenedEnvelope[];
  readonly disposedBy: string | null;
  /** What became of the attachments of the parts that are opened; those that aren't here yet are under way. */
  readonly attachments: readonly OpenedAttachment[];
}

/** An attachment that was opened and is a file of the case, or why it could not be. */
export interface OpenedAttachment {
  readonly envelope: string;
  /** Hexadecimal SHA-256 of the ciphertext, as its part names it. */
  readonly sha256: string;
  readonly file: string | null;
  readonly fault: string | null;
}

/** A part that was opened. */
export interface OpenedEnvelope {
  readonly envelope: string;
  /** Null when it was disposed of. */
  readonly content: object | null;
  readonly disposedBy: string | null;
}

export async function openedSubmission(
  manager: EntityManager,
  caseId: string,
  submissionId: string,
): Promise<OpenedSubmission | undefined> {
  const [row] = (await manager.query(
    `select submission_id as "submissionId", window_id as "windowId", content, disposed_by as "disposedBy"
     from submission_body where case_id = $1 and submission_id = $2`,
    [caseId, submissionId],
  )) as { submissionId: string; windowId: string; content: string | null; disposedBy: string | null }[];
  if (!row) return undefined;
  const opened = (await manager.query(
    `select envelope, content, disposed_by as "disposedBy" from opened_parts($1, $2)`,
    [caseId, submissionId],
  )) as { envelope: string; content: string | null; disposedBy: string | null }[];
  const attached = (await manager.query(
    `select envelope, sha256, file::text, fault from opened_attachment
     where case_id = $1 and submission_id = $2 order by envelope, sha256`,
    [caseId, submissionId],
  )) as OpenedAttachment[];
  const { content, ...rest } = row;
  return {
    ...rest,
    attachments: attached,
    sealed: parsed<NonNullable<OpenedSubmission['sealed']>>(content),
    opened: opened.map((one) => ({ ...one, content: parsed<object>(one.content) })),
  };
}

const parsed = <T>(json: string | null): T | null => (json === null ? null : (JSON.parse(json) as T));

/** The reader's own share of a window's split key, for each of its parts. */
export interface OwnShare {
  readonly envelope: string;
  /** Sealed to the opener's own key: an age ciphertext in base64. */
  readonly sealed: string;
}

export const ownShares = (manager: EntityManager, caseId: string, windowId: string): Promise<readonly OwnShare[]> =>
  manager.query(`select envelope, sealed from window_share where case_id = $1 and window_id = $2 order by envelope`, [
    caseId,
    windowId,
  ]);

/** A supplier's own draft, as it was saved. */
export interface DraftReading {
  readonly content: string;
  readonly savedAt: Instant;
}

export async function draft(
  manager: EntityManager,
  caseId: string,
  windowId: string,
  supplier: string,
): Promise<DraftReading | undefined> {
  const [row] = (await manager.query(
    `select content, saved_at from submission_draft where case_id = $1 and window_id = $2 and supplier = $3`,
    [caseId, windowId, supplier],
  )) as { content: string; saved_at: Date }[];
  return row && { content: row.content, savedAt: row.saved_at.toISOString() };
}

/** A supplier's own sealed attachment. */
export interface AttachmentReading {
  /** Hexadecimal SHA-256 of the ciphertext. */
  readonly sha256: string;
  /** Of the ciphertext, in bytes. */
  readonly size: number;
  readonly receivedAt: Instant;
  readonly organisation: string;
}

export async function attachments(
  manager: EntityManager,
  caseId: string,
  windowId: string,
  supplier: string,
): Promise<readonly AttachmentReading[]> {
  const rows = (await manager.query(
    `select sha256, size, received_at, organisation from sealed_attachment
     where case_id = $1 and window_id = $2 and supplier = $3 order by received_at, sha256`,
    [caseId, windowId, supplier],
  )) as { sha256: string; size: string; received_at: Date; organisation: string }[];
  return rows.map(({ received_at: at, size, ...one }) => ({
    ...one,
    size: Number(size),
    receivedAt: at.toISOString(),
  }));
}
