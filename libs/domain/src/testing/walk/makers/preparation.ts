import { keyFunctions } from '../../../key-functions/key-functions.state.js';
import { analysisIds } from '../../../analyses/analyses.state.js';
import { dialogueForms } from '../../../early-dialogue/early-dialogue.state.js';
import { isCalled } from '../../../early-dialogue/early-dialogue.rules.js';
import { knownSuppliers, market } from '../cast.js';
import { lately, soon } from '../scene.js';
import type { Maker, Makers } from './maker.js';

const analysisIn =
  (...status: readonly string[]): Maker =>
  ({ state, random, seed }) => {
    const all = analysisIds.filter((one) => status.includes(state.analyses[one]?.status ?? ''));
    return all.length === 0 ? undefined : { ...seed('SendBackAnalysis'), analysis: random.pick(all) };
  };

export const preparation: Makers = {
  SubmitAnalysis: (scene) => {
    const made = analysisIn('draft', 'outdated')(scene);
    return made && { analysis: made['analysis'] };
  },
  ApproveAnalysis: (scene) => {
    const made = analysisIn('submitted')(scene);
    return made && { analysis: made['analysis'] };
  },
  SendBackAnalysis: analysisIn('submitted'),
  HearFunction: (scene) => ({
    ...scene.seed('HearFunction'),
    function: scene.random.pick(keyFunctions),
    on: lately(scene),
  }),
  WaiveFunction: ({ state, random, seed }) => {
    const left = keyFunctions.filter((one) => state.keyFunctions[one]?.status !== 'heard');
    return left.length === 0 ? undefined : { ...seed('WaiveFunction'), function: random.pick(left) };
  },
  PlanDialogue: (scene) => ({
    activities: Array.from({ length: scene.random.whole(1, 3) }, () => ({
      id: scene.fresh('activity'),
      form: scene.random.pick(dialogueForms),
      on: soon(scene),
    })),
    questions: ['What can be had today?'],
  }),
  InviteOpenly: (scene) => ({ ...scene.seed('InviteOpenly'), lastDayOn: soon(scene) }),
  RequestInformation: (scene) => ({ ...scene.seed('RequestInformation'), answersDueOn: soon(scene) }),
  MatchNeed: ({ state, random, seed }) => {
    const known = [...state.interests.map((one) => one.supplier), ...state.contacts.flatMap((one) => one.suppliers)];
    return known.length === 0
      ? undefined
      : { ...seed('MatchNeed'), supplier: random.pick(known), fits: random.pick(['yes', 'partly', 'no']) };
  },
  LogMarketContact: (scene) => {
    const { state, random, seed, fresh } = scene;
    const met = random.some([...knownSuppliers(state), ...market.slice(4)], 1).slice(0, 3);
    const told = [{ id: fresh('item'), what: 'Plan of the yard', reference: 'diary 1' }];
    const called = isCalled(state);
    return {
      ...seed('LogMarketContact'),
      on: lately(scene),
      suppliers: met,
      sharedWithAll: random.chance(0.6),
      ...(called ? { nonEssential: true } : random.chance(0.3) ? { items: told } : {}),
    };
  },
  AddDisclosure: (scene) => {
    const { state, random, seed, fresh } = scene;
    const open = state.disclosures.filter((one) => one.status === 'open');
    const item = open.length > 0 && random.chance(0.6) ? random.pick(open) : undefined;
    return {
      ...seed('AddDisclosure'),
      id: item?.id ?? fresh('item'),
      givenOn: lately(scene),
      knownTo: item?.knownTo ?? random.some(market.slice(4)),
    };
  },
  ShareInformation: ({ fresh }) => ({
    items: [{ id: fresh('item'), what: 'Answers from the hearing', content: 'Timber frames can be had.' }],
  }),
  StateThreshold: ({ random, seed }) => ({
    ...seed('StateThreshold'),
    of: random.pick(['works', 'goods-services-other', 'goods-services-central', 'social-services']),
    validFrom: random.pick(['2026-01-01', '2028-01-01']),
    validTo: random.pick(['2028-12-31', '2029-12-31']),
  }),
};
