#!/bin/sh
# A standby of the primary. On an empty volume it copies the primary first.
set -eu
umask 077

if [ ! -s "$PGDATA/PG_VERSION" ]; then
  new="$PGDATA.new"
  rm -rf "$new"
  PGPASSWORD=$(cat /run/secrets/replicator_password)
  export PGPASSWORD
  # It writes how to reach the primary, the password included, into the copy (-R).
  pg_basebackup --dbname="host=primary port=5432 user=replicator application_name=replica" --pgdata="$new" \
    --checkpoint=fast --wal-method=stream --write-recovery-conf
  unset PGPASSWORD
  mv "$new" "$PGDATA"
fi

# What is read here for seconds is not ended for what is to be replayed: who needs what is new by then asks the primary.
exec postgres -D "$PGDATA" -c listen_addresses=0.0.0.0 -c port=5432 -c unix_socket_directories='' \
  -c hot_standby=on -c max_standby_streaming_delay=30s -c max_connections=200 "$@"
