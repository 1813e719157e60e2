#!/bin/sh
# For each of the program's variables NAME_FILE: sets NAME to what the file holds, then becomes the program given as arguments.
# So a secret stands in a file, and neither in the compose file nor in what `docker inspect` shows.
set -eu

for name in $(env | sed -nE 's/^(BEHOV_[A-Z0-9_]+|SMTP_URL)_FILE=.*/\1/p'); do
  eval "file=\$${name}_FILE"
  if [ ! -r "$file" ]; then
    echo "${name}_FILE names $file, which can not be read" >&2
    exit 78
  fi
  value="$(cat "$file")"
  if [ -z "$value" ]; then
    echo "${name}_FILE names $file, which is empty" >&2
    exit 78
  fi
  export "$name=$value"
  unset "${name}_FILE"
done

exec "$@"
