import type { ColumnOptions } from 'typeorm';

/** `timestamptz` as the program's instants. */
export const instantColumn = (name: string, more: Pick<ColumnOptions, 'nullable'> = {}): ColumnOptions => ({
  ...more,
  name,
  type: 'timestamptz',
  transformer: {
    from: (value: Date | null) => value?.toISOString() ?? null,
    to: (value: string | null) => value,
  },
});
