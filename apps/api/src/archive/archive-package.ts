import { createHash } from 'node:crypto';
import { PassThrough, Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { packageFormat, type ManifestFile, type PackageEntry } from './package-entries.js';

/** What the manifest says besides its files. */
export interface PackageHead {
  readonly case: string;
  readonly reference: string;
  readonly organisation: string;
  /** The last event in it, and its hash. */
  readonly seq: number;
  readonly head: string;
  /** When the last event happened: the package is of that moment, whenever it is fetched. */
  readonly at: string;
}

/**
 * A zip of the entries in their order, with the manifest last. Each is read when its turn comes and never held in memory. The same
 * entries give the same bytes. What can't be read breaks the stream off: half a package is no zip.
 */
export function archivePackage(head: PackageHead, entries: readonly PackageEntry[]): Readable {
  const zip = new ZipFile();
  const out = new PassThrough();
  const files: ManifestFile[] = [];
  const options = { mtime: new Date(head.at), mode: 0o100644 };
  const fail = (error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error)));
  zip.on('error', fail);
  const add = (path: string, open: () => Promise<Readable>) => {
    zip.addReadStreamLazy(path, options, (give) => {
      open().then(
        (stream) => give(null, stream.once('error', fail)),
        (error: unknown) => {
          fail(error);
          give(error, Readable.from([]));
        },
      );
    });
  };
  for (const { open, ...entry } of entries) {
    add(entry.path, async () => measuredInto(await open(), (measured) => files.push({ ...entry, ...measured }), fail));
  }
  add('manifest.json', () =>
    Promise.resolve(Readable.from([`${JSON.stringify({ format: packageFormat, ...head, files }, null, 2)}\n`])),
  );
  zip.end();
  pipeline(zip.outputStream, out).catch(fail);
  return out;
}

function measuredInto(
  content: Readable,
  tell: (measured: Pick<ManifestFile, 'sha256' | 'size'>) => void,
  fail: (error: unknown) => void,
): Readable {
  const hash = createHash('sha256');
  let size = 0;
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
    flush(done) {
      tell({ sha256: hash.digest('hex'), size });
      done();
    },
  });
  pipeline(content, through).catch(fail);
  return through;
}
