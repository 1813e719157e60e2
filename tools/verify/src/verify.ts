import type { CompetitionFile, KeySet } from './competition-file.js';
import { chain } from './checks/chain.js';
import { documents } from './checks/documents.js';
import { decision, ranking, result, tenders } from './checks/evaluation.js';
import { certified, list, openers } from './checks/openings.js';
import { ownTender } from './checks/own-tender.js';
import { receipt, type Given } from './checks/receipts.js';
import { counted, time } from './checks/received.js';
import { signature } from './checks/signature.js';
import { checkTexts, fails, type CheckId, type Finding } from './finding.js';

/** What is laid beside the file. */
export interface Beside {
  readonly keys?: KeySet;
  /** Receipts as compact JWS. */
  readonly receipts?: readonly Given[];
  readonly tenders?: readonly Given[];
}

/** Checks all of a published competition that it shows, and gives what was found, in the order of the checks. */
export async function verify(
  file: CompetitionFile,
  { keys, receipts = [], tenders: own = [] }: Beside = {},
): Promise<readonly Finding[]> {
  const { windows, lots } = file;
  const found = [
    await safely('SIGNATURE', undefined, () => signature(file, keys)),
    await safely('DOCUMENTS', undefined, () => documents(file)),
  ];
  for (const window of windows) {
    found.push(await safely('CHAIN', window.id, () => chain(file.case, window)));
    found.push(await safely('COUNTED', window.id, () => counted(window)));
    found.push(await safely('TIME', window.id, () => time(window)));
    found.push(await safely('OPENERS', window.id, () => openers(window)));
    found.push(await safely('LIST', window.id, () => list(window)));
    found.push(await safely('CERTIFIED', window.id, () => certified(window)));
  }
  for (const lot of lots) {
    found.push(await safely('TENDERS', lot.lot, () => tenders(lot, file)));
    found.push(await safely('RESULT', lot.lot, () => result(lot, file)));
    found.push(await safely('RANKING', lot.lot, () => ranking(lot, file)));
    found.push(await safely('DECISION', lot.lot, () => decision(lot)));
  }
  for (const one of receipts)
    found.push(await safely('RECEIPT', one.name, async () => [await receipt(one, file, keys)]));
  for (const one of own) found.push([await ownTender(one, file)]);
  const order = Object.keys(checkTexts);
  return found.flat().toSorted((a, b) => order.indexOf(a.check) - order.indexOf(b.check));
}

/** A file that somebody has changed may have any form: what can't be read fails its check, and the others go on. */
async function safely(
  check: CheckId,
  where: string | undefined,
  look: () => readonly Finding[] | Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  try {
    return await look();
  } catch {
    return [fails(check, where, 'Uppgifterna går inte att läsa', 'What is there cannot be read')];
  }
}
