import { createHash } from 'node:crypto';
import { pipeline, Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { measured } from './measured.js';
import { CorruptContentError, StorageUnavailableError, type Storage } from './storage.js';

export interface S3Settings {
  readonly bucket: string;
  readonly region: string;
  /** Another server than Amazon's. */
  readonly endpoint?: string;
  /** The bucket's name stands in the path, not in the host name; what most other servers want. */
  readonly pathStyle?: boolean;
  /** Without them the ones that the client finds in its environment. */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** Contents in a bucket of a server that speaks S3. */
export function s3({ bucket, region, endpoint, pathStyle = false, credentials }: S3Settings): Storage {
  const client = new S3Client({
    region,
    forcePathStyle: pathStyle,
    maxAttempts: 3,
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(credentials ? { credentials } : {}),
  });
  const at = (key: string) => ({ Bucket: bucket, Key: key });
  return {
    put: (key, content, { sha256, size }) =>
      available(async () => {
        const ChecksumSHA256 = Buffer.from(sha256, 'hex').toString('base64');
        const hash = createHash('sha256');
        const { through } = measured((chunk) => hash.update(chunk));
        const Body = pipeline(content, through, () => {});
        await client.send(new PutObjectCommand({ ...at(key), Body, ContentLength: size, ChecksumSHA256 }));
        if (hash.digest('hex') === sha256) return;
        // A server that keeps S3's rules has refused it already; not all do.
        await client.send(new DeleteObjectCommand(at(key)));
        throw new CorruptContentError();
      }),
    get: (key, range) =>
      available(async () => {
        const Range = range && `bytes=${range.from}-${range.to}`;
        const { Body } = await client.send(new GetObjectCommand({ ...at(key), ...(Range ? { Range } : {}) }));
        return Body instanceof Readable ? Body : undefined;
      }).catch(absent),
    head: (key) =>
      available(async () => (await client.send(new HeadObjectCommand(at(key)))).ContentLength).catch(absent),
    delete: (key) =>
      available(async () => {
        await client.send(new DeleteObjectCommand(at(key)));
      }),
  };
}

function absent(error: unknown): undefined {
  const { cause } = error as { cause?: unknown };
  if (cause instanceof S3ServiceException && cause.$metadata.httpStatusCode === 404) return undefined;
  throw error;
}

/** What the server says when the content's hash isn't the one that its header tells. */
const corrupt = ['BadDigest', 'XAmzContentSHA256Mismatch', 'InvalidDigest', 'IncompleteBody'];

async function available<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CorruptContentError) throw error;
    if (error instanceof S3ServiceException && corrupt.includes(error.name)) throw new CorruptContentError();
    throw new StorageUnavailableError(error);
  }
}
