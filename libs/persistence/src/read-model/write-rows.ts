import type { ClientBase } from 'pg';
import { keptWhenNull, onePerStream, streamColumn, tables, type Changes, type Row, type TableName } from './rows.js';

/** A part of a statement with data-modifying CTEs: its text, given the number of its first parameter, and its parameters. */
export interface Piece {
  /** Names the text among all pieces, so that the statement that it is part of can be prepared under a name. */
  readonly name: string;
  text(parameter: number): string;
  readonly values: readonly unknown[];
}

const text = (table: TableName) => {
  const types = Object.entries(tables[table]);
  const stream = streamColumn(table);
  const id = onePerStream.has(table) ? [] : ['id'];
  const columns = [...id, ...types.map(([name]) => name)];
  const described = [...id.map((name) => `${name} text`), ...types.map(([name, type]) => `${name} ${type}`)];
  const set = types.map(([name]) =>
    keptWhenNull.has(`${table}.${name}`)
      ? `${name} = coalesce(excluded.${name}, ${table}.${name})`
      : `${name} = excluded.${name}`,
  );
  return {
    put: (parameter: number) => `
      ${table}_put as (
        insert into ${table} (${stream}, ${columns.join(', ')})
        select guard.id, ${columns.map((one) => `r.${one}`).join(', ')}
        from guard, json_to_recordset($${parameter}::json) as r (${described.join(', ')})
        on conflict (${[stream, ...id].join(', ')}) do update set ${set.join(', ')})`,
    gone: (parameter: number) => `
      ${table}_gone as (
        delete from ${table} using guard
        where ${table}.${stream} = guard.id and ${table}.id = any ($${parameter}::text[]))`,
  };
};

/** Writes a stream's rows of one table, in a transaction of the caller's. */
export async function writeRows(client: ClientBase, id: string, table: TableName, rows: readonly Row[]): Promise<void> {
  await client.query(`with guard as (select $1::uuid as id), ${text(table).put(2)} select from guard`, [
    id,
    JSON.stringify(rows),
  ]);
}

/** The pieces that bring the read model's rows about. The statement's `guard` gives the stream's id, or no row at all. */
export function rowPieces(changes: Changes): readonly Piece[] {
  return (Object.keys(changes) as TableName[]).flatMap((table) => {
    const { put, gone } = changes[table]!;
    const sql = text(table);
    return [
      ...(put.length > 0 ? [{ name: `${table}+`, text: sql.put, values: [JSON.stringify(put)] }] : []),
      ...(gone.length > 0 ? [{ name: `${table}-`, text: sql.gone, values: [gone] }] : []),
    ];
  });
}
