#!/bin/sh
# Creates Behov's namespace and registers its search attributes. Safe to run again.
set -eu

# Runs the command given, every second, until it succeeds; gives up after two minutes.
until_it_works() {
  attempt=0
  until "$@" >/dev/null 2>&1; do
    attempt=$((attempt + 1))
    if [ "$attempt" -ge 120 ]; then
      echo "Gave up after two minutes: $*" >&2
      "$@" >&2 || exit 1
    fi
    sleep 1
  done
}

list_attributes() { temporal operator search-attribute list --namespace "$TEMPORAL_NAMESPACE"; }

until_it_works temporal operator cluster health
if ! temporal operator namespace describe --namespace "$TEMPORAL_NAMESPACE" >/dev/null 2>&1; then
  temporal operator namespace create --namespace "$TEMPORAL_NAMESPACE" --retention "$RETENTION" \
    --description 'Innovation procurement, one workflow for each case'
fi
# Each of the server's parts hears of a new namespace only when it reads them anew, up to ten seconds later.
until_it_works list_attributes

# What cases are filtered by. libs/local-stack/src/stack/search-attributes.ts holds the same list; a test compares them.
register() {
  if ! list_attributes | grep -q "^ *$1 "; then
    until_it_works temporal operator search-attribute create --namespace "$TEMPORAL_NAMESPACE" --name "$1" --type "$2"
  fi
}
register Organisation Keyword
register Procedure Keyword
register Stage Keyword
register WaitingRoles KeywordList
register NextDeadline Datetime
register Overdue Bool
register Training Bool
