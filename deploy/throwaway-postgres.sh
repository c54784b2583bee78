# Sourced by deploy/test and deploy/bench: a PostgreSQL cluster of its own, thrown away by the script that made it.
# shellcheck shell=bash

root() { [ "$(id -u)" -eq 0 ]; }
# PostgreSQL refuses to run as root.
as_postgres() { if root; then runuser -u postgres -- "$@"; else "$@"; fi; }

find_postgres() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1; }

have_postgres() { [ -n "$(find_postgres)" ] && [ -x "$(find_postgres)/initdb" ]; }

# Installs Debian's packages when this machine allows it.
install_packages() {
  if root && command -v apt-get >/dev/null; then
    echo "Installing $* from Debian's packages"
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
  else
    return 1
  fi
}

# start_postgres FOLDER OPTIONS: starts a cluster below FOLDER on a free port and sets $cluster and $postgres_connection;
# leaves both empty when there is no PostgreSQL or it does not start.
cluster= postgres_connection=
start_postgres() {
  local home=$1/pg options=$2 port shown
  have_postgres || return
  pg=$(find_postgres)
  mkdir "$home" && { ! root || chown postgres "$home"; }
  as_postgres "$pg/initdb" -D "$home/data" -A trust -U citizenbot -E UTF8 --locale=C.UTF-8 >/dev/null || return
  for port in $(shuf -i 20000-29999 -n 20); do
    as_postgres "$pg/pg_ctl" -D "$home/data" -w -l "$home/log" \
      -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$home $options" start >/dev/null 2>&1 || continue
    # Another cluster may answer on a port that is taken: ask this one who it is.
    shown=$("$pg/psql" -h 127.0.0.1 -p "$port" -U citizenbot -d postgres -Atc 'show data_directory' 2>/dev/null)
    if [ "$shown" = "$home/data" ]; then
      cluster=$home/data
      postgres_connection="Host=127.0.0.1;Port=$port;Username=citizenbot;Database=postgres"
      return
    fi
  done
}

stop_postgres() {
  [ -n "$cluster" ] && as_postgres "$pg/pg_ctl" -D "$cluster" -m immediate stop >/dev/null 2>&1
}
