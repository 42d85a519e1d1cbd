#!/bin/sh
# Reduces the handwritten digits to the plugin's resource where that is stale; installs their package first when the lock file is newer than what is installed.
set -e
cd "$(dirname "$0")"
digits=target/classes/org/curlew/plugins/tasks/handwritten-digits.bin
if [ -f "$digits" ] && [ -z "$(find package.json package-lock.json reduce-digits.mjs -newer "$digits" | head -n 1)" ]; then
  exit 0
fi
command -v npm >/dev/null 2>&1 || {
  echo "Curlew's handwritten digits come with npm of Node 20 or later: install it (on Debian: apt install nodejs npm) and build again." >&2
  exit 2
}
if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  npm ci --omit-lockfile-registry-resolved --no-audit --no-fund --loglevel=error
  touch node_modules/.package-lock.json
fi
node reduce-digits.mjs "$digits"
