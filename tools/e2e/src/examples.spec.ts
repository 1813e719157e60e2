import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot, startStack, type LocalStack } from '@behov/local-stack';
import {
  ending,
  notShown,
  reached,
  readCaseFile,
  rehearse,
  verify,
  verifyCompetition,
  type CaseFile,
  type Path,
  type Rehearsed,
} from '@behov/rehearse';
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
  // Whatever was opened in it can be checked by anybody, without asking the program.
  if (rehearsed.competition)
    expect(await verifyCompetition(rehearsed.competition, (line) => told.push(line))).toBe(true);
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
      const { path } = (await play(`procedures/${procedure}`, (file) => ({ ...file, until: 'start' }))).rehearsed;
      expect(path).toMatchObject({ procedure, deviates: false, stops: [], suggested: { provisional: false } });
      expect(way(path)).toEqual(expected);
      // For one supplier alone the table suggests nothing, and leaves it to the evidence.
      expect(path.suggested?.outcome).toBe(procedure === 'negotiated-without-notice' ? 'none' : procedure);
    },
    60_000,
  );
});

/** Who was awarded and who signed, as the events tell it. */
const awarded = ({ events }: Rehearsed) => ({
  suppliers: events.find(({ type }) => type === 'AwardDecided')?.facts?.['suppliers'],
  signed: events.filter(({ type }) => type === 'ContractConcluded').map(({ facts }) => facts?.['supplier']),
});
/** What was approved to be paid under the contract, in order. */
const paid = ({ events }: Rehearsed) =>
  events
    .filter(({ type }) => type === 'PaymentApproved')
    .map(({ facts }) => (facts?.['amount'] as { readonly amount: number }).amount);
const tried = (rehearsed: Rehearsed) => rehearsed.tried.map(({ role, what, code }) => `${role} ${what} ${code}`);

const winners = {
  'competitive-dialogue': 'supplier-b',
  'national-advertised': 'supplier-a',
  'national-advertised-two-stage': 'supplier-c',
};

describe('A competition', () => {
  it.each(Object.entries(winners))(
    'ends with a contract with the best tenderer: %s',
    async (procedure, winner) => {
      const { rehearsed } = await play(`procedures/${procedure}`);
      expect(awarded(rehearsed)).toEqual({ suppliers: [winner], signed: [winner] });
    },
    120_000,
  );

  it('in an open procedure is awarded to the lowest price, and the late tender stays sealed', async () => {
    const { rehearsed } = await play('procedures/open');
    expect(awarded(rehearsed)).toEqual({ suppliers: ['supplier-b'], signed: ['supplier-b'] });
    expect(rehearsed.competition).toBeDefined();
    expect(tried(rehearsed)).toContain('supplier Submit WINDOW-CLOSED');
    expect(await verify(rehearsed.caseId, stack.env, () => {})).toBe(true);
  }, 120_000);

  it('in a restricted procedure keeps prices sealed, hears whom it may exclude, and waits for the court', async () => {
    const { rehearsed } = await play('procedures/restricted');
    expect(awarded(rehearsed)).toEqual({ suppliers: ['supplier-a'], signed: ['supplier-a'] });
    expect(tried(rehearsed)).toEqual(
      expect.arrayContaining([
        'decision-maker DecideExclusion EXCLUSION-HEARD',
        'procurer RequestOpening OPENING-BEFORE',
        'decision-maker SignContract REVIEW-PENDING',
        'decision-maker SignContract AWARD-STANDSTILL',
      ]),
    );
    expect(await verify(rehearsed.caseId, stack.env, () => {})).toBe(true);
  }, 120_000);
});

/** The facts of an event's type, in order. */
const factsOf = ({ events }: Rehearsed, of: string) =>
  events.flatMap(({ type, facts }) => (type === of ? [facts] : []));

describe('A contract without a notice', () => {
  it('waits ten days from a voluntary notice, and for the court', async () => {
    const { rehearsed } = await play('procedures/negotiated-without-notice');
    expect(awarded(rehearsed)).toEqual({ suppliers: ['supplier-a'], signed: ['supplier-a'] });
    expect(tried(rehearsed)).toEqual(
      expect.arrayContaining([
        'procurer PublishNotice STAGE',
        'decision-maker SignContract AWARD-STANDSTILL',
        'decision-maker SignContract CONTRACT-COURT',
      ]),
    );
    expect(factsOf(rehearsed, 'ExAnteNoticePublished')).toHaveLength(1);
    expect(await verify(rehearsed.caseId, stack.env, () => {})).toBe(true);
  }, 120_000);

  it('below the limit is with the best of those who were asked, and one alone is asked with reasons', async () => {
    // Once: a second award of the kind in the same year would have to count this one.
    const { rehearsed } = await play('procedures/direct-award');
    expect(awarded(rehearsed)).toEqual({ suppliers: ['supplier-b'], signed: ['supplier-b'] });
    expect(tried(rehearsed)).toContain('procurer InviteSuppliers INVITE-ONE');
    expect(factsOf(rehearsed, 'AwardNoticePublished')).toEqual([]);
    expect(factsOf(rehearsed, 'ReportCompleted')).toHaveLength(1);
    expect(await verify(rehearsed.caseId, stack.env, () => {})).toBe(true);
  }, 120_000);
});

describe('A design contest', () => {
  it('is judged without names, and invites all winners to the service contract that was announced', async () => {
    const { rehearsed } = await play('procedures/design-contest');
    expect(rehearsed.end?.how).toBe('further-development');
    expect(tried(rehearsed)).toEqual(
      expect.arrayContaining([
        'procurer AppointJury JURY-INDEPENDENT',
        'procurer AppointJury JURY-QUALIFIED',
        `jury who made the entries ${notShown}`,
        'jury AgreeJuryReport JURY-ANSWERS',
        'jury AgreeJuryReport JURY-RANKING',
        'procurer RevealEntries STAGE',
        'decision-maker DecideFollowOn FOLLOW-ON-WINNERS',
      ]),
    );
    const [revealed] = factsOf(rehearsed, 'EntriesRevealed');
    const [report] = factsOf(rehearsed, 'JuryReportAgreed');
    const entrants = revealed?.['entrants'] as Readonly<Record<string, string>>;
    const winners = (report?.['ranking'] as readonly string[]).slice(0, 2).map((entry) => entrants[entry]);
    expect(factsOf(rehearsed, 'FollowOnDecided')).toMatchObject([{ follows: true, invited: winners }]);
    expect(await verify(rehearsed.caseId, stack.env, () => {})).toBe(true);
  }, 120_000);
});

describe('A pre-commercial procurement', () => {
  it('goes with four suppliers, three and two through its phases, and nothing is bought', async () => {
    const { rehearsed, told } = await play('procedures/pre-commercial-procurement');
    expect(rehearsed.end?.how).toBe('further-development');
    const four = ['supplier-a', 'supplier-b', 'supplier-c', 'supplier-d'];
    expect((awarded(rehearsed).suppliers as readonly string[]).toSorted()).toEqual(four);
    const reports = factsOf(rehearsed, 'PhaseReported').map((one) => one?.['phase']);
    expect([1, 2, 3].map((phase) => reports.filter((one) => one === phase).length)).toEqual([4, 3, 2]);
    expect(factsOf(rehearsed, 'PartnerEnded')).toMatchObject([
      { track: '1:supplier-d', phase: 1, ground: 'ranked-out' },
      { track: '1:supplier-c', phase: 2, ground: 'ranked-out' },
    ]);
    expect(factsOf(rehearsed, 'PurchaseDecided')).toEqual([]);
    expect(tried(rehearsed)).toEqual(
      expect.arrayContaining([
        'procurer WriteDocuments PCP-NO-PURCHASE',
        'procurer SettleContract PCP-CONTRACT',
        'decision-maker DecideGate GATE-KEEPS-COMPETITION',
        'procurer RecordUseOfRight RIGHTS-AS-STATED',
        'decision-maker DecidePurchase STAGE',
        'decision-maker DecideCallBack CALL-BACK-TIME',
      ]),
    );
    expect(told.join('\n')).toContain('later: The purchase is a new procurement under the act, open to all');
    // Four years after the development what nobody uses is called back, long after the case's end.
    const called = rehearsed.events.findLast(({ type }) => type === 'CallBackDecided');
    expect(called && called.at > rehearsed.end!.at).toBe(true);
    const outcomes = factsOf(rehearsed, 'CallBackDecided').map((one) => [one?.['track'], one?.['outcome']]);
    expect(outcomes).toContainEqual(['1:supplier-d', 'called-back']);
    expect(await verify(rehearsed.caseId, stack.env, () => {})).toBe(true);
  }, 120_000);
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
    const { file, rehearsed, told } = await play('sjukfranvaro-ornskoldsvik');
    expect(rehearsed.path).toMatchObject({
      regime: 'national',
      procedure: 'national-advertised-dialogue',
      suggested: { row: '12', outcome: 'national-advertised-dialogue' },
      deviates: false,
    });
    expect(told.join('\n')).toContain('R4 yes: The service stands in annex 2.');
    const plan = rehearsed.events.filter(({ type }) => type.startsWith('Milestone'));
    expect(plan.map(({ type }) => type).filter((type) => type === 'MilestoneDropped')).toHaveLength(1);
    // The participant with the weakest model falls away between the rounds, and the best of the others signs.
    const closed = rehearsed.events.filter(({ type }) => type === 'RoundClosed').map(({ facts }) => facts);
    expect(closed).toMatchObject([{ eliminated: ['supplier-r'], byCriteria: ['model'] }]);
    expect(awarded(rehearsed)).toEqual({ suppliers: ['supplier-p'], signed: ['supplier-p'] });
    expect(tried(rehearsed)).toEqual(
      expect.arrayContaining(['procurer CloseRound ROUND-CRITERIA', 'procurer RevealSolution REVEAL-CONSENT']),
    );
    // A quarter is fixed and paid at the delivery; of the rest 8 of 12 parts are reached after a year.
    expect(paid(rehearsed)).toEqual([4_625_000, 9_250_000]);
    expect(ending(file, rehearsed).join('\n')).toContain('Payment by the outcome: 13,875,000 of 18,500,000 SEK');
    expect(await verify(rehearsed.caseId, stack.env, () => {})).toBe(true);
  }, 120_000);

  it('of a hospital is an innovation partnership under the whole act, its value made of phases and purchase', async () => {
    const { file, rehearsed } = await play('akademiska-uppsala');
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
    // Three of four become partners; one falls away after each of the first two phases, and the last sells what it developed.
    const three = ['supplier-l', 'supplier-k', 'supplier-m'];
    expect(awarded(rehearsed)).toEqual({ suppliers: three, signed: three });
    const fallen = rehearsed.events.filter(({ type }) => type === 'PartnerEnded').map(({ facts }) => facts);
    expect(fallen).toMatchObject([
      { track: '1:supplier-m', phase: 1 },
      { track: '1:supplier-k', phase: 2 },
    ]);
    expect(rehearsed.events.find(({ type }) => type === 'PurchaseDecided')?.facts).toMatchObject({
      buy: true,
      performance: 2.8,
      cost: { amount: 38_000_000, currency: 'SEK' },
    });
    // Handed over, and measured after six, twelve and eighteen months against 2.5 visits.
    const measured = factsOf(rehearsed, 'MeasurementRecorded').map((one) => [one?.['point'], one?.['value']]);
    expect(measured).toEqual([
      ['P6M', 2.9],
      ['P12M', 2.6],
      ['P18M', 2.4],
    ]);
    expect(ending(file, rehearsed).join('\n')).toContain('target 2.5: reached');
    const results = factsOf(rehearsed, 'CallBackDecided').map((one) => [one?.['track'], one?.['outcome']]);
    expect(results.toSorted()).toEqual([
      ['1:supplier-k', 'in-use'],
      ['1:supplier-l', 'in-use'],
      ['1:supplier-m', 'called-back'],
    ]);
    expect(paid(rehearsed)).toEqual([38_000_000]);
    expect(tried(rehearsed)).toEqual(
      expect.arrayContaining([
        'procurer ProposeAward AWARD-NUMBER',
        'controller PayPhase PAY-CEILING',
        'decision-maker DecideGate GATE-KEEP',
        'decision-maker DecideGate GATE-GROUND-STATED',
        'procurer RecordUseOfRight RIGHTS-AS-STATED',
        'decision-maker DecidePurchase PURCHASE-TERMS',
      ]),
    );
    expect(await verify(rehearsed.caseId, stack.env, () => {})).toBe(true);
  }, 120_000);
});

describe('A prototype that nobody needs', () => {
  it('is stopped by its needs analysis, says why and what instead, and never reaches the start decision', async () => {
    const { file, rehearsed, told } = await play('prototype-nobody-needs');
    expect(rehearsed.end?.how).toBe('closed');
    expect(rehearsed.path).toMatchObject({ published: false, stops: ['P4-NO-NEED'] });
    expect(rehearsed.path).not.toHaveProperty('procedure');
    const closed = rehearsed.events.find(({ type }) => type === 'CaseClosed')?.facts;
    expect(closed).toEqual({ before: 'notice', stoppedBy: ['NEED-NO-GO', 'P4-NO-NEED'] });
    expect(tried(rehearsed)).toEqual(
      expect.arrayContaining([
        'innovation-leader WriteNeedsAnalysis NEED-OWNER',
        'needs-owner WriteNeedsAnalysis NEED-INSTEAD',
        'procurer WriteProcurementStrategy NEED-NO-GO',
        'decision-maker DecideStart STAGE',
        'needs-owner WriteNeedsAnalysis CASE-ENDED',
      ]),
    );
    expect(told.join('\n')).toContain('LiftStop P4-NO-NEED: need-approved  — refused: LIFT-CONDITION');
    const story = ending(file, rehearsed).join('\n');
    expect(story).toContain('Stopped by NEED-NO-GO, P4-NO-NEED: Carrying takes four minutes');
    expect(story).toContain('Instead: Close the case');
    expect(await verify(rehearsed.caseId, stack.env, () => {})).toBe(true);
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
