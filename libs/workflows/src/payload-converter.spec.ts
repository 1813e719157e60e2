import type { Payload } from '@temporalio/common';
import { describe, expect, it } from 'vitest';
import { payloadConverter, unsealedMark } from './payload-converter.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const payload = (encoding: string, data: string, marks: Payload['metadata'] = {}): Payload => ({
  metadata: { encoding: bytes(encoding), ...marks },
  data: bytes(data),
});
const clear = { [unsealedMark]: new Uint8Array([1]) };

describe('What comes in clear text', () => {
  it('is told from what was sealed', () => {
    expect(payloadConverter.fromPayload(payload('json/plain', '"a"', clear))).toEqual({ unsealed: 'a' });
    expect(payloadConverter.fromPayload(payload('json/plain', '"a"'))).toBe('a');
  });

  it.each([
    ['of an unknown encoding', payload('strange/thing', '"a"', clear)],
    ['that is not the JSON it claims to be', payload('json/plain', '{"a', clear)],
    ['without an encoding', { metadata: clear, data: bytes('a') }],
  ])('%s is nothing, and fails no task of the workflow', (_what, sent) => {
    expect(payloadConverter.fromPayload(sent)).toEqual({ unsealed: null });
  });

  it('is not excused when it was sealed: a fault of the program must not be passed over', () => {
    expect(() => payloadConverter.fromPayload(payload('strange/thing', '"a"'))).toThrow('strange/thing');
  });
});
