import { thresholdCommands } from './threshold/threshold.commands.js';
import { valueCommands } from './value/value.commands.js';

export const rulebookCommands = [...valueCommands, ...thresholdCommands];
