#!/usr/bin/env bash
# The whole test command (`npm test`): format, lint and types beside the unit and component tests, then the build and its browser
# tests; the first step that fails ends the run. The last line counts what the tests reported themselves.
set -uo pipefail
cd "$(dirname "$0")/.."

results=$(mktemp -d)
step='start'
trap 'finish $?' EXIT

finish() {
	local code=$1
	[ "$code" -eq 0 ] || printf '\nFailed at: %s\n' "$step"
	# A count that cannot be read is a failure too: a run must not end well that nobody counted.
	npx tsx tests/count-results.ts "$results/unit.json" "$results/browser.json" || code=1
	rm -rf "$results"
	exit "$code"
}

run() {
	step=$1
	shift
	printf '\n== %s\n' "$step"
	local began=$SECONDS
	"$@" || exit
	printf -- '-- %s: ok, %s s\n' "$step" "$((SECONDS - began))"
}

have_chromium() { CHROMIUM=$(npx tsx tests/find-chromium.ts) && export CHROMIUM; }

# Installs a Chromium where there is none; says what to do where that cannot be done.
provide_chromium() {
	have_chromium && return
	echo 'No Chromium or Chrome found: installing one.'
	if [ "$(id -u)" -eq 0 ] && grep -qiE '^ID(_LIKE)?=.*(debian|ubuntu)' /etc/os-release 2>/dev/null; then
		apt-get update -qq
		# Ubuntu has neither; its `chromium` is a stub.
		for package in chromium-headless-shell chromium; do
			DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$package" && have_chromium && return
		done
	fi
	npx playwright install chromium
	have_chromium && return
	cat >&2 <<-'END'
		The browser tests need Chromium, and it could not be installed from here. Install it yourself, then run this again:
		  Debian:    sudo apt-get install chromium-headless-shell
		  Ubuntu:    sudo npx playwright install --with-deps chromium
		  Fedora:    sudo dnf install chromium
		  Arch:      sudo pacman -S chromium
		  macOS:     brew install --cask google-chrome
		Or name the one that you have: CHROMIUM=/path/to/chromium npm test
	END
	return 1
}

# Format, lint and types keep one core busy and the unit tests the other: they run side by side and both to their end, and what
# the first three print is shown after the rest.
code_and_units() {
	{
		npx prettier --check --log-level warn . && npx eslint --max-warnings 0 . && npm run --silent types
	} >"$results/code" 2>&1 &
	local code=$! failed=0
	npx vitest run --reporter=dot --reporter=json --outputFile.json="$results/unit.json" || failed=1
	wait "$code" || failed=1
	printf '\nFormat, lint and types:\n'
	cat "$results/code"
	return "$failed"
}

# The linter reads the types that Kit writes, which a clean clone does not have yet.
run 'prepare' npx svelte-kit sync
run 'browser' provide_chromium
run 'format, lint, types and unit tests' code_and_units
run 'build' npm run --silent build
run 'browser tests' env PLAYWRIGHT_JSON_OUTPUT_FILE="$results/browser.json" npx playwright test
printf '\nAll in %s s\n' "$SECONDS"
