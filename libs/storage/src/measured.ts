import { Transform } from 'node:stream';

/** Lets a content through, shows each part of it and counts its bytes. */
export function measured(show: (chunk: Buffer) => void): {
  readonly through: Transform;
  readonly count: () => number;
} {
  let count = 0;
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      try {
        count += chunk.length;
        show(chunk);
        done(null, chunk);
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)));
      }
    },
  });
  return { through, count: () => count };
}
