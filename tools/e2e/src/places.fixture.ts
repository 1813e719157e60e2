import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { developmentKeys, EncryptionCodec } from '@behov/codec';
import { signInWithoutBrowser } from '@behov/identity';
import type { LocalStack } from '@behov/local-stack';
import { openPool } from '@behov/persistence';
import { Client, Connection } from '@temporalio/client';

/** Everything that is kept or given out in one place, as text. */
export interface Place {
  readonly name: string;
  readonly text: string;
}

type Encoded = Parameters<EncryptionCodec['decode']>[0][number];

/** Looks into all the places in which a running program keeps or shows anything. */
export class Places {
  private readonly codec = new EncryptionCodec(developmentKeys());
  private readonly owner: ReturnType<typeof openPool>;

  private constructor(
    private readonly stack: LocalStack,
    private readonly connection: Connection,
  ) {
    this.owner = openPool({ url: stack.env['BEHOV_OWNER_DATABASE_URL']!, name: 'specification', size: 1 });
  }

  static async open(stack: LocalStack): Promise<Places> {
    return new Places(stack, await Connection.connect({ address: stack.env['TEMPORAL_ADDRESS']! }));
  }

  async close(): Promise<void> {
    await this.owner.end();
    await this.connection.close();
  }

  /** The last window that receives or waits for its opening and has submissions, or that was opened last. */
  async window(): Promise<{ readonly caseId: string; readonly id: string; readonly status: string } | undefined> {
    const { rows } = await this.owner.query<{ caseId: string; id: string; status: string; sent: boolean }>(
      `select w.case_id as "caseId", w.id, w.status,
         exists (select from submission s where s.case_id = w.case_id and s.window_id = w.id) as sent
       from submission_window w order by w.due_at desc limit 1`,
    );
    return rows[0]?.sent ? rows[0] : undefined;
  }

  /** What tells one submission from all others: its id and the digest of what it holds. */
  async marks(caseId: string, window: string): Promise<readonly string[]> {
    const { rows } = await this.owner.query<{ id: string; digest: string }>(
      `select submission_id as id, digest from submission where case_id = $1 and window_id = $2`,
      [caseId, window],
    );
    return rows.flatMap(({ id, digest }) => [id, digest]);
  }

  /** A case's events since a window was announced, each with its type, facts and envelope. */
  async eventsSince(caseId: string, window: string): Promise<readonly Place[]> {
    const { rows } = await this.owner.query<{ type: string; text: string }>(
      `select e.type, e::text || coalesce(b::text, '') as text from event e
       left join event_body b on b.stream_id = e.stream_id and b.seq = e.seq
       where e.stream_id = $1 and e.seq > (select max(seq) from event
         where stream_id = $1 and type = 'WindowAnnounced' and facts::json ->> 'id' = $2)`,
      [caseId, window],
    );
    return rows.map(({ type, text }) => ({ name: `event ${type}`, text }));
  }

  /** Each table with all its rows: what a copy of the database would hold. */
  async tables(): Promise<readonly Place[]> {
    const { rows } = await this.owner.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' order by 1`,
    );
    const places: Place[] = [];
    for (const { name } of rows) {
      const all = await this.owner.query<{ row: string }>(`select t::text as row from ${name} t`);
      places.push({ name: `table ${name}`, text: all.rows.map(({ row }) => row).join('\n') });
    }
    return places;
  }

  /** Logs, mails, received files and Temporal's own database: every file of the program's folder, as its bytes are. */
  async files(): Promise<readonly Place[]> {
    const folder = this.stack.settings.stateDir;
    const names = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = names.filter((one) => one.isFile() && !one.parentPath.includes('postgres'));
    return Promise.all(
      files.map(async ({ parentPath, name }) => {
        const path = join(parentPath, name);
        return { name: `file ${path.slice(folder.length + 1)}`, text: await readFile(path, 'latin1').catch(() => '') };
      }),
    );
  }

  /** Histories as they are stored and as the keys open them, with memos and search attributes. */
  async temporal(): Promise<readonly Place[]> {
    const client = new Client({ connection: this.connection, namespace: this.stack.env['TEMPORAL_NAMESPACE']! });
    const places: Place[] = [];
    for await (const { workflowId, runId, raw } of client.workflow.list()) {
      const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
      const clear = await this.opened(history);
      places.push(
        {
          name: 'Temporal: attributes',
          text: JSON.stringify([workflowId, raw.memo, raw.searchAttributes, await this.opened(raw)]),
        },
        { name: 'Temporal: history', text: JSON.stringify(history) },
        { name: 'Temporal: history, decrypted', text: clear.join('\n') },
      );
    }
    return places;
  }

  /** The clear text of every payload anywhere in an answer of Temporal's. */
  private async opened(inside: unknown): Promise<readonly string[]> {
    if (typeof inside !== 'object' || inside === null || inside instanceof Uint8Array) return [];
    if ('metadata' in inside && 'data' in inside && inside.data instanceof Uint8Array) {
      const [clear] = await this.codec.decode([inside as Encoded]);
      return [Buffer.from(clear?.data ?? []).toString()];
    }
    return (await Promise.all(Object.values(inside).map((one) => this.opened(one)))).flat();
  }

  async metrics(): Promise<readonly Place[]> {
    const { BEHOV_PUBLIC_URL: api, BEHOV_METRICS_PORT: worker } = this.stack.env;
    const read = async (name: string, url: string) => ({ name, text: await (await fetch(url)).text() });
    return [
      await read('metrics of the API', `${api}/metrics`),
      await read('metrics of the worker', `http://127.0.0.1:${worker}/metrics`),
    ];
  }

  /** What the API answers each person who asks for all there is of a case. */
  async answers(caseId: string, people: readonly string[]): Promise<readonly Place[]> {
    const { BEHOV_PUBLIC_URL: api, OIDC_ISSUER: issuer = '' } = this.stack.env;
    const places: Place[] = [];
    for (const subject of people) {
      const { accessToken } = await signInWithoutBrowser({ issuer, subject });
      for (const path of ['', '/history', '/submissions', '/competition', '/windows', '/own']) {
        const headers = { authorization: `Bearer ${accessToken}` };
        const answer = await fetch(`${api}/v1/cases/${caseId}${path}`, { headers });
        places.push({ name: `answer to ${subject}`, text: await answer.text() });
      }
    }
    return places;
  }
}

/** The names of the places in which any of some texts stands. */
export const placesOf = (places: readonly Place[], texts: readonly string[]): readonly string[] => [
  ...new Set(places.filter(({ text }) => texts.some((one) => text.includes(one))).map(({ name }) => name)),
];
