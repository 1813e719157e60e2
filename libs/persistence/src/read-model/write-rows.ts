import { onePerCase, tables, type Changes, type TableName } from './rows.js';

/** A part of a statement with data-modifying CTEs: its text, given the number of its first parameter, and its parameters. */
export interface Piece {
  /** Names the text among all pieces, so that the statement that it is part of can be prepared under a name. */
  readonly name: string;
  text(parameter: number): string;
  readonly values: readonly unknown[];
}

const text = (table: TableName) => {
  const types = Object.entries(tables[table]);
  const key = onePerCase.has(table) ? ['case_id'] : ['case_id', 'id'];
  const columns = [...(onePerCase.has(table) ? [] : ['id']), ...types.map(([name]) => name)];
  const described = [...(onePerCase.has(table) ? [] : ['id text']), ...types.map(([name, type]) => `${name} ${type}`)];
  const set = types.map(([name]) => `${name} = excluded.${name}`).join(', ');
  return {
    put: (parameter: number) => `
      ${table}_put as (
        insert into ${table} (case_id, ${columns.join(', ')})
        select guard.id, ${columns.map((one) => `r.${one}`).join(', ')}
        from guard, json_to_recordset($${parameter}::json) as r (${described.join(', ')})
        on conflict (${key.join(', ')}) do update set ${set})`,
    gone: (parameter: number) => `
      ${table}_gone as (
        delete from ${table} using guard
        where ${table}.case_id = guard.id and ${table}.id = any ($${parameter}::text[]))`,
  };
};

/** The pieces that bring the read model's rows about. The statement's `guard` gives the case's id, or no row at all. */
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
