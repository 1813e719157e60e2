import { describe, expect, it } from 'vitest';
import { tasks } from '../case/tasks.js';
import {
  decisionMaker,
  lineManager,
  matchingOfficer,
  needsOwner,
  procurer1,
  stranger,
  supplierA,
} from '../testing/people.js';
import { approved, written } from '../testing/prepared.js';
import * as examples from './analyses.examples.js';

const needs = { analysis: 'needs' };
const waiting = (play: ReturnType<typeof written>) => tasks(play.state).map((one) => one.id);

describe('Writing an analysis', () => {
  it('makes a draft with a version and its author', () => {
    expect(written().state.analyses.needs).toMatchObject({ version: 1, status: 'draft', author: 'needs-owner' });
  });

  it('keeps free text out of the state', () => {
    expect(JSON.stringify(written().state)).not.toContain('Preschool places');
  });

  it.each([
    ['a matching officer', matchingOfficer],
    ['a supplier', supplierA],
    ['a stranger', stranger],
  ])('of the need is refused for %s', (_who, actor) => {
    expect(written().refused(actor, 'WriteNeedsAnalysis', { ...examples.needs })).toBe('ROLE');
  });
});

describe('Submitting an analysis', () => {
  it('is refused before it is written anew once submitted', () => {
    const play = written().give(needsOwner, 'SubmitAnalysis', needs);
    expect(play.refused(needsOwner, 'SubmitAnalysis', needs)).toBe('ANALYSIS-DRAFT');
  });

  it('is refused for somebody who does not write that one', () => {
    expect(written().refused(matchingOfficer, 'SubmitAnalysis', needs)).toBe('ANALYSIS-WRITER');
  });

  it('of the strategy waits until the need is approved', () => {
    const play = written();
    expect(play.refused(procurer1, 'SubmitAnalysis', { analysis: 'strategy' })).toBe('NEED-APPROVED');
    play.give(needsOwner, 'SubmitAnalysis', needs).give(decisionMaker, 'ApproveAnalysis', needs);
    expect(play.refused(procurer1, 'SubmitAnalysis', { analysis: 'strategy' })).toBe('accepted');
  });
});

describe('Approving an analysis', () => {
  it('is waited for from its submission, however long the writing took', () => {
    const play = written().on('2027-05-03').give(needsOwner, 'SubmitAnalysis', needs);
    const asked = () => tasks(play.state).find((one) => one.command === 'ApproveAnalysis');
    expect(asked()).toMatchObject({ since: play.now });
    expect(asked()!.dueAt! > play.now).toBe(true);
  });

  it('is reminded of again when the analysis is submitted again', () => {
    const id = 'case/analyses/ApproveAnalysis/needs';
    const play = written().give(needsOwner, 'SubmitAnalysis', needs);
    while (!play.state.reminded[id]) play.untilNextDeadline();
    play.give(decisionMaker, 'SendBackAnalysis', { ...needs, reasons: 'Unclear.' });
    play.give(needsOwner, 'SubmitAnalysis', needs);
    expect(play.state.reminded[id]).toBeUndefined();
  });

  it('is refused until it is submitted', () => {
    expect(written().refused(decisionMaker, 'ApproveAnalysis', needs)).toBe('ANALYSIS-SUBMITTED');
  });

  it('is done by those who answer for it', () => {
    const play = written().give(matchingOfficer, 'SubmitAnalysis', { analysis: 'market' });
    expect(play.refused(decisionMaker, 'ApproveAnalysis', { analysis: 'market' })).toBe('ANALYSIS-APPROVER');
    expect(play.refused(lineManager, 'ApproveAnalysis', { analysis: 'market' })).toBe('accepted');
  });

  it('is never done by the author, nor is the author asked', () => {
    const play = written().give(needsOwner, 'AssignPerson', { person: 'second-leader', role: 'line-manager' });
    const both = { ...needsOwner, id: 'second-leader' };
    play.give(needsOwner, 'AssignPerson', { person: 'second-leader', role: 'innovation-leader' });
    play.give(both, 'WriteNeedsAnalysis', { ...examples.needs }).give(both, 'SubmitAnalysis', needs);
    expect(play.refused(both, 'ApproveAnalysis', needs)).toBe('ANALYSIS-FOUR-EYES');
    play.give(lineManager, 'AppointDeputy', {
      person: 'second-leader',
      deputy: 'deputy',
      role: 'line-manager',
      from: play.now,
      until: '2027-06-30T22:00:00Z',
    });
    expect(play.refused({ ...both, id: 'deputy' }, 'ApproveAnalysis', needs)).toBe('ANALYSIS-FOUR-EYES');
    const task = tasks(play.state).find((one) => one.command === 'ApproveAnalysis');
    expect(task).toMatchObject({ about: 'needs', except: ['second-leader'] });
  });

  it('of the last of the six leads to the start decision', () => {
    expect(approved().state.tracks['case']?.stage).toBe('start-decision');
  });
});

describe('Sending back an analysis', () => {
  it('makes it a draft again, waiting to be submitted', () => {
    const play = written().give(needsOwner, 'SubmitAnalysis', needs);
    play.give(decisionMaker, 'SendBackAnalysis', { ...needs, reasons: 'No baseline.' });
    expect(play.state.analyses.needs?.status).toBe('draft');
    expect(waiting(play)).toContain('case/analyses/SubmitAnalysis/needs');
  });
});

describe('A changed need', () => {
  it('makes what rests on it outdated and takes the case back to its analyses', () => {
    const play = approved().give(needsOwner, 'WriteNeedsAnalysis', { ...examples.needs });
    expect(play.state.tracks['case']?.stage).toBe('analyses');
    expect(play.state.analyses.needs).toMatchObject({ version: 2, status: 'draft' });
    expect(play.state.analyses.strategy?.status).toBe('outdated');
  });

  it('makes drafts and submitted analyses outdated too: they were written for the old need', () => {
    const play = written().give(matchingOfficer, 'SubmitAnalysis', { analysis: 'market' });
    play.give(needsOwner, 'WriteNeedsAnalysis', { ...examples.needs });
    expect(play.state.analyses.market?.status).toBe('outdated');
    expect(play.state.analyses.risks?.status).toBe('outdated');
    expect(play.refused(lineManager, 'ApproveAnalysis', { analysis: 'market' })).toBe('ANALYSIS-SUBMITTED');
    play.give(matchingOfficer, 'WriteMarketAnalysis', { ...examples.market });
    expect(play.state.analyses.market).toMatchObject({ version: 2, status: 'draft' });
  });

  it('leaves no earlier approver on what is submitted again', () => {
    const play = approved();
    expect(play.state.analyses.market).toMatchObject({ approver: 'line-manager', approvedAt: play.now });
    play.give(needsOwner, 'WriteNeedsAnalysis', { ...examples.needs });
    play.give(matchingOfficer, 'SubmitAnalysis', { analysis: 'market' });
    expect(play.state.analyses.market).not.toHaveProperty('approver');
    expect(play.state.analyses.market).not.toHaveProperty('approvedAt');
  });

  it('keeps every version with its author and approver in the log', () => {
    const play = approved().give(needsOwner, 'WriteNeedsAnalysis', { ...examples.needs });
    const log = play.events.flatMap((one) =>
      'analysis' in one.facts && one.facts.analysis === 'needs'
        ? [`${one.type} ${'version' in one.facts ? one.facts.version : ''} ${one.actor.id}`]
        : [],
    );
    expect(log).toEqual([
      'AnalysisWritten 1 needs-owner',
      'AnalysisSubmitted 1 needs-owner',
      'AnalysisApproved 1 decision-maker',
      'AnalysisWritten 2 needs-owner',
    ]);
  });

  it('lets an outdated analysis be submitted again', () => {
    const play = approved().give(needsOwner, 'WriteNeedsAnalysis', { ...examples.needs });
    expect(play.refused(matchingOfficer, 'SubmitAnalysis', { analysis: 'market' })).toBe('accepted');
  });
});
