import type { Payload } from '@temporalio/common';

/** A payload in the codec server's JSON: metadata values and data in base64. */
export interface JsonPayload {
  metadata?: Record<string, string>;
  data?: string;
}

/** Body of requests to `/encode` and `/decode`, and of their answers: as many payloads, in the same order. */
export interface CodecBody {
  payloads: JsonPayload[];
}

/** The request's body is not of the codec server's protocol (HTTP 400). */
export class CodecRequestError extends Error {
  override readonly name = 'CodecRequestError';
}

/** @throws CodecRequestError */
export function parseCodecBody(body: unknown): Payload[] {
  // Protobuf's JSON leaves out an empty list: the CLI sends {} for a query without arguments.
  const { payloads = [] } = isRecord(body) ? body : {};
  if (!isRecord(body) || !Array.isArray(payloads)) throw new CodecRequestError('expected {"payloads": […]}');
  return payloads.map(parsePayload);
}

/** One payload as JSON. */
export function toJsonPayload(payload: Payload): JsonPayload {
  const metadata = Object.entries(payload.metadata ?? {}).map(([key, value]) => [key, base64(value)]);
  return { metadata: Object.fromEntries(metadata), data: base64(payload.data ?? new Uint8Array()) };
}

function parsePayload(value: unknown): Payload {
  const { metadata = {}, data = '' } = isRecord(value) ? value : fail();
  if (!isRecord(metadata) || typeof data !== 'string') return fail();
  const entries = Object.entries(metadata).map(([key, text]) => [key, typeof text === 'string' ? bytes(text) : fail()]);
  return { metadata: Object.fromEntries(entries), data: bytes(data) };
}

function fail(): never {
  throw new CodecRequestError('expected payloads of the form {"metadata": {name: base64}, "data": base64}');
}

function base64(value: Uint8Array): string {
  return Buffer.from(value).toString('base64');
}

function bytes(value: string): Buffer {
  return Buffer.from(value, 'base64');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
