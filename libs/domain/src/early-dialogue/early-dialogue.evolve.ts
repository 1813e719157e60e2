import type { Appliers } from '../case/applier.js';
import type { EarlyDialogueFacts } from './early-dialogue.state.js';

export const earlyDialogueEvolve: Appliers<keyof EarlyDialogueFacts> = {};
