import type { Actor } from '@behov/domain';
import { TokenRefused, tokenRefusalTexts, type Identity, type TokenVerifier } from '@behov/identity';
import type { Memberships } from '@behov/persistence';
import { problems } from '../platform/problem/problems.js';
import type { Caller } from './caller.js';
import type { AccountLimits, MembershipSource } from './memberships.js';
import { remembered } from './remembered.js';

const personShape = /^[\x21-\x7e]{1,200}$/;

/** Proves who calls: the token's signature, then what the organisations say of its subject. */
export class Authentication {
  private readonly memberships: (person: string) => Promise<Memberships>;
  private readonly account: (id: string) => Promise<AccountLimits | undefined>;

  /** @param source asked again after five seconds at most, so that a membership which was taken away stops counting */
  constructor(
    private readonly verifier: TokenVerifier,
    source: MembershipSource,
    private readonly operators: ReadonlySet<string>,
  ) {
    const briefly = { milliseconds: 5_000, atMost: 20_000 };
    this.memberships = remembered((person) => source.memberships(person), briefly);
    this.account = remembered((id) => source.account(id), briefly);
  }

  /**
   * @param onBehalfOf the header `Behov-On-Behalf-Of`
   * @throws Problem TOKEN-*, ISSUER-UNREACHABLE, ON-BEHALF
   */
  async authenticate(authorization: string | undefined, onBehalfOf: string | undefined): Promise<Caller> {
    const identity = await this.verify(bearerOf(authorization));
    if (identity.kind === 'service') return this.service(identity.subject, onBehalfOf);
    if (onBehalfOf !== undefined) throw problems.onBehalfRefused();
    return this.person(identity.subject);
  }

  /** What a person may, by their subject; for the browser's session. */
  async person(subject: string): Promise<Caller> {
    const memberships = await this.memberships(subject);
    return {
      actor: actorOf(subject, memberships),
      memberships,
      operator: this.operators.has(subject),
      subject,
    };
  }

  private async verify(token: string | undefined): Promise<Identity> {
    try {
      return await this.verifier.verify(token);
    } catch (error) {
      if (!(error instanceof TokenRefused)) throw error;
      const says = tokenRefusalTexts[error.code];
      throw error.code === 'ISSUER-UNREACHABLE' ? problems.issuerUnreachable(says) : problems.token(error.code, says);
    }
  }

  /** A service account has no rights of its own: it acts for people, within its limits and its own organisation. */
  private async service(account: string, onBehalfOf: string | undefined): Promise<Caller> {
    const limits = await this.account(account);
    if (!limits) throw problems.onBehalfRefused();
    if (onBehalfOf === undefined || !personShape.test(onBehalfOf)) throw problems.onBehalfRequired();
    const memberships = within(await this.memberships(onBehalfOf), limits);
    const { commands, roles, organisation, ofSupplier } = limits;
    return {
      actor: { ...actorOf(onBehalfOf, memberships), via: { account, commands, roles } },
      memberships,
      operator: false,
      via: { account, organisation, ofSupplier },
      subject: account,
    };
  }
}

const actorOf = (id: string, { organisationRoles, suppliers }: Memberships): Actor => ({
  id,
  kind: 'person',
  organisationRoles,
  suppliers,
});

const within = ({ organisationRoles, suppliers }: Memberships, { organisation }: AccountLimits): Memberships => ({
  organisationRoles: organisationRoles.filter((one) => one.organisation === organisation),
  suppliers: suppliers.filter((one) => one === organisation),
});

function bearerOf(header: string | undefined): string | undefined {
  return header === undefined ? undefined : (/^Bearer +([A-Za-z0-9._~+/-]+=*)$/i.exec(header)?.[1] ?? '-');
}
