# Programs that scripts need: sourced by those that look for them.
# Nothing is installed unless it was asked for, with ./test --install or by CI=true.

missing=()

has() {
  command -v "$1" >/dev/null
}

# Servers are often where only root's PATH leads.
has_program() {
  (PATH+=:/usr/sbin:/usr/local/sbin; has "$1")
}

# Whether the integration tests will find a server: tests/Board.IntegrationTests/Databases looks in the same places.
has_database_server() {
  [[ -n ${BOARD_TEST_MYSQL:-}${BOARD_TEST_MYSQLD:-} ]] || has_program mariadbd || has_program mysqld || docker info >/dev/null 2>&1
}

has_chromium() {
  has chromium || has chromium-browser || has google-chrome
}

may_install() {
  [[ -n ${BOARD_TEST_INSTALL:-} || ${CI:-} == true ]]
}

# Installs Debian packages, if that was asked for.
install() {
  may_install || return
  local as_root=(env DEBIAN_FRONTEND=noninteractive)
  ((EUID == 0)) || as_root=(sudo "${as_root[@]}")
  has apt-get && has "${as_root[0]}" || return

  echo "Installing $*"
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" apt-get install -qq -y --no-install-recommends "$@" >/dev/null
}

# need "Node.js 18 or later" has_program node nodejs: remembers what is missing and cannot be installed.
# What it is for people, how it is found (a function, and the program if it takes one), then the Debian packages.
need() {
  local name=$1 found=("$2")
  shift 2
  if [[ ${found[0]} == has_program ]]; then
    found+=("$1")
    shift
  fi
  "${found[@]}" || install "$@" || missing+=("$name")
}

# Says in one sentence what is missing, if anything is.
say_what_is_missing() {
  ((${#missing[@]} > 0)) || return 0
  local list
  list=$(printf '; %s' "${missing[@]}")
  if may_install; then
    echo "Tests will fail, because this is missing and could not be installed: ${list:2}." >&2
  else
    echo "Tests will fail, because this is missing: ${list:2}. ./test --install installs it (Debian, Ubuntu)." >&2
  fi
}

# Installs the programs that package.json in this folder names, with npm.
install_from_npm() {
  if ! has npm && ! install nodejs npm; then
    echo "This is checked with programs from npm, which is missing: install it, or set CI=true to have it installed." >&2
    return 1
  fi

  npm ci --no-progress
}
