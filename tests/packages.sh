# Programs that the tests and the benchmark need: sourced by scripts that look for them.

has() {
  command -v "$1" >/dev/null
}

# Installs Debian packages.
install() {
  local as_root=(env DEBIAN_FRONTEND=noninteractive)
  ((EUID == 0)) || as_root=(sudo "${as_root[@]}")
  has apt-get && has "${as_root[0]}" || return

  echo "Installing $*"
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" apt-get install -qq -y --no-install-recommends "$@" >/dev/null
}

# Installs the programs that package.json in this folder names, with npm, which it gets where it can.
install_from_npm() {
  if ! has npm && ! install nodejs npm; then
    echo "This is checked with programs from npm, which could not be installed: install it." >&2
    return 1
  fi

  npm ci --no-progress
}
