/** Which part of which window a key is for; a key that was put away for one is not taken out for another. */
export interface WindowKeyContext {
  readonly case: string;
  readonly window: string;
  readonly envelope: string;
}

/** How a private key is split among openers: any so many of them make it again. */
export interface KeySplit {
  readonly threshold: number;
  readonly recipients: readonly { readonly opener: string; readonly recipient: string }[];
}

/** A private key as it is kept: wrapped for the worker, or split, each share sealed to its opener. */
export type KeptWindowKey =
  | { readonly wrapped: string }
  | {
      /** What joining the shares needs to know; it tells nothing of the key. Plain JSON. */
      readonly split: object;
      readonly shares: readonly { readonly opener: string; readonly sealed: string }[];
    };

/** A key pair whose private half leaves this object only to be kept. */
export interface MadeWindowKey {
  readonly recipient: string;
  readonly commitment?: string;
  /** @throws when it can't be put away: then the window is not announced */
  keep(context: WindowKeyContext): Promise<KeptWindowKey>;
}

/** Makes the keys of windows. The process that announces them can put keys away, and needs not be able to take them out. */
export interface WindowKeys {
  make(count: number, split?: KeySplit): Promise<readonly MadeWindowKey[]>;
}
