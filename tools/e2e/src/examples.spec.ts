import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot, startStack, type LocalStack } from '@behov/local-stack';
import { reached, readCaseFile, rehearse, verify, type CaseFile, type Path, type Rehearsed } from '@behov/rehearse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const examples = join(projectRoot, 'examples');
let stack: LocalStack;

beforeAll(async () => {
  stack = await startStack({
    parts: ['postgres', 'temporal', 'search-attributes', 'migrations', 'mailbox', 'identity', 'worker', 'api'],
  });
}, 180_000);
afterAll(() => stack?.stop());

interface Played {
  readonly file: CaseFile;
  readonly rehearsed: Rehearsed;
  readonly told: readonly string[];
}

const read = (name: string): Promise<CaseFile> =>
  readCaseFile(join(examples, `${name}.yaml`), join(examples, 'illustrative/forms.yaml'));

async function play(name: string, change: (file: CaseFile) => CaseFile = (same) => same): Promise<Played> {
  const file = change(await read(name));
  const told: string[] = [];
  const rehearsed = await rehearse({
    file,
    operator: 'operator@behov.example',
    api: stack.env['BEHOV_PUBLIC_URL']!,
    issuer: stack.env['OIDC_ISSUER']!,
    say: (line) => told.push(line),
  });
  expect(reached(file, rehearsed)).toBe(true);
  return { file, rehearsed, told };
}

/** The files of a folder, by name without `.yaml`. */
const filesIn = async (folder: string) =>
  (await readdir(join(examples, folder))).filter((one) => one.endsWith('.yaml')).map((one) => one.slice(0, -5));

/** Rulebook, the row that suggests, and the ground; where the procedure is not the suggested one, what is. */
const way = ({ regime, ground, suggested }: Path) => [regime, suggested?.row, ground].filter(Boolean);

const ways: Readonly<Record<string, readonly string[]>> = {
  open: ['eu', '10'],
  restricted: ['eu', '9'],
  'competitive-dialogue': ['eu', '7', 'complexity'],
  'pre-commercial-procurement': ['outside', '5'],
  'design-contest': ['eu', '4'],
  'negotiated-without-notice': ['eu', '11', 'exclusive-rights'],
  'national-advertised': ['national', '12'],
  'national-advertised-two-stage': ['national', '12'],
  'direct-award': ['direct-award', '3', 'below-limit'],
};

describe('An example case of each procedure', () => {
  it('is there for every procedure that these are about', async () => {
    expect((await filesIn('procedures')).toSorted()).toEqual(Object.keys(ways).toSorted());
  });

  it.each(Object.entries(ways))(
    'goes from its need to the start decision: %s',
    async (procedure, expected) => {
      const { path } = (await play(`procedures/${procedure}`)).rehearsed;
      expect(path).toMatchObject({ procedure, deviates: false, stops: [], suggested: { provisional: false } });
      expect(way(path)).toEqual(expected);
      // For one supplier alone the table suggests nothing, and leaves it to the evidence.
      expect(path.suggested?.outcome).toBe(procedure === 'negotiated-without-notice' ? 'none' : procedure);
    },
    60_000,
  );
});

describe('A procedure that was not suggested', () => {
  it('is chosen with the reasons for it', async () => {
    const { rehearsed } = await play('procedures/national-advertised', (file) => ({
      ...file,
      analyses: { ...file.analyses, procedure: { ...file.analyses.procedure, chosen: 'open' } },
    }));
    expect(rehearsed.path).toMatchObject({
      regime: 'national',
      procedure: 'open',
      suggested: { outcome: 'national-advertised' },
      deviates: true,
    });
  }, 60_000);
});

describe('A case from practice', () => {
  it('of sick leave is an annex 2 service, bought in a dialogue under chapter 19', async () => {
    const { rehearsed, told } = await play('sjukfranvaro-ornskoldsvik');
    expect(rehearsed.path).toMatchObject({
      regime: 'national',
      procedure: 'national-advertised-dialogue',
      suggested: { row: '12', outcome: 'national-advertised-dialogue' },
      deviates: false,
    });
    expect(told.join('\n')).toContain('R4 yes: The service stands in annex 2.');
    const plan = rehearsed.events.filter(({ type }) => type.startsWith('Milestone'));
    expect(plan.map(({ type }) => type).filter((type) => type === 'MilestoneDropped')).toHaveLength(1);
    expect(await verify(rehearsed.caseId, stack.env, () => {})).toBe(true);
  }, 60_000);

  it('of a hospital is an innovation partnership under the whole act, its value made of phases and purchase', async () => {
    const { rehearsed } = await play('akademiska-uppsala');
    expect(rehearsed.path).toMatchObject({
      regime: 'eu',
      procedure: 'innovation-partnership',
      ground: 'no-solution-on-the-market',
      suggested: { row: '6', outcome: 'innovation-partnership' },
      deviates: false,
    });
    const value = rehearsed.events.find(({ type }) => type === 'ValueEstimated')?.facts;
    expect(value?.['total']).toEqual({ amount: 66_000_000, currency: 'SEK' });
    expect(value?.['addends']).toMatchObject([{ what: 'research' }, { what: 'purchase' }]);
  }, 60_000);
});

const stops: Readonly<Record<string, readonly string[]>> = {
  'p1-co-development': ['P1-UNADVERTISED-RD', 'P1-NO-COMPETITION', 'P1-INFORMATION'],
  'p2-test-bed': ['P2-DISCRIMINATION', 'P2-STATE-AID', 'P2-TEST-COUNTS'],
  'p3-joint-project': ['P3-BIDDER-DRAFTS', 'P3-CLOSED-INPUT', 'P3-BUYER', 'P3-INTERESTS'],
  'p4-innovation-contest': ['P4-PROMISE', 'P4-NO-NEED'],
};

describe('A case in a pitfall', () => {
  it('is there for each of the four', async () => {
    expect((await filesIn('pitfalls')).toSorted()).toEqual(Object.keys(stops));
  });

  it('is not played on where other stops hold it back than its file says', async () => {
    const less = play('pitfalls/p2-test-bed', (file) => ({ ...file, pitfalls: { ...file.pitfalls!, stops: [] } }));
    await expect(less).rejects.toThrow('stopped by P2-DISCRIMINATION, P2-STATE-AID, P2-TEST-COUNTS');
  }, 60_000);

  it.each(Object.entries(stops))(
    'is stopped at its notice, with the reason, and goes on after the measures: %s',
    async (name, expected) => {
      const { rehearsed, told } = await play(`pitfalls/${name}`);
      expect(rehearsed.path).toMatchObject({ stops: expected, published: true, deviates: false });
      expect(told.some((line) => line.includes('refused: PITFALL-STOP'))).toBe(true);
      for (const stop of expected) expect(told.join('\n')).toContain(`stop ${stop}: `);
      const lifted = rehearsed.events.filter(({ type }) => type === 'StopLifted').map(({ facts }) => facts?.['stop']);
      expect(lifted.toSorted()).toEqual([...expected].toSorted());
      const after = rehearsed.events.slice(rehearsed.events.findLastIndex(({ type }) => type === 'StopLifted'));
      expect(after.map(({ type }) => type)).toContain('NoticePublished');
    },
    60_000,
  );
});
