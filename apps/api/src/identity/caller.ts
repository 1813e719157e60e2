import type { Actor } from '@behov/domain';
import type { Memberships } from '@behov/persistence';

/** Who calls, as the edge has proved it: never from the body. */
export interface Caller {
  /** In whose name; for a service account the person of `Behov-On-Behalf-Of`. */
  readonly actor: Actor;
  readonly memberships: Memberships;
  /** Whether the caller runs the platform. */
  readonly operator: boolean;
  /** Set for a service account: the organisation that it belongs to. */
  readonly via?: { readonly account: string; readonly organisation: string; readonly ofSupplier: boolean };
  /** The token's own subject; what limits of rate are counted by. */
  readonly subject: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller | null;
  }
}
