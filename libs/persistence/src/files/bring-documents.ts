import type { Brought, KnownDocument } from '@behov/domain';
import type { PoolClient } from 'pg';
import { bringFiles } from './bring-files.js';

interface Row {
  readonly id: string;
  readonly kind: 'event' | 'file' | 'submission';
  readonly sha256: string;
  readonly disposed: boolean;
  readonly type: string | null;
  readonly parts: readonly string[] | null;
  readonly receives: string | null;
  readonly supplier: string | null;
}

/** What the record knows of the named documents, without their texts, and of the files that are named as masked copies. */
export async function bringDocuments(
  client: PoolClient,
  caseId: string,
  ids: readonly string[],
  copies: readonly string[] = [],
): Promise<Brought> {
  const { rows } = await client.query<Row>({
    name: 'bring-documents',
    text: 'select * from case_documents($1, $2)',
    values: [caseId, ids],
  });
  const { files = [] } = copies.length > 0 ? await bringFiles(client, caseId, copies) : {};
  return { documents: rows.map(known), files };
}

const known = ({ id, sha256, disposed, kind, type, parts, receives, supplier }: Row) =>
  // The log's events were made by the domain, and windows receive what its definitions say.
  ({
    id,
    sha256,
    disposed,
    kind,
    ...(kind === 'event' ? { type, parts: parts ?? [] } : {}),
    ...(kind === 'submission' ? { receives, supplier } : {}),
  }) as KnownDocument;
