#!/bin/sh
# Makes the secrets that can be made up, in secrets/ beside this script; keeps those that are there.
set -eu

cd "$(dirname "$0")"
mkdir -p secrets
# The folder is closed; the files in it are not, because each container reads them as a user of its own.
chmod 700 secrets

random() { od -An -v -tx1 -N32 /dev/urandom | tr -d ' \n'; }
keep() {
  if [ -s "secrets/$1" ]; then
    echo "secrets/$1 is kept"
  else
    cat >"secrets/$1"
    echo "secrets/$1 is made"
  fi
  chmod 444 "secrets/$1"
}

for name in postgresql-password temporal-database-password behov-owner-database-password session-secret \
  grafana-password; do
  random | keep "$name"
done

url() { printf 'postgresql://behov_%s:%s@postgresql:5432/behov' "$1" "$2"; }
url owner "$(cat secrets/behov-owner-database-password)" | keep behov-owner-database-url
for role in api command relay; do
  url "$role" "$(random)" | keep "behov-$role-database-url"
done

base64_key() { head -c 32 /dev/urandom | base64 | tr -d '\n'; }
key_id="$(date -u +%Y-%m)"
printf '{"active":"%s","keys":{"%s":"%s"}}' "$key_id" "$key_id" "$(base64_key)" | keep codec-keys

for name in key-recipient key-identity receipt-key; do
  [ -s "secrets/$name" ] || echo "secrets/$name is missing: node libs/sealing/dist/node/make-keys.js FOLDER makes it"
done
for name in api-client-secret smtp-url; do
  [ -s "secrets/$name" ] || echo "secrets/$name is missing: it comes from outside, write it yourself"
done
