/** A row without the stream's id: column names and plain values. */
export interface Row {
  readonly id: string;
  readonly [column: string]: unknown;
}

/** Rows by table. */
export type Rows = { readonly [T in TableName]?: readonly Row[] };

/** The columns that the command's transaction writes, beside the stream's id and `id`, with their types. */
export const tables = {
  case_summary: {
    organisation: 'text',
    reference: 'text',
    title_sv: 'text',
    title_en: 'text',
    procedure: 'text',
    stage: 'text',
    stages: 'text[]',
    status: 'text',
    seq: 'integer',
    training_now: 'timestamptz',
    next_deadline_at: 'timestamptz',
    overdue_at: 'timestamptz',
    entered_at: 'timestamptz',
    created_at: 'timestamptz',
    ended_at: 'timestamptz',
    updated_at: 'timestamptz',
    search: 'text',
    prices_hidden: 'boolean',
    tenders_secret: 'boolean',
    scores_revealed: 'text[]',
  },
  case_person: {
    person: 'text',
    role: 'text',
    from_at: 'timestamptz',
    until_at: 'timestamptz',
    deputy_for: 'text',
  },
  case_supplier: { status: 'text' },
  task: {
    command: 'text',
    track: 'text',
    stage: 'text',
    about: 'text',
    roles: 'text[]',
    persons: 'text[]',
    suppliers: 'text[]',
    except_persons: 'text[]',
    says_sv: 'text',
    says_en: 'text',
    since: 'timestamptz',
    opens_at: 'timestamptz',
    due_at: 'timestamptz',
  },
  submission_window: {
    organisation: 'text',
    receives: 'text',
    opens_at: 'timestamptz',
    due_at: 'timestamptz',
    open_to: 'text[]',
    status: 'text',
    training_now: 'timestamptz',
    envelopes: 'json',
  },
  publication: {
    seq: 'integer',
    kind: 'text',
    at: 'timestamptz',
    suppliers: 'text[]',
    content: 'json',
  },
  direct_award: {
    organisation: 'text',
    cpv_group: 'text',
    training: 'boolean',
    reference: 'text',
    amount: 'numeric',
    currency: 'text',
    concluded_on: 'date',
  },
  finished_step: {
    organisation: 'text',
    definition: 'text',
    stage: 'text',
    command: 'text',
    track: 'text',
    about: 'text',
    finished_on: 'date',
    calendar_days: 'integer',
    working_days: 'integer',
    reached_days: 'integer',
  },
  lesson: {
    organisation: 'text',
    kind: 'text',
    roles: 'text[]',
    shareable: 'boolean',
    readable: 'boolean',
    training: 'boolean',
    procedure: 'text',
    codes: 'text[]',
    cpv: 'text[]',
    title_sv: 'text',
    title_en: 'text',
    recorded_at: 'timestamptz',
  },
  lesson_text: { what: 'text', why: 'text', advice: 'text' },
  organisation: { organisation: 'text', kind: 'text', name: 'text', delegation: 'json' },
  organisation_member: { organisation: 'text', kind: 'text', person: 'text', role: 'text' },
  organisation_account: {
    organisation: 'text',
    kind: 'text',
    commands: 'text[]',
    roles: 'text[]',
    keys: 'text[]',
  },
  organisation_supplier: {
    organisation: 'text',
    name: 'text',
    country: 'text',
    number_kind: 'text',
    number: 'text',
    size: 'text',
  },
  organisation_private: { organisation: 'text', value: 'text' },
  organisation_invitation: { organisation: 'text', person: 'text', role: 'text' },
  organisation_claim: { organisation: 'text', person: 'text' },
  supplier_group: { procurement: 'text', suppliers: 'text[]', content: 'json' },
  procurement: { organisation: 'text', cpv: 'text[]', search: 'text' },
  case_continuation: { organisation: 'text', reference: 'text', earlier: 'uuid' },
} as const satisfies { readonly [table: string]: { readonly [column: string]: string } };

export type TableName = keyof typeof tables;

/** Tables with one row per stream: the stream's id is the whole key. */
export const onePerStream: ReadonlySet<TableName> = new Set<TableName>([
  'case_summary',
  'organisation',
  'supplier_group',
  'procurement',
]);

/** The kind of stream that a table's rows come from. */
export const streamKind = (table: TableName): 'case' | 'organisation' | 'group' => {
  if (table === 'supplier_group') return 'group';
  return table.startsWith('organisation') ? 'organisation' : 'case';
};

/** The column that holds the stream's id. */
export const streamColumn = (table: TableName): `${ReturnType<typeof streamKind>}_id` => `${streamKind(table)}_id`;

/** A question is kept when it is asked and shown to others once it is answered: then its row comes without the content. */
export const keptWhenNull: ReadonlySet<string> = new Set(['publication.content']);

/** Rows with the same id become one: the last, with the content that an earlier one had. */
export function merged(table: TableName, rows: readonly Row[]): readonly Row[] {
  const byId = new Map<string, Row>();
  for (const row of rows) {
    const kept = Object.entries(byId.get(row.id) ?? {}).filter(
      ([column]) => keptWhenNull.has(`${table}.${column}`) && row[column] === null,
    );
    byId.set(row.id, { ...row, ...Object.fromEntries(kept) });
  }
  return [...byId.values()];
}

/** What one table needs to become as it should be. */
export interface Change {
  readonly put: readonly Row[];
  readonly gone: readonly string[];
}

/** What differs, by table; tables without a difference are left out. */
export type Changes = { readonly [T in TableName]?: Change };

export function difference(before: Rows, after: Rows): Changes {
  const changes: { [T in TableName]?: Change } = {};
  for (const table of Object.keys(tables) as TableName[]) {
    const old = new Map((before[table] ?? []).map((row) => [row.id, JSON.stringify(row)]));
    const put = (after[table] ?? []).filter((row) => {
      const same = old.get(row.id) === JSON.stringify(row);
      old.delete(row.id);
      return !same;
    });
    if (put.length > 0 || old.size > 0) changes[table] = { put, gone: [...old.keys()] };
  }
  return changes;
}
