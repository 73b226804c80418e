#!/bin/sh
# Builds or checks the console's page with the machine's own Node. What has not changed is not done again.
#   sh build.sh build             npm ci (when the lockfile changed) and vite build (when a source changed), into dist/
#   sh build.sh check [skip...]   types, lint and format (when something changed) and Vitest; nothing if a skip is "true"
set -eu
cd "$(dirname "$0")"

say() { echo "page: $*"; }

# The hash of files' names and contents, so that it is the same in every checkout.
hash() { find "$@" -type f | LC_ALL=C sort | xargs sha256sum | sha256sum | cut -d' ' -f1; }
is() { test -f "$1" && test "$(cat "$1")" = "$2"; }

SETTINGS='package.json package-lock.json .npmrc'
DEPENDENCIES=$(hash $SETTINGS)

node_needed() {
    node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null &&
        command -v npm >/dev/null && return
    echo "The console's page needs Node 20.19 or newer with npm, and this machine has none. Install it, or leave the page out with -DskipPage." >&2
    exit 1
}

install() {
    is node_modules/.installed-from "$DEPENDENCIES" && return
    node_needed
    say "npm ci"
    npm ci --silent || { echo "The page's libraries could not be installed (npm ci). Is the npm registry reachable?" >&2; exit 1; }
    echo "$DEPENDENCIES" >node_modules/.installed-from
}

build() {
    sources=$(hash $SETTINGS build.sh index.html public src tsconfig.json vite.config.ts)
    if is .built-from "$sources" && test -f dist/index.html; then return; fi
    node_needed
    install
    say "vite build"
    # Only a whole build counts, and what was copied of the last one goes: its files have other names.
    rm -rf .built-from ../target/classes/static
    npx --no-install vite build --logLevel warn
    echo "$sources" >.built-from
}

check() {
    for skip in "$@"; do
        case "$skip" in
        true) return ;;
        esac
    done
    node_needed
    install
    all=$(hash $SETTINGS build.sh index.html public src e2e mock ./*.js ./*.ts ./*.json .prettierrc .prettierignore)
    if ! is .checked "$all"; then
        say "types, lint, format"
        npm run --silent types
        npm run --silent lint
        echo "$all" >.checked
    fi
    # Uncoloured: this goes through Maven into logs, and its last lines are read by machines.
    NO_COLOR=1 FORCE_COLOR= npm test --silent -- --reporter=dot
}

case "${1:-}" in
build) build ;;
check) shift && check "$@" ;;
*) sed -n '2,4s/^# *//p' "$0" >&2 && exit 2 ;;
esac
