#!/bin/sh
# Runs once, when the data directory is new: roles and databases for Temporal and for Behov. Tables come by migrations.
set -eu

psql --username postgres --set ON_ERROR_STOP=1 \
  --set temporal_password="$(cat /run/secrets/temporal-database-password)" \
  --set owner_password="$(cat /run/secrets/behov-owner-database-password)" <<'SQL'
CREATE ROLE temporal LOGIN PASSWORD :'temporal_password';
CREATE DATABASE temporal OWNER temporal;
CREATE DATABASE temporal_visibility OWNER temporal;

-- Owns the tables and runs the migrations, which make the roles that the program signs in as.
CREATE ROLE behov_owner LOGIN CREATEROLE PASSWORD :'owner_password';
CREATE DATABASE behov OWNER behov_owner;

REVOKE CONNECT ON DATABASE temporal, temporal_visibility FROM PUBLIC;
SQL
