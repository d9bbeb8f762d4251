#!/usr/bin/env bash
# The tests use a real redis-server and a real Chromium. Installs what is missing on Debian and Ubuntu when that
# needs no question (root, or sudo without a password); else names the one command that does.
set -euo pipefail

has() { command -v "$1" >/dev/null 2>&1; }

missing=()
has redis-server || missing+=(redis-server)
has chromium || has chromium-browser || has google-chrome || missing+=(chromium)
[ ${#missing[@]} -eq 0 ] && exit 0

by_hand() {
  echo "The tests need ${missing[*]}. Install with: sudo apt-get update && sudo apt-get install -y ${missing[*]}" >&2
  exit 1
}

has apt-get || by_hand
if [ "$(id -u)" -eq 0 ]; then
  as_root=(env)
elif has sudo && sudo -n true 2>/dev/null; then
  as_root=(sudo -n env)
else
  by_hand
fi

echo "Installing ${missing[*]} for the tests" >&2
quiet_apt=("${as_root[@]}" DEBIAN_FRONTEND=noninteractive apt-get -qq -o=Dpkg::Use-Pty=0)
"${quiet_apt[@]}" update >/dev/null || by_hand
"${quiet_apt[@]}" install -y --no-install-recommends "${missing[@]}" >/dev/null || by_hand
