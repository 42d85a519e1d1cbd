#!/bin/sh
# Bundles the web components; installs their packages first when the lock file is newer than what is installed.
set -e
cd "$(dirname "$0")"
command -v npm >/dev/null 2>&1 || {
  echo "Curlew's web components need Node 20 or later with npm: install it (on Debian: apt install nodejs npm) and build again." >&2
  exit 2
}
if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  npm ci --no-audit --no-fund --loglevel=error
  touch node_modules/.package-lock.json
fi
bundle=target/classes/META-INF/resources/app
if [ ! -f "$bundle/.built" ] || [ -n "$(find src/main/components src/main/styles package.json package-lock.json build.mjs tsconfig.json -newer "$bundle/.built" 2>/dev/null | head -n 1)" ]; then
  npm run --silent build
  touch "$bundle/.built"
fi
