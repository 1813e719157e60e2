import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { migrations } from '../migrations/index.js';

/** The owner's connection: migrations only, one transaction each. The schema is never synchronised from entities. */
export const ownerDataSource = (url: string): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    applicationName: 'behov-migrate',
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    poolSize: 2,
  });
