import { verifyStatement } from '@behov/sealing';
import { competitionType, type CompetitionFile, type KeySet } from '../competition-file.js';
import { fails, holds, notShown, type Finding } from '../finding.js';

/** @param given keys that come from elsewhere than the file: whoever changes a file can put keys of their own in it */
export async function signature(file: CompetitionFile, given: KeySet | undefined): Promise<readonly Finding[]> {
  const keys = given ?? file.keys;
  if (!keys) {
    return [notShown('SIGNATURE', undefined, 'Inga nycklar är givna: --keys FIL', 'No keys are given: --keys FILE')];
  }
  const reading = await verifyStatement(file, competitionType, keys);
  if (!reading.ok) {
    const [sv, en] = faults[reading.code] ?? faults['STATEMENT-MALFORMED'];
    return [fails('SIGNATURE', undefined, sv, en)];
  }
  const { kid } = reading;
  if (given) return [holds('SIGNATURE', undefined, `Nyckel ${kid}`, `Key ${kid}`)];
  return [
    notShown(
      'SIGNATURE',
      undefined,
      `Stämmer med nyckeln ${kid} i filen själv; jämför med den publicerade: --keys FIL`,
      `Right by the key ${kid} in the file itself; compare with the published one: --keys FILE`,
    ),
  ];
}

const faults = {
  'STATEMENT-SIGNATURE': ['Innehållet är ändrat efter undertecknandet.', 'The content was changed after the signing.'],
  'STATEMENT-UNKNOWN-KEY': [
    'Nyckeln som filen är undertecknad med är inte bland de givna.',
    'The key that the file is signed with is not among those given.',
  ],
  'STATEMENT-TYPE': ['Underskriften gäller något annat.', 'The signature is for something else.'],
  'STATEMENT-ALGORITHM': ['Algoritmen godtas inte.', 'The algorithm is not accepted.'],
  'STATEMENT-MALFORMED': ['Det finns ingen läsbar underskrift.', 'There is no signature that can be read.'],
} as const;
