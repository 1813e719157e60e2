export { clamd, scannerAt, type ClamdSettings } from './clamd.js';
export { localDisk } from './local-disk.js';
export { mediaTypes, type MediaType } from './media.js';
export {
  openStorage,
  placeRefusedInProduction,
  storagePlace,
  type StoragePlace,
  type StorageSettings,
} from './place.js';
export {
  anyMedia,
  receive,
  receiveSealed,
  type NotTaken,
  type Received,
  type ReceivedSealed,
  type Receiving,
} from './receive.js';
export { s3, type S3Settings } from './s3.js';
export { noScanner, ScannerUnavailableError, type Scan, type Scanner } from './scanner.js';
export {
  CorruptContentError,
  storageKey,
  StorageUnavailableError,
  type ByteRange,
  type Known,
  type Storage,
  type StorageKey,
} from './storage.js';
