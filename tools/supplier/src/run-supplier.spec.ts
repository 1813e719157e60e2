import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { bytesOf, generateKeyPair, openEnvelope, openFile, openShare, splitIdentity } from '@behov/sealing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receivingApi } from './receiving.fixture.js';
import { runSupplier } from './run-supplier.js';

const quality = await generateKeyPair();
const price = await generateKeyPair();
const folder = await mkdtemp(join(tmpdir(), 'supplier-'));
const at = (...names: string[]) => join(folder, ...names);
let api: Awaited<ReturnType<typeof receivingApi>>;
let ids = 0;

const surroundings = (environment: Readonly<Record<string, string>> = {}) => ({
  environment: { BEHOV_PUBLIC_URL: api.url, BEHOV_TOKEN: 'token-1', ...environment },
  now: () => new Date('2027-09-01T07:00:00.000Z'),
  newId: () => `attempt-${(ids += 1)}`,
  readLine: () => Promise.resolve('fyra vita hästar'),
  workFactor: 10,
});
const run = (...args: string[]) => runSupplier(args, surroundings());

beforeAll(async () => {
  api = await receivingApi({ quality: quality.recipient, price: price.recipient });
  await writeFile(at('ritning.pdf'), 'ritning');
  await writeFile(
    at('tender.yaml'),
    `case: case-1
window: final-tenders:2
supplier: supplier-a
envelopes:
  quality:
    answers: [{ requirement: fossil-free, text: Se ritningen., files: [./ritning.pdf] }]
    files: [./ritning.pdf]
  price:
    offers: [{ lot: '2', price: 92500000.50, values: [] }]
`,
  );
});
afterAll(async () => {
  await api.stop();
  await rm(folder, { recursive: true });
});

/** The sealed envelopes in a folder, opened as the window's keys would. */
async function opened(out: string) {
  const { envelopes } = JSON.parse(await readFile(at(out, 'submission.json'), 'utf8')) as {
    envelopes: { id: string; content: string }[];
  };
  const identities: Record<string, string> = { quality: quality.identity, price: price.identity };
  const place = { case: 'case-1', window: 'final-tenders:2', supplier: 'supplier-a' };
  const readings = envelopes.map(({ id, content }) =>
    openEnvelope(identities[id] ?? '', bytesOf(content) ?? new Uint8Array(), { ...place, envelope: id }),
  );
  return (await Promise.all(readings)).map((reading) => (reading.ok ? reading.content : reading.fault));
}

describe('Sealing an offer', () => {
  it('puts each envelope under its own key, bound to where it goes', async () => {
    expect(await run('seal', at('tender.yaml'), '--out', at('sealed'))).toMatch(
      /^Sealed quality, price .*1 sealed files/,
    );
    expect(await opened('sealed')).toMatchObject([
      {
        answers: [{ requirement: 'fossil-free', files: ['ritning.pdf'] }],
        files: [{ name: 'ritning.pdf', media: 'application/pdf', size: 7 }],
        madeAt: '2027-09-01T07:00:00.000Z',
      },
      { offers: [{ lot: '2', price: 92_500_000.5 }], files: [] },
    ]);
  });

  it('seals the files beside it, each named by its digest', async () => {
    const [content] = await opened('sealed');
    const [name = ''] = await readdir(at('sealed', 'files'));
    const file = content && 'files' in content ? content.files[0] : undefined;
    expect(name).toBe(`${file?.sealed.sha256}.age`);
    const bytes = await readFile(at('sealed', 'files', name));
    expect(file && (await openFile(quality.identity, bytes, file))).toMatchObject({ ok: true });
  });

  it('writes nothing in the clear', async () => {
    const written = await readFile(at('sealed', 'submission.json'), 'utf8');
    expect(written).not.toMatch(/92500000|fossil-free|ritning/);
  });

  it('does not write over what was sealed before', async () => {
    await expect(run('seal', at('tender.yaml'), '--out', at('sealed'))).rejects.toThrow('EEXIST');
  });

  it('takes public keys from a file where there is no network', async () => {
    const keys = { quality: quality.recipient, price: price.recipient };
    await writeFile(at('keys.json'), JSON.stringify(keys));
    const offline = { ...surroundings(), environment: {} };
    const args = ['seal', at('tender.yaml'), '--out', at('offline'), '--recipients', at('keys.json')];
    expect(await runSupplier(args, offline)).toMatch(/^Sealed/);
  });

  it.each([
    ['price: 1.005', 'envelopes.price.offers[0].price'],
    ['prices: 1', 'envelopes.price.offers[0].prices'],
  ])('says which field is at fault: %s', async (written, field) => {
    const text = await readFile(at('tender.yaml'), 'utf8');
    await writeFile(at('faulty.yaml'), text.replace('price: 92500000.50', written));
    await expect(run('seal', at('faulty.yaml'), '--out', at('faulty'))).rejects.toThrow(field);
  });

  it('says beforehand when a file is larger than what is received', async () => {
    await writeFile(at('large.bin'), Buffer.alloc(api.limits.bytes));
    const text = await readFile(at('tender.yaml'), 'utf8');
    await writeFile(at('large.yaml'), text.replaceAll('./ritning.pdf', './large.bin'));
    await expect(run('seal', at('large.yaml'), '--out', at('large'))).rejects.toThrow('may have 100000 bytes');
  });

  it('asks for exactly the envelopes of the window', async () => {
    const text = await readFile(at('tender.yaml'), 'utf8');
    await writeFile(at('one.yaml'), text.slice(0, text.indexOf('  price:\n')));
    await expect(run('seal', at('one.yaml'), '--out', at('one'))).rejects.toThrow(
      'price, quality; the file has quality',
    );
  });
});

describe('Submitting', () => {
  it('uploads the attachments first, and what is there already not again', async () => {
    const [name = ''] = await readdir(at('sealed', 'files'));
    const before = api.received.length;
    await run('submit', at('sealed'));
    await run('submit', at('sealed'));
    expect(api.attachments).toEqual([name.replace('.age', '')]);
    const [quality1] = api.received[before]!.body['envelopes'] as { id: string; files?: string[] }[];
    expect(quality1).toMatchObject({ id: 'quality', files: api.attachments });
    ids = 0;
  });

  it('sends no file that has changed since it was sealed', async () => {
    await run('seal', at('tender.yaml'), '--out', at('changed'));
    const [name = ''] = await readdir(at('changed', 'files'));
    await writeFile(at('changed', 'files', name), 'age-encryption.org/v1\nsomething else');
    await expect(run('submit', at('changed'))).rejects.toThrow('has changed since it was sealed');
    await rm(at('changed', 'files', name));
    await expect(run('submit', at('changed'))).rejects.toThrow('ENOENT');
    ids = 0;
  });

  it('sends what was sealed, and keeps and verifies the receipt', async () => {
    const said = await run('submit', at('sealed'));
    expect(said).toContain('The receipt is genuine: https://behov.example received final-tenders:2 for supplier-a.');
    expect(api.received.at(-1)).toMatchObject({
      path: '/v1/cases/case-1/windows/final-tenders%3A2/submissions',
      authorization: 'Bearer token-1',
      key: 'attempt-1',
      body: { supplier: 'supplier-a', envelopes: [{ id: 'quality' }, { id: 'price' }] },
    });
  });

  it('asks again with the same id when the answer was lost, and with a new one afterwards', async () => {
    api.loseAnswer();
    await expect(run('submit', at('sealed'))).rejects.toThrow('the same command again');
    await run('submit', at('sealed'));
    await run('submit', at('sealed'));
    expect(api.received.slice(-3).map(({ key }) => key)).toEqual(['attempt-2', 'attempt-2', 'attempt-4']);
  });

  it('can be taken back, with a receipt of its own', async () => {
    expect(await run('withdraw', at('sealed'))).toContain('took back final-tenders:2 for supplier-a');
    expect(api.received.at(-1)?.body).toEqual({ supplier: 'supplier-a' });
    expect((await readdir(at('sealed'))).sort()).toEqual([
      'files',
      'receipt-keys.json',
      'receipt.jws',
      'submission.json',
      'withdrawal-receipt.jws',
    ]);
  });

  it('says what the program refuses', async () => {
    const late = await receivingApi({ quality: quality.recipient, price: price.recipient });
    late.close();
    const after = surroundings({ BEHOV_PUBLIC_URL: late.url });
    await expect(runSupplier(['submit', at('offline')], after)).rejects.toThrow('409 WINDOW-CLOSED: The time is over.');
    await late.stop();
  });

  it('asks who submits', async () => {
    await expect(runSupplier(['submit', at('sealed')], surroundings({ BEHOV_TOKEN: '' }))).rejects.toThrow('Who asks');
  });
});

describe('A kept receipt', () => {
  const offline = { ...surroundingsOffline() };

  it('is verified again without any network', async () => {
    expect(await runSupplier(['receipt', at('sealed')], offline)).toContain('The receipt is genuine');
    const alone = ['receipt', '--jws', at('sealed', 'receipt.jws'), '--keys', at('sealed', 'receipt-keys.json')];
    expect(await runSupplier(alone, offline)).toContain('The receipt is genuine');
  });

  it('is not for another submission', async () => {
    const other = JSON.parse(await readFile(at('offline', 'submission.json'), 'utf8')) as object;
    const kept = await readFile(at('sealed', 'submission.json'), 'utf8');
    await writeFile(at('sealed', 'submission.json'), JSON.stringify(other));
    await expect(runSupplier(['receipt', at('sealed')], offline)).rejects.toThrow('RECEIPT-DIGEST');
    await writeFile(at('sealed', 'submission.json'), kept);
  });

  it('is not believed with the keys of another', async () => {
    await writeFile(at('other-keys.json'), '{"keys":[]}');
    const args = ['receipt', at('sealed'), '--keys', at('other-keys.json')];
    await expect(runSupplier(args, offline)).rejects.toThrow('RECEIPT-UNKNOWN-KEY');
  });
});

function surroundingsOffline() {
  const nothing = () => Promise.resolve('');
  return { environment: {}, now: () => new Date(0), newId: () => 'none', readLine: nothing };
}

describe("An opener's key", () => {
  it('opens that opener’s share, and gives it sealed to the one who opens', async () => {
    const recipient = await run('key', '--out', at('opener.age'));
    expect((await stat(at('opener.age'))).mode & 0o777).toBe(0o600);
    const colleague = await generateKeyPair();
    const release = await generateKeyPair();
    const recipients = [
      { opener: 'a', recipient },
      { opener: 'b', recipient: colleague.recipient },
    ];
    const { shares } = await splitIdentity(price.identity, { threshold: 2, recipients });
    await writeFile(at('share-a.txt'), `${shares[0]?.sealed}\n`);
    await writeFile(at('share-b.txt'), `${shares[1]?.sealed}\n`);
    const open = (share: string) =>
      run('open-share', '--key', at('opener.age'), '--share', at(share), '--release', release.recipient);
    expect(await openShare(release.identity, await open('share-a.txt'))).toMatchObject({
      ok: true,
      share: { opener: 'a' },
    });
    await expect(open('share-b.txt')).rejects.toThrow('--share: The share is sealed to the key of somebody else.');
  });

  it('stays closed to another passphrase', async () => {
    const args = ['open-share', '--key', at('opener.age'), '--share', at('share-a.txt'), '--release', price.recipient];
    const guess = runSupplier(args, surroundings({ BEHOV_PASSPHRASE: 'fyra svarta hästar' }));
    await expect(guess).rejects.toThrow('--key: The passphrase does not open this file.');
  });

  it('is not made with a short passphrase, nor over another key', async () => {
    const short = runSupplier(['key', '--out', at('x.age')], surroundings({ BEHOV_PASSPHRASE: 'kort' }));
    await expect(short).rejects.toThrow('at least 12');
    await expect(run('key', '--out', at('opener.age'))).rejects.toThrow('EEXIST');
  });
});

describe('The program', () => {
  it.each([
    [['seal'], 'FILE is missing'],
    [['seal', 'x.yaml'], '--out is missing'],
    [['sael', 'x.yaml'], 'There is no command sael'],
    [['receipt'], 'receipt wants a folder'],
    [['submit', 'a', 'b'], 'one too many'],
    [['--unknown'], "Unknown option '--unknown'"],
  ])('says what is wrong with %j', async (args, message) => {
    await expect(run(...args)).rejects.toThrow(message);
  });

  it('ends with status 2 when it is misused', async () => {
    const program = fileURLToPath(new URL('main.js', import.meta.url));
    const started = promisify(execFile);
    await expect(started(process.execPath, [program, 'seal'])).rejects.toMatchObject({ code: 2 });
    expect((await started(process.execPath, [program, '--help'])).stdout).toContain('open-share');
  });
});
