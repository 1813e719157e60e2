import { nextDeadline, tasksAt, type Task } from '@behov/domain';
import { lifeNamed } from '@behov/domain/testing';
import { searchAttributes } from '@behov/local-stack';
import { describe, expect, it } from 'vitest';
import { caseSearchAttributes, searchAttributesOf, type Standing } from './search-attributes.js';

const open = lifeNamed('open');
const momentOf = (command: string) => open.moments.find((one) => one.given.command.type === command)!;

const shown = (standing: Standing): Record<string, unknown> =>
  Object.fromEntries(searchAttributesOf(standing).map(({ key, value }) => [key.name, value]));

describe("A case's search attributes", () => {
  it('are those that the namespace is told of', () => {
    const types = { KEYWORD: 'Keyword', KEYWORD_LIST: 'KeywordList', BOOL: 'Bool', DATETIME: 'Datetime' } as const;
    expect(Object.fromEntries(caseSearchAttributes.map(({ name, type }) => [name, types[type]]))).toEqual(
      searchAttributes,
    );
  });

  it("have room in Temporal's visibility store in SQL: ten of type Keyword, three of each other type", () => {
    const byType = Object.groupBy(caseSearchAttributes, ({ type }) => type);
    for (const [type, all] of Object.entries(byType))
      expect(all.length).toBeLessThanOrEqual(type === 'KEYWORD' ? 10 : 3);
  });

  it('name each role that is waited for once, the one that has waited the longest first', () => {
    const { state, now } = momentOf('ApproveDocuments');
    const [task] = tasksAt(state, now);
    const waiting: readonly Task[] = [
      { ...task!, since: '2027-04-02T08:00:00.000Z', roles: ['procurer', 'needs-owner'] },
      { ...task!, since: '2027-04-01T08:00:00.000Z', roles: ['needs-owner'] },
    ];
    expect(shown({ state, now, waiting, next: undefined })['WaitingRoles']).toEqual(['needs-owner', 'procurer']);
  });

  it('name no role where only time is waited for', () => {
    const { state, now } = momentOf('EndStandstill');
    expect(shown({ state, now, waiting: [], next: nextDeadline(state) })['WaitingRoles']).toBeNull();
  });

  it('show the next deadline that is not a reminder', () => {
    const { state, now } = momentOf('CloseWindow');
    const next = nextDeadline(state);
    expect(next?.command.type).toBe('CloseWindow');
    expect(shown({ state, now, waiting: [], next })['NextDeadline']).toEqual(new Date(next!.at));
  });
});
