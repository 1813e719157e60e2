/** A text for people, in both languages of the program. */
export interface Text {
  readonly sv: string;
  readonly en: string;
}

/** What survives JSON: the only kind of data that states, commands and events are made of. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
