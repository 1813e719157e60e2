import { parseArgs } from 'node:util';
import { keyCommand, openShareCommand } from './commands/opener.js';
import { receiptCommand } from './commands/receipt.js';
import { sealCommand } from './commands/seal.js';
import { submitCommand } from './commands/submit.js';
import type { Surroundings } from './commands/surroundings.js';
import { UsageError, usage } from './usage.js';

const text = { type: 'string' } as const;
const options = {
  out: text,
  recipients: text,
  person: text,
  keys: text,
  jws: text,
  key: text,
  share: text,
  release: text,
} as const;

/**
 * The supplier's own program.
 *
 * @param args what stands after the program's name
 * @returns what is printed
 * @throws UsageError, NotAnswered or ReceiptRefused, whose messages are for people
 */
export async function runSupplier(args: readonly string[], surroundings: Surroundings): Promise<string> {
  if (args.length === 0 || args.includes('--help')) return usage;
  const { values, positionals } = parsed(args);
  const [command, place, ...more] = positionals;
  if (more.length > 0) throw new UsageError(`${more.join(' ')}: one too many`);
  const { person, recipients, keys, jws } = values;
  switch (command) {
    case 'seal':
      return sealCommand(
        { file: named('FILE', place), out: named('--out', values.out), recipients, person },
        surroundings,
      );
    case 'submit':
    case 'withdraw':
      return submitCommand({ folder: named('FOLDER', place), action: command, person }, surroundings);
    case 'receipt':
      return receiptCommand({ folder: place, jws, keys });
    case 'key':
      return keyCommand({ out: named('--out', values.out) }, surroundings);
    case 'open-share': {
      const [key, share] = [named('--key', values.key), named('--share', values.share)];
      return openShareCommand({ key, share, release: named('--release', values.release) }, surroundings);
    }
    default:
      throw new UsageError(`There is no command ${command ?? ''}.`);
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function named(name: string, value: string | undefined): string {
  if (value) return value;
  throw new UsageError(`${name} is missing`);
}
