import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { roleName } from './role-names.js';

const glossary = readFileSync(new URL('../../../../docs/glossary.md', import.meta.url), 'utf8');
const roles = [...(glossary.split('## Roles')[1] ?? '').split('\n## ')[0]!.matchAll(/^\| ([^|]+?) +\| ([^|]+?) +\|/gm)]
  .map(([, en = '', sv = '']) => ({ role: en.replaceAll(' ', '-'), en, sv }))
  .filter(({ role }) => roleName(role, 'en') !== role);

describe('The name of a role', () => {
  it('is found for the roles that a person is given', () => {
    expect(roles.length).toBeGreaterThan(11);
  });

  it.each(roles)("is the glossary's: $en, $sv", ({ role, en, sv }) => {
    expect(roleName(role, 'en').toLowerCase()).toBe(en);
    expect(roleName(role, 'sv').toLowerCase()).toBe(sv);
  });
});
