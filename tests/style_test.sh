#!/bin/bash
# The style of the sources, and things that only the whole tree can show.
#
#   tests/style_test.sh                  what every test run does
#   tests/style_test.sh --every-header   compiles every header by itself, which takes minutes
set -u
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. tests/support/checks.sh

tracked() { git ls-files -co --exclude-standard "$@"; }

is_formatted() { tracked '*.cc' '*.h' | xargs clang-format-14 --dry-run --Werror; }
check "every C++ file is as tools/format leaves it" is_formatted

# The first thing that a source includes is its own header.
own_headers() { tracked '*.cc' | xargs grep -m 1 -h '^#include' | sed -n 's/^#include "\(.*\)"$/\1/p'; }

compile_alone() { # compile_alone <LIST
  local flags
  flags="-std=c++20 -fsyntax-only -I. -x c++"
  xargs -P 2 -I{} sh -c "g++ $flags {} || echo FAILED {}" >"$work/headers" 2>&1
  ! grep FAILED "$work/headers"
}
if [ "${1:-}" = --every-header ]; then
  every_header() { tracked '*.h' | grep -v '^tests/' | compile_alone; }
  check "every header compiles by itself" every_header
  finish
  exit
fi

headers_stand_alone() {
  own_headers | sort -u >"$work/own"
  tracked '*.h' | grep -v '^tests/' | grep -vxFf "$work/own" | compile_alone
}
check "every header that no source has as its own compiles by itself" headers_stand_alone

scripts_parse() { local script; for script in tools/run tools/test tools/install tools/format tools/pictures tools/rule_book tools/look/compile tools/bench/run tools/bench/http .ci/run .ci/check_data; do bash -n "$script" || return 1; done; }
check "every script can be parsed" scripts_parse

# The build's own check of the texts, given a Spanish file that lacks one.
stops_without_a_text() {
  mkdir -p "$work/words"
  cp query-service/words/en.json "$work/words/"
  grep -v '"skip":' query-service/words/es.json >"$work/words/es.json"
  ! cmake -DROOT="$work" -DLANGUAGES=words/en.json,words/es.json -P cmake/check_words.cmake 2>"$work/said" &&
    grep -q 'words/es.json has no text for "skip"' "$work/said"
}
check "the build stops where a language lacks a text, and names it" stops_without_a_text

check "syllables are counted as people clap them" node tests/reading/syllables_test.mjs
check "the texts of the interface are at sixth-grade level, in English and Spanish" node tests/reading/check_reading.mjs interface
check "so are the pages of plain words" node tests/reading/check_reading.mjs pages

check "the page of the rules is what the program says of them" tools/rule_book --check
check "tools/editor/generate makes the committed schema for editors" tools/editor/generate --check

check "deploy/sizing.md is what deploy/sizing.mjs works out" node deploy/sizing.mjs --check

check "every link in a Markdown file leads somewhere" node tests/contributing/links_test.mjs

no_byte_order_mark() { ! tracked data/listings | xargs awk 'FNR == 1 && /^\xef\xbb\xbf/ { print FILENAME; bad = 1 } END { exit !bad }'; }
check "no listing begins with a byte order mark" no_byte_order_mark

finish
