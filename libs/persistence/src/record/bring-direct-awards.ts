import { cpvGroup, type Brought, type CalendarDate, type CaseState } from '@behov/domain';
import type { PoolClient } from 'pg';

interface Row {
  readonly reference: string;
  readonly amount: string;
  readonly currency: string;
  readonly concluded_on: string;
}

/**
 * The direct awards that the organisation's other cases have concluded in the calendar year of a day, in the CPV groups of
 * this case. A training case sees those of training cases alone.
 */
export async function bringDirectAwards(
  client: PoolClient,
  caseId: string,
  state: CaseState,
  today: CalendarDate,
): Promise<Brought> {
  const year = today.slice(0, 4);
  const { rows } = await client.query<Row>({
    name: 'bring-direct-awards',
    text: `
      select reference, amount, currency, to_char(concluded_on, 'YYYY-MM-DD') as concluded_on
      from direct_award
      where organisation = $1 and training = $2 and cpv_group = any ($3)
        and concluded_on between $4 and $5 and case_id <> $6
      order by concluded_on, case_id`,
    values: [
      state.organisation,
      state.training !== null,
      [...new Set(state.cpv.map(cpvGroup))],
      `${year}-01-01`,
      `${year}-12-31`,
      caseId,
    ],
  });
  return {
    directAwards: rows.map(({ reference, amount, currency, concluded_on: concludedOn }) => ({
      reference,
      value: { amount: Number(amount), currency },
      concludedOn,
    })),
  };
}
