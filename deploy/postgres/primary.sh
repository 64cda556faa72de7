#!/bin/sh
# PostgreSQL of the data. On an empty volume it makes the cluster first, with the owner of the database, a database apart
# in which gateways count requests, and the user that the standby replicates as. Passwords are letters and digits: they are
# written into SQL.
set -eu
umask 077

# On a path of this volume alone: what was begun and not finished is begun anew.
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  new="$PGDATA.new"
  rm -rf "$new"
  initdb --pgdata="$new" --username=postgres --encoding=UTF8 --locale=C.UTF-8 \
    --auth-host=scram-sha-256 --auth-local=scram-sha-256 --pwfile=/run/secrets/postgres_password
  cat >>"$new/pg_hba.conf" <<HBA
host all all all scram-sha-256
host replication replicator all scram-sha-256
HBA
  owner=$(tr -d '\n' </run/secrets/owner_password)
  gateway=$(tr -d '\n' </run/secrets/gateway_password)
  replicator=$(tr -d '\n' </run/secrets/replicator_password)
  case "$owner$gateway$replicator" in *[!A-Za-z0-9]*) echo "a password is not letters and digits alone" >&2; exit 1 ;; esac
  postgres --single -D "$new" postgres >/dev/null <<SQL
create role liancheng login createrole password '$owner'
create role replicator login replication password '$replicator'
create database liancheng owner liancheng
create role liancheng_rate nologin
create role gateway login in role liancheng_rate password '$gateway'
create database rates owner gateway
SQL
  mv "$new" "$PGDATA"
fi

# Enough of the log is kept for a standby that was away for some hours; one that needs more is made anew.
exec postgres -D "$PGDATA" -c listen_addresses=0.0.0.0 -c port=5432 -c unix_socket_directories='' \
  -c wal_level=replica -c max_wal_senders=5 -c wal_keep_size=2GB -c max_connections=200 \
  -c synchronous_standby_names="${SYNCHRONOUS_STANDBY_NAMES:-}" "$@"
