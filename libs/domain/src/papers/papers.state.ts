import type { KnownFile } from '../files/files.state.js';
import type { PaperToMake } from './paper.js';

/** A made file, by the hash of its bytes. */
export type MadeFile = Pick<KnownFile, 'file' | 'sha256'>;

export interface PapersFacts {
  PaperMade: PaperToMake & {
    /** The sequence of the event that it shows the case at. */
    shows: number;
    pdf: MadeFile;
    /** What the PDF says, as JSON. */
    data: MadeFile;
  };
}
