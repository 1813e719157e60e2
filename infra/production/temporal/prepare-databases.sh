#!/bin/sh
# Creates and updates the schemas of Temporal's two databases. Safe to run again; needed after every change of version.
set -eu

SQL_PASSWORD="$(cat /run/secrets/temporal-database-password)"
export SQL_PASSWORD SQL_PLUGIN=postgres12_pgx SQL_HOST="$POSTGRESQL_HOST" SQL_PORT=5432 SQL_USER=temporal

for schema in temporal visibility; do
  database=temporal
  if [ "$schema" = visibility ]; then database=temporal_visibility; fi
  # Version 0.0 is the empty schema that all updates start from; it leaves a database that has one as it is.
  temporal-sql-tool --database "$database" setup-schema --version 0.0
  temporal-sql-tool --database "$database" update-schema --schema-dir "/etc/temporal/schema/postgresql/v12/$schema/versioned"
done
