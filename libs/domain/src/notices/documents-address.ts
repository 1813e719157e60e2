import type { NoticeKind } from './notices.state.js';
import type { DraftedField } from './contents.js';

/**
 * Where everyone reads the procurement documents, in full and without charge, from the day of the call. Only the installation
 * knows its own address, so the case's contents can't have it.
 * @param publicUrl the API's own address, without a stroke at its end
 * @returns nothing for notices that call nobody
 */
export function documentsAddress(
  kind: NoticeKind,
  caseId: string,
  publicUrl: string,
): readonly (DraftedField & { readonly value: string })[] {
  if (kind !== 'call') return [];
  return [
    {
      id: 'documents-address',
      says: { sv: 'Var upphandlingsdokumenten finns', en: 'Where the procurement documents are' },
      bt: 'BT-15',
      basis: 'LOU 10:7; Directive 2014/24/EU, Article 53(1) (the eForms field from memory, not verified)',
      verified: false,
      from: 'BEHOV_PUBLIC_URL',
      value: `${publicUrl}/v1/procurements/${caseId}`,
    },
  ];
}
