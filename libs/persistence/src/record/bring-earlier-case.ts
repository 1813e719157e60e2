import { inheritedFrom, type Brought, type EarlierCase } from '@behov/domain';
import type { PoolClient } from 'pg';
import { caseAggregate } from './case-aggregate.js';
import { readStream, WrongStreamError } from './read-stream.js';

/**
 * A case that a new one goes on from, with the texts that it inherits, as both stand in one reading; nothing where there is none of
 * that id. Whether whoever asks may see it is the domain's to say.
 */
export async function bringEarlierCase(client: PoolClient, id: string): Promise<Brought> {
  const state = await stateOf(client, id);
  if (!state) return {};
  const { rows } = await client.query<{ type: string; facts: string; body: string }>({
    name: 'bring-earlier-case',
    text: 'select type, facts, body from inherited_texts($1, $2, $3)',
    values: [id, inheritedFrom, state.seq],
  });
  const told = rows.map(({ type, facts, body }) => ({
    type,
    facts: JSON.parse(facts) as unknown,
    body: JSON.parse(body) as EarlierCase['told'][number]['body'],
  }));
  return { earlier: { id, state, told } };
}

async function stateOf(client: PoolClient, id: string) {
  try {
    const { snapshot } = await readStream(client, caseAggregate, id, []);
    return snapshot.seq === 0 ? undefined : snapshot.state;
  } catch (error) {
    if (error instanceof WrongStreamError) return undefined;
    throw error;
  }
}
