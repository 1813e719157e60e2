import { dateInStockholm } from '@behov/domain';
import { personIn } from './case-file.js';
import { later } from './documents.js';
import type { PlayedCase } from './played-case.js';
import { tries } from './tries.js';

/** One round with each tenderer, and a common deadline for the final tenders. */
export async function playNegotiation(play: PlayedCase): Promise<void> {
  const procurer = personIn(play.file, 'procurer');
  const { minutes } = play.file.rehearsal.negotiation;
  const finalTendersDueAt = later(play.now, 28);
  await tries(play, procurer, 'CloseNegotiation', { finalTendersDueAt }, 'NEGOTIATION-EVERYONE-MET');
  for (const { supplier } of play.file.tenders.initial) {
    const body = { supplier, on: dateInStockholm(play.now), minutes };
    await play.give(procurer, 'HoldNegotiation', body, supplier);
  }
  await play.give(procurer, 'CloseNegotiation', { finalTendersDueAt });
}

/** The rounds that the file tells of; whoever falls away does so by the award criteria, and nothing is shown to others unasked. */
export async function playDialogue(play: PlayedCase): Promise<void> {
  const procurer = personIn(play.file, 'procurer');
  const { minutes } = play.file.rehearsal.negotiation;
  for (const { themes, suppliers, eliminated = [] } of play.file.dialogue?.rounds ?? []) {
    if (eliminated.length > 0) await eliminate(play, eliminated);
    for (const supplier of suppliers) {
      const body = { supplier, on: dateInStockholm(play.now), themes, minutes };
      await play.give(procurer, 'HoldDialogue', body, `${supplier}: ${themes.join(', ')}`);
    }
    const [, ...others] = suppliers;
    const shown = { consent: 'c1', to: others, what: themes.join(', ') };
    await tries(play, procurer, 'RevealSolution', shown, 'REVEAL-CONSENT');
    await play.waitUntil(procurer, later(play.now, 14), 'the participants work on their solutions');
  }
  await play.giveEarliest(procurer, 'CloseDialogue', 'finalTendersDueAt', { finalTendersDueAt: later(play.now, 28) });
}

type Round = NonNullable<PlayedCase['file']['dialogue']>['rounds'][number];

/** By the announced award criteria, and by nothing else. */
async function eliminate(play: PlayedCase, fallen: NonNullable<Round['eliminated']>): Promise<void> {
  const procurer = personIn(play.file, 'procurer');
  const eliminated = fallen.map(({ supplier }) => supplier);
  const reasons = fallen.map(({ supplier, because }) => `${supplier}: ${because}`).join('\n');
  const byOther = { eliminated, byCriteria: ['local-office'], reasons };
  await tries(play, procurer, 'CloseRound', byOther, 'ROUND-CRITERIA');
  const byCriteria = [...new Set(fallen.flatMap(({ by }) => by))];
  await play.give(procurer, 'CloseRound', { eliminated, byCriteria, reasons }, `falls away: ${reasons}`);
}
