import { describe, expect, it } from 'vitest';
import { before, circle, dependencies, inOrder } from './dependencies.js';
import { started } from '../testing/competition.js';

const milestone = (id: string, changes: object = {}) => ({ id, dependsOn: [], holds: [], ...changes });
const graph = (of: { readonly [id: string]: readonly string[] }) => new Map(Object.entries(of));

describe('What a milestone comes after', () => {
  it('is what it depends on and what it follows, each once', () => {
    const after = { activity: 'notice', days: 5 };
    expect(before({ dependsOn: ['study'], after })).toEqual(['study', 'notice']);
    expect(before({ dependsOn: ['notice', 'study', 'study'], after })).toEqual(['notice', 'study']);
    expect(before({ dependsOn: [] })).toEqual([]);
  });

  it('is known beside the stages, which come after one another and after what holds them', () => {
    const all = dependencies(
      ['documents', 'notice', 'requests'],
      [milestone('study', { holds: ['notice', 'requests'] }), milestone('trial', { dependsOn: ['study'] })],
    );
    expect(Object.fromEntries(all)).toEqual({
      ...{ documents: [], notice: ['documents', 'study'], requests: ['notice', 'study'] },
      ...{ study: [], trial: ['study'] },
    });
  });
});

describe('The order of a plan', () => {
  it('has each after what it depends on, however it was listed', () => {
    expect(inOrder(graph({ third: ['second', 'first'], second: ['first'], first: [] }))).toEqual([
      ...['first', 'second', 'third'],
    ]);
  });

  it('waits for nothing that is not there', () => {
    expect(inOrder(graph({ first: ['gone'] }))).toEqual(['first']);
  });

  it('leaves out those of a circle and what waits for them', () => {
    expect(inOrder(graph({ a: ['b'], b: ['a'], c: ['a'], d: [] }))).toEqual(['d']);
  });
});

describe('A circle in a plan', () => {
  const play = started();
  const planned = { ...play.state, milestones: { study: milestone('study', { holds: ['notice'] }) } as never };
  const of = (changed: ReturnType<typeof milestone>) => circle(planned, play.now, changed);

  it('is made by a milestone that follows what it holds, and names all that would wait', () => {
    expect(of(milestone('trial', { dependsOn: ['requests'] }))).toEqual([]);
    const names = of(milestone('study', { dependsOn: ['requests'], holds: ['notice'] }));
    expect(names).toContain('study');
    expect(names).toContain('notice');
    expect(names).toContain('requests');
    expect(names).not.toContain('documents');
  });

  it('is looked for with the milestone as it would be, not as it was', () => {
    expect(of(milestone('study', { dependsOn: ['requests'] }))).toEqual([]);
  });
});
