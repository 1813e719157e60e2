import type { Fields, Text } from '@behov/domain';

/** What a message looks like: a row of a command table, or any other set of described fields with an example. */
export interface Form {
  /** PascalCase; the schema in the OpenAPI document is called after it. */
  readonly name: string;
  readonly says: Text;
  readonly fields: Fields;
  readonly example: unknown;
}
