import { bidder } from './case-file.js';
import type { PlayedCase } from './played-case.js';
import { playTender } from './submissions.js';

/** After the deadline: refused, recorded, never opened. */
export async function playLateTenders(play: PlayedCase, window: string): Promise<void> {
  for (const tender of play.file.tenders.final.filter((one) => one.late)) {
    const late = `Submit too late to ${window}`;
    const refused = await play.refusal(late, bidder(play.file, tender.supplier), () =>
      playTender(play, window, tender),
    );
    if (refused.code !== 'WINDOW-CLOSED') throw refused;
    play.tried.push({ role: 'supplier', what: 'Submit', code: refused.code });
  }
}
