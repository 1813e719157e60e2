import { readSupplierNumber, type OrganisationRole, type Refusal, type Role } from '@behov/domain';
import type { Pool } from 'pg';
import { available } from '../connection/available.js';
import type { CommandRequest, Outcome } from '../record/command-request.js';
import { StreamRecord } from '../record/stream-record.js';
import { organisationAggregate } from './organisation-aggregate.js';
import { organisationId } from './organisation-id.js';

/** A command on an organisation, which is named by its short name instead of an id. */
export type OrganisationRequest = Omit<CommandRequest, 'caseId'> & { readonly organisation: string };

/** What the organisations have said of a person. */
export interface Memberships {
  /** Roles in organisations that buy. */
  readonly organisationRoles: readonly OrganisationRole[];
  /** Suppliers that the person may act for. */
  readonly suppliers: readonly string[];
}

/** What an organisation has said of a service account. */
export interface Account {
  readonly account: string;
  readonly organisation: string;
  readonly ofSupplier: boolean;
  readonly commands: readonly string[];
  readonly roles: readonly Role[];
  /** Public keys, each a JWK as JSON text. */
  readonly keys: readonly string[];
}

/** Organisations, each with a log of its own, and what is known by them of people and service accounts. */
export class OrganisationRecord {
  private readonly streams: StreamRecord<Parameters<typeof organisationAggregate.organisation>[0]>;

  constructor(private readonly pool: Pool) {
    this.streams = new StreamRecord({ pool, aggregate: organisationAggregate });
  }

  /**
   * Refuses `ACCOUNT-TAKEN` (not kept) when another organisation has a service account of the name already, and
   * `NUMBER-TAKEN` (not kept) when another supplier is registered with the number.
   * The outcome's `caseId` is the organisation's stream. @throws as the cases' `execute`
   */
  async execute({ organisation, ...request }: OrganisationRequest): Promise<Outcome> {
    const id = organisationId(organisation);
    const { command, commandId, receivedAt } = request;
    if (command.type === 'RegisterServiceAccount') {
      const taken = await this.account(String(command.body['id']));
      if (taken && taken.organisation !== organisation) {
        return { status: 'refused', refusal: accountTaken(), caseId: id, commandId, receivedAt, repeated: false };
      }
    }
    if (command.type === 'RegisterSupplier') {
      const taken = await this.registeredWith(command.body);
      if (taken !== undefined && taken !== organisation) {
        return { status: 'refused', refusal: numberTaken(taken), caseId: id, commandId, receivedAt, repeated: false };
      }
    }
    // What is registered under an id is what the id was made from.
    const body = begins.has(command.type) ? { ...command.body, organisation } : command.body;
    return this.streams.execute({ ...request, caseId: id, command: { ...command, body } });
  }

  async memberships(person: string): Promise<Memberships> {
    const { rows } = await available(() =>
      this.pool.query<{ organisation: string; kind: string; role: Role }>({
        name: 'memberships',
        text: 'select organisation, kind, role from organisation_member where person = $1 order by organisation, role',
        values: [person],
      }),
    );
    return {
      organisationRoles: rows
        .filter((row) => row.kind === 'contracting-authority')
        .map(({ organisation, role }) => ({ organisation, role })),
      suppliers: [...new Set(rows.filter((row) => row.kind === 'supplier').map((row) => row.organisation))],
    };
  }

  async account(id: string): Promise<Account | undefined> {
    const { rows } = await available(() =>
      this.pool.query<Omit<Account, 'account' | 'ofSupplier'> & { kind: string }>({
        name: 'account',
        text: 'select organisation, kind, commands, roles, keys from organisation_account where id = $1',
        values: [id],
      }),
    );
    const row = rows[0];
    if (!row) return undefined;
    const { kind, ...limits } = row;
    return { account: id, ofSupplier: kind === 'supplier', ...limits };
  }

  /** The supplier that is registered with a number. */
  private async registeredWith({
    country,
    number,
  }: OrganisationRequest['command']['body']): Promise<string | undefined> {
    const read = readSupplierNumber(String(country), String(number));
    if (!read.ok) return undefined;
    const { rows } = await available(() =>
      this.pool.query<{ organisation: string }>({
        name: 'registered-with',
        text: `select organisation from organisation_private where id = 'number' and value = $1`,
        values: [`${String(country)} ${read.number}`],
      }),
    );
    return rows[0]?.organisation;
  }

  /** What persons claim of registered suppliers, for the operator. */
  async claims(): Promise<readonly { readonly organisation: string; readonly person: string }[]> {
    const { rows } = await available(() =>
      this.pool.query<{ organisation: string; person: string }>(
        'select organisation, person from organisation_claim order by organisation, person limit 500',
      ),
    );
    return rows;
  }

  stop(): Promise<void> {
    return this.streams.stop();
  }
}

const begins: ReadonlySet<string> = new Set(['RegisterOrganisation', 'RegisterSupplier']);

const numberTaken = (organisation: string): Refusal => ({
  code: 'NUMBER-TAKEN',
  says: {
    sv: `Numret är registrerat för ${organisation}. Be om en inbjudan, eller gör anspråk på det: då avgör driften.`,
    en: `The number is registered for ${organisation}. Ask to be invited, or claim it: then the operator decides.`,
  },
  basis: 'own rule: a number belongs to one supplier',
  who: ['supplier'],
  field: 'number',
});

const accountTaken = (): Refusal => ({
  code: 'ACCOUNT-TAKEN',
  says: { sv: 'Ett tjänstekonto med det namnet finns redan.', en: 'A service account of that name exists already.' },
  who: ['registrar'],
  field: 'id',
});
