import type { FileTerm } from './file-thread.js';
import type { PlayedCase } from './played-case.js';

interface PromiseNode {
  readonly kind: string;
  readonly name: string;
  readonly text: string;
  readonly track?: string;
}

/**
 * The contract's terms for one lot or partner: the case file's own, and one for each promise of the winning tender that none of them
 * keeps, as the case's thread tells them.
 */
export async function termsFor(play: PlayedCase, lot: string): Promise<readonly FileTerm[]> {
  const { nodes } = (await play.ask('thread')) as unknown as { readonly nodes: readonly PromiseNode[] };
  const own = (play.file.terms ?? []).map(({ id, text, keeps }) => ({ id, text, keeps }));
  const kept = new Set(own.flatMap(({ keeps }) => keeps));
  const left = nodes.filter(({ kind, track, name }) => kind === 'promise' && track === lot && !kept.has(name));
  return [...own, ...left.map(({ name, text }) => ({ id: name.replace(':', '-'), text, keeps: [name] }))];
}
