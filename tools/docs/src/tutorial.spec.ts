import { commands, decide, evolve, nothing, type Actor, type CaseState, type RecordedEvent } from '@behov/domain';
import { checkBody, pascal } from '@behov/messages';
import { describe, expect, it } from 'vitest';
import { documents } from './handwritten.js';

const tutorial = documents.get('docs/tutorial.md')!;

const person = (id: string, role?: 'needs-owner'): Actor => ({
  id,
  kind: 'person',
  organisationRoles: role ? [{ organisation: 'goteborg', role }] : [],
  suppliers: [],
});

/** Who the tutorial's variables are. */
const people: Readonly<Record<string, Actor>> = {
  needs_owner: person('behovsagare@goteborg.example', 'needs-owner'),
  decision_maker: person('beslutsfattare@goteborg.example'),
};

interface Given {
  readonly who: string;
  readonly command: string;
  readonly body: { readonly [name: string]: unknown };
}

const bodyOf = (text: string) => JSON.parse(text) as Given['body'];
const begin: Given = {
  who: 'needs_owner',
  command: 'CreateCase',
  body: bodyOf(/^begin '([^']*)'/m.exec(tutorial)![1]!),
};
const rest = [...tutorial.matchAll(/^give "\$(\w+)" ([a-z-]+) '([^']*)'/gm)].map(
  ([, who = '', name = '', body = '']): Given => ({
    who,
    command: name.split('-').map(pascal).join(''),
    body: bodyOf(body),
  }),
);

describe('The tutorial', () => {
  it('names its people as it says', () => {
    const named = [...tutorial.matchAll(/^(\w+)=\$\(npm run -s token -- (\S+)\)/gm)].map(([, name, id]) => [name, id]);
    expect(Object.fromEntries(named)).toEqual(
      Object.fromEntries(Object.entries(people).map(([name, { id }]) => [name, id])),
    );
  });

  it('goes as it says: accepted throughout, but for the refusal that it shows', () => {
    let state: CaseState = nothing;
    const answers = [begin, ...rest].map((given) => {
      const now = state.training?.now ?? '2027-01-11T07:00:00.000Z';
      const actor = people[given.who]!;
      expect(checkBody(commands[given.command]!, given.body)).toEqual([]);
      const decision = decide(state, { type: given.command, body: given.body }, actor, now);
      if (!decision.ok) return `${given.command} ${decision.refusal.code}`;
      for (const { type, facts } of decision.events) {
        const by = { id: actor.id, ...decision.capacity };
        const event = { type, facts, seq: state.seq + 1, at: now, actor: by, commandId: 'tutorial' } as RecordedEvent;
        state = evolve(state, event);
      }
      return `${given.command} accepted`;
    });
    expect(answers).toEqual([
      'CreateCase accepted',
      'WriteNeedsAnalysis accepted',
      'SubmitAnalysis accepted',
      'ApproveAnalysis ROLE',
      'ApproveAnalysis accepted',
      'AdvanceClock accepted',
    ]);
  });
});
