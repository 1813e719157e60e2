/**
 * Suppliers that take part in one procurement together (LOU 4:5), or one alone with those it relies on. It belongs to the
 * suppliers: nobody else knows of it before its tender is opened (OSL 19:3).
 */
export interface GroupState {
  readonly seq: number;
  /** The case. */
  readonly procurement: string;
  readonly name: string;
  /** The supplier that submits for the group. */
  readonly lead: string;
  readonly members: readonly GroupMember[];
  /** Lots that it takes part in; empty: in all, or in what is not divided. */
  readonly lots: readonly string[];
  /** Subcontractors, and those whose capacity it relies on. */
  readonly resources: readonly GroupResource[];
  readonly dissolved: boolean;
}

export interface GroupMember {
  readonly supplier: string;
  /** The lead has confirmed by forming the group. */
  readonly status: 'asked' | 'confirmed' | 'declined' | 'left';
}

export const resourceKinds = ['subcontractor', 'economic-capacity', 'technical-capacity'] as const;

export interface GroupResource {
  readonly id: string;
  readonly kind: (typeof resourceKinds)[number];
  readonly name: string;
  /** What it does, or what is relied on. */
  readonly what: string;
  /** Per cent of the contract's value that it is expected to carry out. */
  readonly share?: number | undefined;
  /** Whether it has committed itself, as who relies on it must show (LOU 14:7). */
  readonly committed: boolean;
}

export interface GroupFacts {
  GroupFormed: { procurement: string; name: string; lead: string; members: readonly string[]; lots: readonly string[] };
  GroupConfirmed: { supplier: string };
  GroupDeclined: { supplier: string };
  GroupLeft: { supplier: string };
  ResourceNamed: GroupResource;
  ResourceTakenAway: { id: string };
  GroupDissolved: Record<string, never>;
}

export type GroupEvent = {
  [T in keyof GroupFacts & string]: { readonly type: T; readonly facts: GroupFacts[T] };
}[keyof GroupFacts & string];

export const noGroup: GroupState = {
  seq: 0,
  procurement: '',
  name: '',
  lead: '',
  members: [],
  lots: [],
  resources: [],
  dissolved: false,
};
