import { describe, expect, it } from 'vitest';
import type { Deciding } from '../case/command.js';
import type { Role } from '../case/roles.js';
import { concluded } from '../testing/competed.js';
import { procurer1, stranger } from '../testing/people.js';
import { inheritedNeedIsWritten } from './continuation.rules.js';
import { mayRead } from './earlier-case.js';

const { state, now } = concluded('2027-10-04');
const reads = (actor: Parameters<typeof mayRead>[1]) => mayRead({ id: 'old', state, told: [] }, actor, now);
const held = (organisation: string, role: Role) => ({ ...stranger, organisationRoles: [{ organisation, role }] });

describe('Reading the case that is gone on from', () => {
  it.each([
    ['by a person of the case', procurer1, true],
    ['by nobody else', stranger, false],
    ['by the organisation’s manager', held('goteborg', 'manager'), true],
    ['by the organisation’s registrar', held('goteborg', 'registrar'), true],
    ['by nobody with another role in the organisation', held('goteborg', 'procurer'), false],
    ['by no manager of another organisation', held('uppsala', 'manager'), false],
  ])('is possible %s', (_by, actor, may) => {
    expect(reads(actor)).toBe(may);
  });

  it('is possible for a service account in the roles that it was given', () => {
    const via = (...roles: readonly Role[]) => ({ ...procurer1, via: { account: 'diary', roles, commands: [] } });
    expect(reads(via('procurer') as never)).toBe(true);
    expect(reads(via('registrar') as never)).toBe(false);
  });
});

describe('An inherited draft of the need', () => {
  const submits = (analysis: string, changes: object) =>
    inheritedNeedIsWritten.holds({ state: { ...state, ...changes }, body: { analysis } } as Deciding<{
      readonly analysis: string;
    }>);
  const continues = { draft: true };
  const version = (of: number) => ({ continues, analyses: { needs: { version: of } } });

  it('holds back the needs analysis until it is written anew, and no other', () => {
    expect(submits('needs', version(1))).toBe(false);
    expect(submits('needs', version(2))).toBe(true);
    expect(submits('risks', version(1))).toBe(true);
  });

  it('holds back nothing where nothing was inherited', () => {
    expect(submits('needs', { ...version(1), continues: undefined })).toBe(true);
  });
});
