#!/bin/sh
# Makes the secrets of docker-compose.yml in secrets/, but for those that are there: passwords, the URLs they are in, and
# keys. The keys of who issues tokens are not ours to make: secrets/jwks.json comes from there. Keep identity_key apart
# from the backups of the database; without it nobody is found any more.
#
#   deploy/make-secrets.sh [DIRECTORY]
set -eu
command -v openssl >/dev/null || { echo "openssl is needed" >&2; exit 1; }
directory=${1:-$(dirname "$0")/../secrets}
mkdir -p "$directory"
cd "$directory"
# Nobody gets into the directory; whoever a container runs as is to read the file that is put into it.
chmod 700 .

make() {
  [ -s "$1" ] || printf '%s\n' "$2" >"$1"
  chmod 444 "$1"
}

make postgres_password "$(openssl rand -hex 24)"
make replicator_password "$(openssl rand -hex 24)"
make owner_password "$(openssl rand -hex 24)"
make gateway_password "$(openssl rand -hex 24)"
owner=$(cat owner_password)
make pgbouncer_users "\"liancheng\" \"$owner\""
make database_url "postgres://liancheng:$owner@primary:5432/liancheng"
make rates_url "postgres://gateway:$(cat gateway_password)@primary:5432/rates"
make pool_url "postgres://liancheng:$owner@pgbouncer:6432/"
make replica_url "postgres://liancheng:$owner@replica:5432/liancheng"
make identity_key "$(openssl rand -base64 32)"
make record_key "$(openssl rand -base64 32)"
make gateway_key "$(openssl rand -base64 32)"
