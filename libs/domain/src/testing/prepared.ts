import * as examples from '../analyses/analyses.examples.js';
import { analysisIds } from '../analyses/analyses.state.js';
import { keyFunctions } from '../key-functions/key-functions.state.js';
import {
  controller,
  decisionMaker,
  lineManager,
  matchingOfficer,
  needsOwner,
  procurer1,
  caseOfGoteborg,
} from './people.js';
import { declared } from './declared.js';
import { nothingApplies } from './pitfalls.js';
import { Play } from './play.js';

const writers = {
  needs: needsOwner,
  landscape: needsOwner,
  'business-case': controller,
  market: matchingOfficer,
  risks: needsOwner,
  strategy: procurer1,
} as const;
const approvers = {
  needs: decisionMaker,
  landscape: lineManager,
  'business-case': decisionMaker,
  market: lineManager,
  risks: decisionMaker,
  strategy: decisionMaker,
} as const;

/** A case whose six analyses are written. */
export const written = (): Play =>
  new Play()
    .give(needsOwner, 'CreateCase', caseOfGoteborg)
    .give(needsOwner, 'WriteNeedsAnalysis', { ...examples.needs })
    .give(needsOwner, 'WriteLandscapeAnalysis', { ...examples.landscape })
    .give(controller, 'WriteBusinessCase', { ...examples.businessCase })
    .give(matchingOfficer, 'WriteMarketAnalysis', { ...examples.market })
    .give(needsOwner, 'WriteRiskAnalysis', { ...examples.risks })
    .give(procurer1, 'WriteProcurementStrategy', { ...examples.strategy });

/** Each of the key functions is heard, without reservations. */
export function heard(play: Play): Play {
  for (const one of keyFunctions) play.give(procurer1, 'HearFunction', { ...hearing, function: one });
  return play;
}
const hearing = { who: 'expert', on: '2027-01-11', opinion: 'It can be run and maintained.' };

/** A case whose six analyses are approved and whose key functions are heard: it waits for the start decision. */
export const approved = (): Play => heard(nothingApplies(analysed()));

/** A case whose six analyses are approved. */
export function analysed(): Play {
  const play = written();
  for (const analysis of analysisIds) {
    play
      .give(writers[analysis], 'SubmitAnalysis', { analysis })
      .give(approvers[analysis], 'ApproveAnalysis', { analysis });
  }
  return declared(play);
}

/** A case that is started as a competitive procedure with negotiation: it waits for its documents. */
export const started = (): Play =>
  approved().give(decisionMaker, 'DecideStart', {
    decision: 'start',
    procedure: 'competitive-procedure-with-negotiation',
    ground: 'innovation',
    reasons: 'The analyses are approved.',
  });
