import { isUnderTheWholeAct } from '../../../procedures/regimes.js';
import { definitionOf } from '../../../procedures/registry.js';
import { isLive, modificationsOf } from '../../../modification/live.js';
import { toAnnounce } from '../../../modification/find.js';
import type { LiveModification, ModificationStatus } from '../../../modification/modification.state.js';
import { market } from '../cast.js';
import { inTrack, soon, type Content, type Scene } from '../scene.js';
import type { Maker, Makers } from './maker.js';

const reasons = 'By what the contract and the act say.';
const sek = (amount: number) => ({ amount, currency: 'SEK' });
const immaterial = {
  othersAdmitted: false,
  otherTenderAccepted: false,
  moreParticipants: false,
  balanceShifts: false,
  considerablyWider: false,
};

/** A share of the contract's value, mostly one that a ground allows. */
function share({ state, track, random }: Scene): Content {
  const worth = state.contracts[track.id]?.content?.value.amount ?? 1_000_000;
  const amount = sek(Math.round(worth * random.pick([0.01, 0.01, 0.02, 0.05, 0.3, 0.6])));
  return random.chance(0.7) ? { increase: amount } : { decrease: amount };
}

const additional = { needed: true, notIncluded: true, obstacle: 'technical', inconvenience: true };
const takenOver = ({ random }: Scene) => ({
  supplier: random.pick(market.slice(3)),
  because: random.pick(['insolvency', 'restructuring', 'other']),
  qualified: true,
  circumvents: false,
});

/** What each ground takes besides. */
function grounded(scene: Scene): Content {
  const { state, track, random } = scene;
  const clauses = state.documents?.changeClauses ?? [];
  const eu = isUnderTheWholeAct(definitionOf(track.definition));
  const kind = random.whole(0, eu ? 15 : 6);
  if (kind === 0 && clauses.length > 0) {
    const clause = random.pick(clauses);
    return { ground: 'clause', clause: clause.id, withinClause: true, increase: sek(1000) };
  }
  if (kind === 1) return { ground: 'new-supplier', newSupplier: takenOver(scene) };
  if (kind >= 7) {
    return random.chance(0.5)
      ? { ground: 'additional', additional, ...share(scene) }
      : { ground: 'unforeseeable', unforeseeable: true, circumstances: 'The soil.', ...share(scene) };
  }
  return { ground: random.pick(['small', 'not-material']), ...share(scene) };
}

const proposeModification: Maker = (scene) => {
  const { state, track, random } = scene;
  // A contract that was changed often enough leaves the turn to others.
  if (modificationsOf(state, track).length > 12) return undefined;
  const found = grounded(scene);
  const same = modificationsOf(state, track).filter((one) => one.ground === found['ground'] && isLive(one));
  return {
    ...inTrack(scene),
    ...found,
    ...(random.chance(0.3) ? { newEndsOn: soon(scene) } : {}),
    ...(same.length > 0 ? { separateReasons: 'Another part of the building.' } : {}),
    ...(random.chance(0.1) ? { furtherDevelopment: true } : {}),
    natureSame: random.chance(0.95),
    material: { ...immaterial, balanceShifts: random.chance(0.3) },
    what: 'A part is exchanged.',
    reasons,
  };
};

/** A command for one of the modifications of a status, and of a sort. */
const forOne =
  (
    statuses: readonly ModificationStatus[],
    fits: (one: LiveModification, scene: Scene) => boolean,
    content: (scene: Scene, one: LiveModification) => Content,
  ): Maker =>
  (scene) => {
    const all = modificationsOf(scene.state, scene.track).filter(isLive);
    const fitting = all.filter((one) => statuses.includes(one.status) && fits(one, scene));
    const from = scene.random.chance(0.95) ? fitting : all;
    if (from.length === 0) return undefined;
    const one = scene.random.pick(from);
    return { ...inTrack(scene), modification: one.id, ...content(scene, one) };
  };

const any = () => true;
const signature = { signature: 'Q01T' };

export const modification: Makers = {
  ProposeModification: proposeModification,
  WithdrawModification: forOne(
    ['proposed', 'approved'],
    ({ proposedOn }, { today, random }) => proposedOn < today || random.chance(0.1),
    () => ({ reasons }),
  ),
  DecideModification: forOne(['proposed'], any, ({ random }) => ({
    outcome: random.chance(0.85) ? 'approved' : 'rejected',
    reasons,
  })),
  SignModification: forOne(
    ['approved'],
    (one) => one.signedByAuthority === undefined,
    ({ random, fresh }) => (random.chance(0.4) ? { document: fresh('agreement'), ...signature } : {}),
  ),
  CountersignModification: forOne(
    ['approved'],
    (one) => one.signedByAuthority !== undefined && one.newSupplier === undefined,
    ({ random }, { document }) => (document && random.chance(0.8) ? signature : {}),
  ),
  RecordSupplierAgreement: forOne(
    ['approved'],
    (one) => one.signedByAuthority !== undefined,
    () => ({ reference: 'On paper' }),
  ),
  RecordModificationNotice: forOne(
    ['agreed'],
    (one, { state, track }) => toAnnounce(state, track).includes(one),
    ({ random, fresh }) => ({
      ...(random.chance(0.5) ? { publicationId: fresh('TED') } : {}),
      summary: 'A part was exchanged.',
      why: reasons,
    }),
  ),
};
