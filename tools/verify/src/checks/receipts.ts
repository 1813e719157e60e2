import { receiptFaultTexts, verifyReceipt } from '@behov/sealing';
import type { CompetitionFile, KeySet } from '../competition-file.js';
import { fails, holds, notShown, type Finding } from '../finding.js';

/** A file that was given, with its name. */
export interface Given {
  readonly name: string;
  readonly text: string;
}

/** Whether what a supplier has a receipt for is in the chain, with the same digest and time, and still counts. */
export async function receipt(
  { name, text }: Given,
  file: CompetitionFile,
  keys: KeySet | undefined,
): Promise<Finding> {
  const known = keys ?? file.keys;
  if (!known) return notShown('RECEIPT', name, 'Inga nycklar är givna: --keys FIL', 'No keys are given: --keys FILE');
  const reading = await verifyReceipt(text.trim(), known);
  if (!reading.ok)
    return fails('RECEIPT', name, receiptFaultTexts[reading.code].sv, receiptFaultTexts[reading.code].en);
  const { claims } = reading;
  if (claims.case !== file.case) return fails('RECEIPT', name, 'Gäller ett annat ärende', 'It is for another case');
  const window = file.windows.find(({ id }) => id === claims.window);
  if (!window) {
    return fails('RECEIPT', name, `${claims.window} finns inte i filen`, `${claims.window} is not in the file`);
  }
  if (!window.chain) return notShown('RECEIPT', name, 'Kedjan visas inte', 'The chain is not shown');
  const link = window.chain.links.find(({ submission }) => submission === claims.submission);
  if (!link) return fails('RECEIPT', name, ...missing(claims.receivedAt));
  const kinds = claims.action === 'withdraw' ? ['withdrawn'] : ['received', 'replaced'];
  if (link.digest !== claims.digest || link.receivedAt !== claims.receivedAt || !kinds.includes(link.kind)) {
    return fails(
      'RECEIPT',
      name,
      `KVITTOT SÄGER ANNAT ÄN FILEN: ${claims.digest} ${claims.receivedAt}; filen: ${link.digest} ${link.receivedAt}`,
      `THE RECEIPT SAYS OTHER THAN THE FILE: ${claims.digest} ${claims.receivedAt}; the file: ${link.digest} ${link.receivedAt}`,
    );
  }
  if (window.counted.some(({ submission }) => submission === claims.submission) || claims.action === 'withdraw') {
    return holds('RECEIPT', name);
  }
  const later = window.chain.links.find(({ of, seq, kind }) => of === link.of && seq > link.seq && kind !== 'late');
  if (!later) return fails('RECEIPT', name, ...missing(claims.receivedAt));
  return holds(
    'RECEIPT',
    name,
    `Räknas inte längre: ersatt eller återtaget ${later.receivedAt}`,
    `Counts no longer: replaced or taken back ${later.receivedAt}`,
  );
}

const missing = (at: string) =>
  [
    `SAKNAS: inlämningen ${at}, som kvittot bevisar, finns inte bland det som räknas`,
    `MISSING: the submission of ${at}, which the receipt proves, is not among what counts`,
  ] as const;
