import { describe, expect, it } from 'vitest';
import { commands } from '../case/commands.js';
import { tasks } from '../case/tasks.js';
import { requirements } from '../choice/requirements.js';
import { preparationV1 } from '../procedures/preparation/preparation.v1.js';
import {
  caseOfGoteborg,
  decisionMaker,
  lineManager,
  matchingOfficer,
  needsOwner,
  procurer1,
} from '../testing/people.js';
import { Play } from '../testing/play.js';
import { analysed, approved } from '../testing/prepared.js';
import * as examples from './analyses.examples.js';

const noGo = {
  ...examples.needs,
  proposal: 'no-go',
  proposalReasons: 'Nobody on the wards asked for it, and nothing they do would change.',
  instead: 'The prototype can be shown at the open call in autumn.',
};
const about = { analysis: 'needs' };
const begun = () => new Play().give(needsOwner, 'CreateCase', caseOfGoteborg);
const decided = (needs: object) => (play: Play) =>
  play
    .give(needsOwner, 'WriteNeedsAnalysis', { ...needs })
    .give(needsOwner, 'SubmitAnalysis', about)
    .give(decisionMaker, 'ApproveAnalysis', about);
const stopped = () => decided(noGo)(begun());
const free = /^Answer|DeclareInterests/;
/** What is waited for, but for answers to the pitfalls and declarations, which don't depend on the need. */
const open = (play: Play) => [...new Set(tasks(play.state).map((one) => one.command))].filter((one) => !free.test(one));

describe('A needs analysis that proposes not to go on', () => {
  it('says why, and what could be done instead', () => {
    const write = (changes: object) => begun().refused(needsOwner, 'WriteNeedsAnalysis', { ...noGo, ...changes });
    expect(write({})).toBe('accepted');
    expect(write({ instead: ' ' })).toBe('NEED-INSTEAD');
    expect(write({ instead: undefined })).toBe('NEED-INSTEAD');
    expect(write({ proposalReasons: ' ' })).toBe('NEED-INSTEAD');
    expect(write({ proposal: 'go', instead: undefined, proposalReasons: undefined })).toBe('accepted');
    expect(write({ proposal: undefined, instead: undefined })).toBe('accepted');
  });

  it('leaves, once it is approved, the case to be closed or the analysis to be rewritten', () => {
    const play = stopped();
    expect(play.refused(needsOwner, 'WriteLandscapeAnalysis', { ...examples.landscape })).toBe('NEED-NO-GO');
    expect(play.refused(matchingOfficer, 'PublishNeed', { summary: 'A need' })).toBe('NEED-NO-GO');
    expect(play.refused(procurer1, 'WriteProcurementStrategy', { ...examples.strategy })).toBe('NEED-NO-GO');
    expect(play.refused(decisionMaker, 'DecideStart', { decision: 'start', reasons: 'x' })).toBe('STAGE');
    expect(play.ask(needsOwner, 'WriteRiskAnalysis', { ...examples.risks })).toMatchObject({
      refusal: { code: 'NEED-NO-GO', expected: 'CloseCase, WriteNeedsAnalysis' },
    });
    expect(play.refused(needsOwner, 'WriteNeedsAnalysis', { ...examples.needs })).toBe('accepted');
    expect(open(play)).toEqual(['CloseCase']);
  });

  it('stops nothing while it is not approved', () => {
    const play = begun().give(needsOwner, 'WriteNeedsAnalysis', noGo).give(needsOwner, 'SubmitAnalysis', about);
    expect(play.refused(needsOwner, 'WriteLandscapeAnalysis', { ...examples.landscape })).toBe('accepted');
    expect(open(play)).not.toContain('CloseCase');
  });

  it('lets no procurement start even where the other analyses are approved already', () => {
    const play = decided(noGo)(approved());
    expect(Object.values(play.state.tracks)[0]?.stage).toBe('analyses');
    const rest = ['landscape', 'business-case', 'market', 'risks', 'strategy'];
    expect(rest.map((one) => play.state.analyses[one as 'market']?.status)).toContain('outdated');
    expect(play.refused(lineManager, 'ApproveAnalysis', { analysis: 'landscape' })).toBe('NEED-NO-GO');
    const ready = analysed();
    const { needs } = ready.state.analyses;
    ready.state = {
      ...ready.state,
      analyses: { ...ready.state.analyses, needs: { ...needs!, content: { ...needs!.content, proposal: 'no-go' } } },
    };
    expect(ready.refused(decisionMaker, 'DecideStart', { decision: 'start', reasons: 'x' })).toBe('NEED-NO-GO');
    expect(open(ready)).toEqual(['CloseCase']);
    expect(requirements[0]?.met(ready.state, '2027-03-01', preparationV1)).toBe('no');
  });

  it('lifts no stop that asks for a need', () => {
    const answers = {
      applies: true,
      promise: 'prize',
      object: 'system',
      prizes: { amount: 1, currency: 'SEK' },
      followOn: { amount: 1, currency: 'SEK' },
      split: false,
      needAndBudget: false,
    };
    const lift = (play: Play) =>
      play.give(procurer1, 'AnswerInnovationContest', answers).refused(decisionMaker, 'LiftStop', {
        stop: 'P4-NO-NEED',
        measure: 'need-approved',
        evidence: [
          { kind: 'needs-analysis', title: 'Needs analysis', reference: '1' },
          { kind: 'budget', title: 'Budget', reference: '2' },
        ],
        reasons: 'There is a needs analysis.',
      });
    expect(lift(stopped())).toBe('LIFT-CONDITION');
    expect(lift(decided({ ...examples.needs, proposal: 'go' })(begun()))).toBe('accepted');
  });

  it('is taken up again where a need has turned up', () => {
    const play = decided({ ...examples.needs, proposal: 'go' })(stopped());
    expect(play.refused(needsOwner, 'WriteLandscapeAnalysis', { ...examples.landscape })).toBe('accepted');
    expect(open(play)).not.toContain('CloseCase');
  });

  it('does not keep anybody from recording what has been said and shown', () => {
    const waits = Object.values(commands).filter((one) => one.rules.some(({ id }) => id === 'NEED-NO-GO'));
    const names = waits.map((one) => one.name);
    expect(names).toContain('DecideStart');
    for (const one of [
      'CloseCase',
      'LogMarketContact',
      'ShareInformation',
      'AnswerInnovationContest',
      'RegisterInterest',
    ])
      expect(names).not.toContain(one);
  });
});

describe('A case that is closed', () => {
  const closing = { reasons: 'There is no need.', instead: 'Show it at the open call.' };
  const closed = (play: Play) => play.give(needsOwner, 'CloseCase', closing).events.at(-1);

  it('tells what held it back', () => {
    expect(closed(stopped())?.facts).toEqual({ before: 'notice', stoppedBy: ['NEED-NO-GO'] });
    const contest = stopped().give(procurer1, 'AnswerInnovationContest', {
      applies: true,
      promise: 'contract',
      object: 'system',
      prizes: { amount: 1, currency: 'SEK' },
      followOn: { amount: 1, currency: 'SEK' },
      split: false,
      needAndBudget: false,
    });
    expect(closed(contest)?.facts).toEqual({
      before: 'notice',
      stoppedBy: ['NEED-NO-GO', 'P4-PROMISE', 'P4-NO-NEED'],
    });
    expect(closed(begun())?.facts).toEqual({ before: 'notice', stoppedBy: [] });
  });

  it('keeps the reasons, and what could be done instead, apart from the facts', () => {
    const decision = stopped().ask(needsOwner, 'CloseCase', closing);
    expect(decision).toMatchObject({ events: [{ body: closing }] });
    const without = begun().ask(needsOwner, 'CloseCase', { reasons: 'x' });
    expect(without).toMatchObject({ events: [{ body: { reasons: 'x' } }] });
    expect(JSON.stringify(without)).not.toContain('instead');
  });
});
