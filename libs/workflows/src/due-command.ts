import type { Due } from '@behov/domain';

/** The longest command id that the record takes. */
const longest = 200;

/**
 * The id of a due command: the same for the same state, so that a retry gets the first outcome; another as soon as
 * something else has happened, so that an earlier refusal doesn't stand in the way.
 */
export function dueCommandId({ at, command }: Due, seq: number): string {
  const about = Object.values(command.body).map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
  const id = ['due', command.type, at, ...about, seq].join('/');
  return id.length <= longest ? id : ['due', command.type, at, fingerprint(about.join('/')), seq].join('/');
}

/** FNV-1a over UTF-16 code units with two offsets: short, and pure (a workflow has no crypto module). */
function fingerprint(text: string): string {
  return [0x811c9dc5, 0x01000193]
    .map((offset) => {
      let hash = offset;
      for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
      return (hash >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}
