import { randomUUID } from 'node:crypto';
import { decide, type Actor, type Brought, type CaseState, type Command } from '@behov/domain';
import { caseAggregate, openCaseRecord, type CaseRecord, type CaseRecordOptions } from '@behov/persistence';

/** Something that somebody gives, and what the record brought with it. */
export interface Given {
  readonly actor: Actor;
  readonly command: Command;
  readonly brought: Brought;
}

/** Somebody of the plays, as the development provider lets them sign in. */
export const signedIn = (id: string): string => (id.startsWith('bidder@') ? `${id}.example` : `${id}@goteborg.example`);

const namingPersons = ['person', 'replacement', 'deputy', 'ownerPerson', 'who'];

/** A command's content with its persons as they sign in. */
export function withPersons<T>(content: T): T {
  const walk = (one: unknown, name = ''): unknown => {
    if (Array.isArray(one)) return one.map((each) => walk(each, name));
    if (typeof one === 'object' && one !== null)
      return Object.fromEntries(Object.entries(one).map(([key, value]) => [key, walk(value, key)]));
    return typeof one === 'string' && namingPersons.includes(name) ? signedIn(one) : one;
  };
  return walk(content) as T;
}

const inside = ({ body }: Command): Given => body['given'] as Given;

/** The domain's case; what the record would bring comes with the command. */
const lived: NonNullable<CaseRecordOptions['aggregate']> = {
  ...caseAggregate,
  needs: () => undefined,
  timeOf: (state: CaseState, command, receivedAt) => caseAggregate.timeOf(state, inside(command).command, receivedAt),
  decide(state, command, actor, now) {
    const given = inside(command);
    return decide(state, given.command, actor, now, given.brought);
  },
};

/** Puts cases in the record as plays have made them: every command is decided again, by the same rules. */
export class LivedCases {
  private readonly record: CaseRecord;

  constructor(url: string) {
    this.record = openCaseRecord({ url, aggregate: lived });
  }

  /** Gives what was given, in order, to a case of this id. @throws Error with what was refused */
  async live(all: readonly Given[], caseId: string = randomUUID()): Promise<string> {
    const receivedAt = await this.record.receive();
    const outcomes = await Promise.all(
      all.map(({ actor, command, brought }) => {
        const by = actor.kind === 'system' ? actor : { ...actor, id: signedIn(actor.id) };
        const given = { actor: by, command: { ...command, body: withPersons(command.body) }, brought };
        const body = { given };
        return this.record.execute({
          ...{ caseId, commandId: randomUUID(), receivedAt },
          command: { type: command.type, body },
          actor: by,
        });
      }),
    );
    for (const [at, outcome] of outcomes.entries())
      if (outcome.status === 'refused')
        throw new Error(`${at} ${all[at]!.command.type} was refused: ${JSON.stringify(outcome.refusal)}`);
    return caseId;
  }

  stop(): Promise<void> {
    return this.record.stop();
  }
}
