#!/usr/bin/env bash
# Starts a throw-away PostgreSQL server for the tests and prints its connection string; "stop" ends it and removes all that it kept.
#
#   export PARALLAX_TEST_POSTGRES="$(bash scripts/postgres-for-tests.sh)"
#   bash scripts/postgres-for-tests.sh stop
#
# Installs Debian's postgresql when there is none. Listens on a free port of 127.0.0.1 only, with a password made up for the occasion; what it keeps is
# not worth waiting for the disk. Messages go to stderr, the connection string alone to stdout. Starting twice gives the same server.
set -euo pipefail

home="${PARALLAX_POSTGRES_HOME:-${TMPDIR:-/tmp}/parallax-postgres-$(id -u)}"

say() { echo "postgres-for-tests: $*" >&2; }

# PostgreSQL refuses to run as root.
unprivileged() {
  if [ "$(id -u)" -ne 0 ]; then "$@"; else runuser -u nobody -- "$@"; fi
}

binaries() {
  local found
  found="$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)"
  if [ -x "$found/initdb" ]; then echo "$found"; return; fi
  if command -v initdb >/dev/null && command -v pg_ctl >/dev/null; then dirname "$(command -v initdb)"; fi
}

install_postgres() {
  local root=()
  [ "$(id -u)" -eq 0 ] || root=(sudo)
  say "installing Debian's postgresql"
  "${root[@]}" mkdir -p /etc/postgresql-common
  # Without this the package would start a server of its own on port 5432.
  [ -e /etc/postgresql-common/createcluster.conf ] ||
    echo 'create_main_cluster = false' | "${root[@]}" tee /etc/postgresql-common/createcluster.conf >/dev/null
  "${root[@]}" apt-get update -q >&2
  DEBIAN_FRONTEND=noninteractive "${root[@]}" apt-get install -y -q --no-install-recommends \
    -o Dpkg::Options::=--force-confold postgresql >&2
}

stop() {
  if [ -f "$home/data/postmaster.pid" ]; then
    (cd / && unprivileged "$(binaries)/pg_ctl" stop -D "$home/data" -m immediate >&2) || true
  fi
  rm -rf "$home"
}

free_port() {
  node -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })'
}

start() {
  local bin port password
  if [ -f "$home/url" ] && (cd / && unprivileged "$(binaries)/pg_ctl" status -D "$home/data" >/dev/null 2>&1); then
    cat "$home/url"
    return
  fi
  [ -n "$(binaries)" ] || install_postgres
  bin="$(binaries)"
  [ -n "$bin" ] || { say "no PostgreSQL here, and none could be installed"; exit 1; }
  rm -rf "$home"
  mkdir -p "$home"
  password="$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')"
  (umask 077 && echo "$password" >"$home/password")
  [ "$(id -u)" -ne 0 ] || chown -R nobody "$home"
  port="$(free_port)"
  cd /
  unprivileged "$bin/initdb" -D "$home/data" -U parallax -A scram-sha-256 --pwfile="$home/password" -E UTF8 --locale=C.UTF-8 >&2
  unprivileged "$bin/pg_ctl" start -w -t 60 -D "$home/data" -l "$home/log" \
    -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c full_page_writes=off" >&2 ||
    { cat "$home/log" >&2; exit 1; }
  (umask 077 && echo "postgres://parallax:$password@127.0.0.1:$port/postgres" >"$home/url")
  cat "$home/url"
}

case "${1:-start}" in
  start) start ;;
  stop) stop ;;
  *) say "start or stop"; exit 2 ;;
esac
