import { documentsAddress, type Work } from '@behov/domain';

/** The notice with the address of the procurement documents, where the installation is told its own. */
export function withAddress(work: Work, caseId: string, publicUrl: string | undefined): Work {
  const { notice } = work;
  if (!notice || publicUrl === undefined) return work;
  const added = documentsAddress(notice.kind, caseId, publicUrl).map(({ id, bt, value }) => ({
    id,
    ...(bt === undefined ? {} : { bt }),
    value,
  }));
  return { ...work, notice: { ...notice, fields: [...notice.fields, ...added] } };
}
