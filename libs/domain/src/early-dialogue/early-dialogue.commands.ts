import { contactCommands } from './contact.commands.js';
import { disclosureCommands } from './disclosure.commands.js';
import { outreachCommands } from './outreach.commands.js';

export const earlyDialogueCommands = [...outreachCommands, ...contactCommands, ...disclosureCommands];
