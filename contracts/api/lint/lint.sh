#!/usr/bin/env bash
# Lints the OpenAPI and AsyncAPI files of the folder above; run by Maven in the test phase of contracts.
# Unchanged files are not linted again: a hash of all that matters is kept under target/.
set -euo pipefail
cd "$(dirname "$0")"

shopt -s nullglob
apis=(../*.yaml)
if ((${#apis[@]} == 0)); then
    exit 0
fi

stamp=../../target/api-lint.sha256
now=$(cat "${apis[@]}" ../../schemas/*.json lint.sh redocly.yaml package-lock.json | sha256sum)
if [[ -f $stamp && $(<"$stamp") == "$now" ]]; then
    exit 0
fi

# Where people work without Node or network the build goes on; where a change is checked it does not.
skip() {
    echo "contracts/api is not linted: $1" >&2
    [[ -z ${CI:-} ]] || exit 1
    exit 0
}

node -e 'const [a, b] = process.versions.node.split(".").map(Number);
    process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null ||
    skip "Node 20.19 or newer is not installed."

redocly=node_modules/@redocly/cli/bin/cli.js
if ! cmp -s package-lock.json node_modules/installed.json; then
    npm ci --ignore-scripts --silent || skip "\"npm ci\" in contracts/api/lint failed; it needs the npm registry once."
    cp package-lock.json node_modules/installed.json
fi

if ! said=$(REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true \
    node "$redocly" lint --config redocly.yaml --format=stylish "${apis[@]}" 2>&1); then
    # Without the box about the age of Node, which is not what is wrong.
    grep -v '[║═]' <<<"$said" >&2
    echo "contracts/api has the errors above: mend the file, or say in contracts/api/lint/redocly.yaml why a rule is off." >&2
    exit 1
fi
mkdir -p "$(dirname "$stamp")"
echo "$now" >"$stamp"
