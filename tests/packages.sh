# Finds and installs programs. Sourced by the scripts that need them.
# Installs on request only: with ./test --install or CI=true.

missing=()

has() {
  command -v "$1" >/dev/null
}

# Servers are often installed outside a user's PATH.
has_program() {
  (PATH+=:/usr/sbin:/usr/local/sbin; has "$1")
}

# Looks for a server in the same places as tests/Board.IntegrationTests/Databases.
has_database_server() {
  [[ -n ${BOARD_TEST_MYSQL:-}${BOARD_TEST_MYSQLD:-} ]] || has_program mariadbd || has_program mysqld || docker info >/dev/null 2>&1
}

has_chromium() {
  has chromium || has chromium-browser || has google-chrome
}

may_install() {
  [[ -n ${BOARD_TEST_INSTALL:-} || ${CI:-} == true ]]
}

# Installs Debian packages, if requested.
install() {
  may_install || return
  local as_root=(env DEBIAN_FRONTEND=noninteractive)
  ((EUID == 0)) || as_root=(sudo "${as_root[@]}")
  has apt-get && has "${as_root[0]}" || return

  echo "Installing $*"
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" apt-get install -qq -y --no-install-recommends "$@" >/dev/null
}

# Installs a missing program, or records it for say_what_is_missing. Example: need "Node.js 18 or later" has_program node nodejs
# Arguments: its name, the function that finds it (and the program, for has_program), its Debian packages.
need() {
  local name=$1 found=("$2")
  shift 2
  if [[ ${found[0]} == has_program ]]; then
    found+=("$1")
    shift
  fi
  "${found[@]}" || install "$@" || missing+=("$name")
}

# Reports the missing programs in one sentence.
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

# Installs the programs of package.json in the current folder, with npm.
install_from_npm() {
  if ! has npm && ! install nodejs npm; then
    echo "This check needs npm, which is missing: install it, or set CI=true to have it installed." >&2
    return 1
  fi

  npm ci --no-progress
}
