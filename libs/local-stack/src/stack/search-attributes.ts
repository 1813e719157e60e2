import { setTimeout as wait } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import type { SearchAttributeType } from '../temporal/start-temporal.js';

/**
 * What a manager may filter cases by in Temporal's Web UI. Not encrypted, so nothing personal and nothing of suppliers.
 * SQL visibility has room for ten of type Keyword and three of each other type.
 */
export const searchAttributes: Readonly<Record<string, SearchAttributeType>> = {
  Organisation: 'Keyword',
  Procedure: 'Keyword',
  Stage: 'Keyword',
  WaitingRoles: 'KeywordList',
  NextDeadline: 'Datetime',
  Overdue: 'Bool',
  Training: 'Bool',
};

/** Temporal's numbers for the types (enum IndexedValueType). */
const typeNumbers: Readonly<Record<SearchAttributeType, number>> = {
  Text: 1,
  Keyword: 2,
  Int: 3,
  Double: 4,
  Bool: 5,
  Datetime: 6,
  KeywordList: 7,
};

/**
 * Adds the attributes that the namespace doesn't have yet, and resolves when workflows can use them. The command line's
 * `--search-attribute` does so only when the database file is new.
 */
export async function registerSearchAttributes(
  address: string,
  namespace: string,
  wanted: Readonly<Record<string, SearchAttributeType>> = searchAttributes,
): Promise<void> {
  const connection = await Connection.connect({ address, connectTimeout: '10s' });
  try {
    const missing = async () => {
      const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
      return Object.entries(wanted).filter(([name]) => !(name in (customAttributes ?? {})));
    };
    const toAdd = await missing();
    if (toAdd.length === 0) return;
    const numbered = Object.fromEntries(toAdd.map(([name, type]) => [name, typeNumbers[type]]));
    await connection.operatorService.addSearchAttributes({ namespace, searchAttributes: numbered });
    for (let attempt = 0; attempt < 100 && (await missing()).length > 0; attempt += 1) await wait(100);
  } finally {
    await connection.close();
  }
}
