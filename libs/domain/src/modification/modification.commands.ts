import { agreementCommands } from './agreement.commands.js';
import { proposalCommands } from './proposal.commands.js';

export const modificationCommands = [...proposalCommands, ...agreementCommands];
