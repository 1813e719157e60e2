import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { CodecRequestError, type JsonPayload } from './codec-protocol.js';
import { CodecServer } from './codec-server.js';
import { developmentKeys } from './development-keys.js';
import { parseKeys } from './keys.js';
import { FORBIDDEN_NOTICE, UNREADABLE_NOTICE } from './notice.js';

const server = new CodecServer(developmentKeys());
const stranger = new CodecServer(
  parseKeys(JSON.stringify({ active: 'x', keys: { x: randomBytes(32).toString('base64') } })),
);
const ofGoteborg = (organisation: string) => organisation === 'goteborg';
const everything = () => true;

describe('Decoding for a person', () => {
  it('shows what belongs to their organisation and a notice in place of the rest, in order', () => {
    const payloads = [encoded('theirs', 'lund'), encoded('ours', 'goteborg'), plain('open')];
    const answer = server.decodeRequest({ payloads }, ofGoteborg).payloads;
    expect(answer.map(value)).toEqual([FORBIDDEN_NOTICE, 'ours', 'open']);
  });

  it('lets nothing of a forbidden payload through', () => {
    const [answer] = server.decodeRequest({ payloads: [encoded('theirs', 'lund')] }, ofGoteborg).payloads;
    expect(answer).toEqual(plain(FORBIDDEN_NOTICE));
  });

  it.each([
    [
      "a workflow's metadata",
      { definition: { type: 'x' }, currentDetails: 'theirs' },
      { currentDetails: FORBIDDEN_NOTICE },
    ],
    ["a failure's message", { message: 'theirs', stack_trace: 'theirs' }, { message: FORBIDDEN_NOTICE }],
    ['any other object', { message: 'theirs', currentDetails: 'theirs' }, FORBIDDEN_NOTICE],
    ['nothing', null, FORBIDDEN_NOTICE],
  ])('shows the notice where the Web UI looks for it in %s', (_what, theirs, shown) => {
    const { payloads } = server.decodeRequest({ payloads: [encoded(theirs, 'lund')] }, ofGoteborg);
    expect(payloads).toEqual([plain(shown)]);
  });

  it('is not fooled by another organisation written on a payload', () => {
    const payload = encoded('theirs', 'lund');
    const disguised = relabelled(payload, { 'encryption-organisation': 'goteborg' });
    expect(server.decodeRequest({ payloads: [disguised] }, ofGoteborg).payloads.map(value)).toEqual([
      UNREADABLE_NOTICE,
    ]);
  });

  it('puts a notice in place of what has been changed or is of an unknown key, and answers the rest', () => {
    const foreign = stranger.encodeRequest({ payloads: [plain('x')] }, 'goteborg').payloads;
    const cut = { ...encoded('ours', 'goteborg'), data: 'AAAA' };
    const unnamed = relabelled(encoded('ours', 'goteborg'), { 'encryption-organisation': undefined });
    const payloads = [...foreign, cut, unnamed, encoded('ours', 'goteborg')];
    expect(server.decodeRequest({ payloads }, everything).payloads.map(value)).toEqual([
      UNREADABLE_NOTICE,
      UNREADABLE_NOTICE,
      UNREADABLE_NOTICE,
      'ours',
    ]);
  });

  it('fails when the check of who may read fails', () => {
    const broken = () => {
      throw new Error('no roles');
    };
    expect(() => server.decodeRequest({ payloads: [encoded('ours', 'goteborg')] }, broken)).toThrow('no roles');
  });
});

describe('Encoding', () => {
  it('leaves alone what is encrypted already', () => {
    const payload = encoded('ours', 'goteborg');
    expect(server.encodeRequest({ payloads: [payload] }, 'lund').payloads).toEqual([payload]);
  });

  it('of an empty payload can be undone', () => {
    const [payload] = server.encodeRequest({ payloads: [{}] }, 'goteborg').payloads;
    expect(server.decodeRequest({ payloads: [payload] }, everything).payloads).toEqual([{ metadata: {}, data: '' }]);
  });
});

describe('A request', () => {
  it('may hold no payloads', () => {
    expect(server.decodeRequest({}, everything)).toEqual({ payloads: [] });
    expect(server.encodeRequest({}, 'goteborg')).toEqual({ payloads: [] });
  });

  it.each([
    undefined,
    null,
    [],
    { payloads: 'x' },
    { payloads: [null] },
    { payloads: [{ data: 7 }] },
    { payloads: [{ metadata: [] }] },
    { payloads: [{ metadata: { encoding: 7 } }] },
  ])('is refused when its body is %j', (body) => {
    expect(() => server.decodeRequest(body, everything)).toThrow(CodecRequestError);
    expect(() => server.encodeRequest(body, 'goteborg')).toThrow(CodecRequestError);
  });
});

function encoded(content: unknown, organisation: string): JsonPayload {
  return server.encodeRequest({ payloads: [plain(content)] }, organisation).payloads[0] ?? {};
}

function plain(content: unknown): JsonPayload {
  return { metadata: { encoding: base64('json/plain') }, data: base64(JSON.stringify(content)) };
}

function value(payload: JsonPayload): unknown {
  return JSON.parse(Buffer.from(payload.data ?? '', 'base64').toString());
}

function relabelled(payload: JsonPayload, changes: Record<string, string | undefined>): JsonPayload {
  const metadata = { ...payload.metadata };
  for (const [key, text] of Object.entries(changes)) {
    if (text === undefined) delete metadata[key];
    else metadata[key] = base64(text);
  }
  return { ...payload, metadata };
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
