import { decide, definitions, functionRoles, nothing, processRoles } from '@behov/domain';
import type { Actor, CaseState, CommandSpec, ProcedureDefinition, Role, StageDefinition } from '@behov/domain';
import { describe, expect, it } from 'vitest';
import { allCommands } from '../commands.js';
import { bidder, personIn, stranger, system } from './actors.js';
import { answers, decided, type Answer } from './answer.js';
import { asked, began, caseInStage, inOrganisation, participant } from './case-in-stage.js';

const roles: readonly Role[] = [...processRoles, ...functionRoles, 'system'];
const places = definitions.flatMap((definition) => definition.stages.map((stage) => ({ definition, stage })));
const given = allCommands.filter((spec) => spec.name !== 'CreateCase');

const actorIn = (role: Role): Actor =>
  role === 'system' ? system : role === 'supplier' ? bidder(participant) : personIn(role);

/** Read from the table's row and the stage's definition alone: the second opinion on what the domain decides. */
function expected(spec: CommandSpec, stage: StageDefinition, role: Role): Answer {
  const step = stage.steps.find((one) => one.command === spec.name);
  const here = spec.when !== 'listed' || step !== undefined;
  const by = (spec.when === 'listed' && step?.by) || spec.by;
  if (!by.includes(role)) return 'ROLE';
  return here ? 'may' : 'STAGE';
}

/** The answer to a command with its example content: a rule's refusal means that role and stage were right. */
function really(state: CaseState, spec: CommandSpec, actor: Actor): Answer {
  return decided(state, spec, actor, asked);
}

const title = (definition: ProcedureDefinition, stage: StageDefinition) => `${definition.id} ${stage.id}`;

describe.each(places.map((place) => [title(place.definition, place.stage), place] as const))(
  'In the stage %s',
  (_title, { definition, stage }) => {
    const state = caseInStage(definition, stage.id);

    it.each(roles)('%s may give what the definition says, and nothing else', (role) => {
      const told = answers(state, given, actorIn(role), asked);
      const wanted = new Map(given.map((spec) => [spec.name, expected(spec, stage, role)]));
      expect(told).toEqual(wanted);
    });

    it('what is told beforehand is what is decided', () => {
      for (const role of roles) {
        const told = answers(state, given, actorIn(role), asked);
        for (const spec of given) {
          expect([role, spec.name, really(state, spec, actorIn(role))]).toEqual([role, spec.name, told.get(spec.name)]);
        }
      }
    });

    it('a stranger may nothing', () => {
      const told = answers(state, given, stranger, asked);
      expect([...told].filter(([, answer]) => answer !== 'ROLE')).toEqual([]);
    });

    it("another organisation's people may nothing", () => {
      for (const role of roles.filter((one) => one !== 'system' && one !== 'supplier')) {
        const foreigner = { ...inOrganisation(role, 'uppsala'), id: `${role}@uppsala.example` };
        expect([...answers(state, given, foreigner, asked).values()].filter((one) => one !== 'ROLE')).toEqual([]);
      }
    });

    it('a newcomer among suppliers may only what is open to any supplier', () => {
      const told = answers(state, given, bidder('newcomer'), asked);
      const open = given.filter((spec) => spec.relation === 'any-supplier').map((spec) => spec.name);
      const answered = [...told].filter(([, answer]) => answer !== 'ROLE').map(([name]) => name);
      expect(answered).toEqual(open);
    });

    it('a deputy may what the person stood in for may, while the time runs', () => {
      for (const role of roles.filter((one) => one !== 'system' && one !== 'supplier')) {
        const deputy = { ...stranger, id: 'deputy@goteborg.example' };
        const until = '2027-06-02T00:00:00.000Z';
        const standIn = { person: personIn(role).id, deputy: deputy.id, role, from: began, until };
        const covered = { ...state, deputies: [standIn] };
        expect(answers(covered, given, deputy, asked)).toEqual(answers(state, given, personIn(role), asked));
        expect([...answers(covered, given, deputy, until).values()].filter((one) => one !== 'ROLE')).toEqual([]);
      }
    });

    it('a service account may no more than its commands and roles', () => {
      const via = { account: 'diary', commands: ['ApproveAnalysis'], roles: ['decision-maker'] as const };
      const answered = roles.flatMap((role) =>
        [...answers(state, given, { ...actorIn(role), via }, asked)]
          .filter(
            ([name, answer]) =>
              answer !== 'ROLE' && !allCommands.some((one) => one.name === name && one.relation === 'system'),
          )
          .map(([name]) => `${role} ${name}`),
      );
      expect(answered).toEqual(['decision-maker ApproveAnalysis']);
    });

    it('nobody may anything after the end but what concerns the case file', () => {
      const end = { how: 'ended', at: asked } as const;
      const tracks = Object.values(state.tracks).map((track) => [track.id, { ...track, end }] as const);
      const ended = { ...state, end, tracks: Object.fromEntries(tracks) };
      for (const role of roles) {
        const told = answers(ended, given, actorIn(role), asked);
        const afterwards = given.filter(({ name }) => !['ROLE', 'CASE-ENDED'].includes(told.get(name) ?? ''));
        const open = given.filter(({ when, by }) => when === 'even-after-the-end' && by.includes(role));
        expect(afterwards.map(({ name }) => name)).toEqual(open.map(({ name }) => name));
      }
    });
  },
);

describe('Where lots have parted', () => {
  const parted = places.filter(({ stage }) => stage.perLot);

  it.each(parted.map((place) => [title(place.definition, place.stage), place] as const))(
    '%s asks which lot is meant',
    (_title, { definition, stage }) => {
      const state = caseInStage(definition, stage.id, ['1', '2']);
      for (const { command } of stage.steps) {
        const spec = allCommands.find((one) => one.name === command)!;
        const { lot: _lot, ...body } = spec.example as { readonly lot?: string };
        const decision = decide(state, { type: command, body }, actorIn(spec.by[0]!), asked);
        expect([command, decision.ok ? 'accepted' : decision.refusal.code]).toEqual([command, 'LOT']);
      }
    },
  );
});

describe('Beginning a case', () => {
  const create = allCommands.find((spec) => spec.name === 'CreateCase')!;

  it.each(roles)('is %s’s to do exactly if the table says so', (role) => {
    const actor = role === 'system' || role === 'supplier' ? actorIn(role) : inOrganisation(role);
    expect(decided(nothing, create, actor, began)).toBe(create.by.includes(role) ? 'may' : 'ROLE');
  });

  it('is nothing for a stranger', () => {
    expect(decided(nothing, create, stranger, began)).toBe('ROLE');
  });
});
