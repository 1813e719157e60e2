import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { open, type Entry, type ZipFile } from 'yauzl';
import { FileFault } from '../competition-file.js';

/** A package's files, read from their place in the zip; nothing is unpacked to a disk. */
export class ArchivePackage {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    /** Paths that stand twice. */
    readonly doubled: readonly string[],
  ) {}

  /** @throws FileFault when it is no zip */
  static async open(path: string): Promise<ArchivePackage> {
    try {
      const zip = await opened(path);
      const entries = new Map<string, Entry>();
      const doubled: string[] = [];
      await new Promise<void>((resolve, reject) => {
        zip.on('entry', (entry: Entry) => {
          if (entries.has(entry.fileName)) doubled.push(entry.fileName);
          entries.set(entry.fileName, entry);
          zip.readEntry();
        });
        zip.once('end', resolve).once('error', reject);
        zip.readEntry();
      });
      return new ArchivePackage(zip, entries, doubled);
    } catch (error) {
      throw new FileFault(`${path}: not a package (${error instanceof Error ? error.message : 'unreadable'})`);
    }
  }

  get paths(): readonly string[] {
    return [...this.entries.keys()];
  }

  /** @throws Error when there is no such file */
  read(path: string): Promise<Readable> {
    const entry = this.entries.get(path);
    if (!entry) return Promise.reject(new Error(`${path} is missing`));
    return new Promise((resolve, reject) => {
      this.zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
    });
  }

  async measure(path: string): Promise<{ readonly sha256: string; readonly size: number }> {
    const hash = createHash('sha256');
    let size = 0;
    for await (const chunk of await this.read(path)) {
      hash.update(chunk as Buffer);
      size += (chunk as Buffer).length;
    }
    return { sha256: hash.digest('hex'), size };
  }

  async text(path: string): Promise<string> {
    const chunks: Buffer[] = [];
    for await (const chunk of await this.read(path)) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  }

  close(): void {
    this.zip.close();
  }
}

const opened = (path: string) =>
  new Promise<ZipFile>((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false }, (error, zip) => (error ? reject(error) : resolve(zip)));
  });
