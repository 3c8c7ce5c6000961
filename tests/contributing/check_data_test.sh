#!/bin/bash
# What a pull request of listings is told: .ci/check_data on small repositories.
#
#   tests/contributing/check_data_test.sh FOLDER     with kith-index
set -u
cd "$(dirname "$0")/../.."
program=$(realpath "$1")/kith-index
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. tests/support/checks.sh

main=$work/main
proposed=$work/proposed
export GITHUB_STEP_SUMMARY=$work/summary
export GIT_CONFIG_GLOBAL=/dev/null GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org

# Each under a name and at a host of its own: no two are the same group.
listing() { # listing FILE CONDITION [MORE]
  local word
  word=$(printf %s "$1" | sed "s|^$main/||" | cksum | cut -d' ' -f1 | tr 0-9 a-j)
  mkdir -p "$(dirname "$1")"
  cat >"$1" <<EOT
name: Group $word of the Examples
summary: A fictional group for tests.
conditions: [$2]
format: online
verified: {on: 2026-05-01, how: website}
source: https://group-$word.example.org/about
join_url: https://group-$word.example.org/join
${3:-}
EOT
}

# Main with one good listing.
mkdir -p "$main/data" "$main/schemas"
cp -r data/vocabulary "$main/data/"
cp -r tests/support/gazetteer "$main/data/gazetteer"
cp schemas/listing.schema.json "$main/schemas/"
listing "$main/data/listings/online/lighthouse.yaml" fibromyalgia

# propose COMMAND...: the command is run in a fresh clone of main, as a pull request would change it.
propose() {
  rm -rf "$proposed" "$GITHUB_STEP_SUMMARY"
  cp -r "$main" "$proposed"
  git -C "$proposed" init -q -b main
  git -C "$proposed" add -A
  git -C "$proposed" commit -qm main
  (cd "$proposed" && "$@")
  git -C "$proposed" add -A
  git -C "$proposed" commit -qm proposed --allow-empty
}
# answers CODE: .ci/check_data ends with it; what it says is in $work/said and the summary.
answers() {
  .ci/check_data "$program" "$main" "$proposed" >"$work/said" 2>"$work/errors"
  local code=$?
  cat "$work/said" "$work/errors" "$GITHUB_STEP_SUMMARY"
  [ $code -eq "$1" ]
}
says() { grep -qF -- "$1" "$work/said"; }
sums_up() { grep -qF -- "$1" "$GITHUB_STEP_SUMMARY"; }

propose listing data/listings/online/riverside.yaml lupus
good_is_good() { answers 0 && [ ! -s "$work/said" ] && sums_up "in order" && sums_up "2 listings checked: 0 errors"; }
check "a good listing passes without an annotation, and the summary says so" good_is_good

propose listing data/listings/online/riverside.yaml lupuss
bad_is_bad() {
  answers 1 && says "::error file=data/listings/online/riverside.yaml,line=3,col=14,title=unknown-word::" &&
    sums_up "    data/listings/online/riverside.yaml:3:14: error:" && sums_up 'its id is "lupus"'
}
check "a mistake fails; it is told at its line by the path that GitHub knows, and in the summary with its remedy" bad_is_bad

many() { local number; for number in $(seq 15); do listing "data/listings/online/group-$number.yaml" "lupuss"; done; }
propose many
all_are_summed_up() { answers 1 && [ "$(grep -c '^    data.*unknown-word' "$GITHUB_STEP_SUMMARY")" -eq 15 ]; }
check "of 15 mistakes the summary has all, though GitHub shows ten annotations" all_are_summed_up

propose rm data/listings/online/lighthouse.yaml
check "a listing can be taken out" answers 0

propose listing data/listings/online/riverside.yaml lupus "see_instead: [lighthouse]"
check "a listing can point to another one" answers 0
listing "$main/data/listings/online/riverside.yaml" lupus "see_instead: [lighthouse]"
propose rm data/listings/online/lighthouse.yaml
breaks_another() { answers 1 && says "file=data/listings/online/riverside.yaml"; }
check "taking out what another listing points to fails, at the other listing" breaks_another
rm "$main/data/listings/online/riverside.yaml"

listing "$main/data/listings/online/rotten.yaml" no-such-condition
propose listing data/listings/online/riverside.yaml lupus
others_rot() { answers 0 && [ ! -s "$work/said" ] && sums_up "Main has mistakes of its own"; }
check "what is wrong on main already stops nobody else" others_rot
propose listing data/listings/online/riverside.yaml lupuss
own_fault() { answers 1 && says riverside.yaml && ! says rotten.yaml; }
check "and hides no mistake of the pull request" own_fault
rm "$main/data/listings/online/rotten.yaml"

propose ln -s /etc/passwd data/listings/online/riverside.yaml
leads_nowhere() { answers 1 && says "symbolic link" && ! grep -q root: "$work/said" "$GITHUB_STEP_SUMMARY"; }
check "a symbolic link is refused, and what it leads to is not shown" leads_nowhere

strange() { listing $'data/listings/online/--help\n::warning::x.yaml' lupus; listing data/listings/online/-.yaml lupus; }
propose strange
strange_names() { answers 1 && ! grep -q '^::warning' "$work/said" && [ "$(grep -c '^::error' "$work/said")" -eq "$(wc -l <"$work/said")" ]; }
check "a file's name gives no command to GitHub" strange_names

commands() { listing data/listings/online/riverside.yaml lupus $'"::stop-commands::x\\n::error::y": 1\n\x60\x60\x60'; }
propose commands
no_commands() { answers 1 && ! grep -qE '^::(stop|error::y)' "$work/said" && ! grep -qE '^(```|::)' "$GITHUB_STEP_SUMMARY"; }
check "nor does what stands in a file, and it cannot end the block of the summary" no_commands

runs_code() { mkdir -p .ci tools .git/hooks && printf '#!/bin/sh\ntouch %s/ran\n' "$work" | tee .ci/check_data tools/install build.sh >/dev/null && chmod +x .ci/check_data tools/install; }
propose runs_code
nothing_ran() { answers 0 && [ ! -e "$work/ran" ]; }
check "nothing of the pull request is run" nothing_ran

words() { printf '\n- id: example-illness\n  label: {en: Example illness, es: Enfermedad de ejemplo}\n' >>data/vocabulary/conditions.yaml; }
propose words
reminder() { answers 0 && sums_up "tools/editor/generate"; }
check "who merges new words is told how editors come to know them" reminder

helpline() { listing data/listings/online/riverside.yaml lupus $'kind: helpline\nhelpline: {number: "555-0100", crisis: true}'; }
propose helpline
two_call() { answers 0 && sums_up "two people call it"; }
check "who merges a crisis number is told that two people call it" two_call

page=$work/page.html
shows_page() {
  .ci/check_data "$program" "$main" "$proposed" "$page" >"$work/said" 2>&1
  grep -qF '<h1>1 changed; 0 as before</h1>' "$page" && sums_up "    CHANGED  Group"
}
propose listing data/listings/online/lighthouse.yaml lupus
check "what changes in the directory is told in the summary, and on a page" shows_page
check "the page holds no script" sh -c "! grep -q '<script' $page"

gone_on() { listing "$main/data/listings/online/newer.yaml" lupus; answers 0 && sums_up "1 changed; 0 as before"; }
check "what main has got since is not told as a change" gone_on
rm "$main/data/listings/online/newer.yaml"

moves() { git mv data/listings/online/lighthouse.yaml data/listings/online/harbor.yaml; }
propose moves
breaks_address() { answers 0; sums_up "add formerly: [lighthouse]"; }
check "an address that would break is told" breaks_address

hides() { listing data/listings/online/riverside.yaml lupus 'contact: {email: jo.doe7@gmail.com}'; }
propose hides
hides_it() { answers 1 && sums_up "(not shown: private)" && ! grep -qF jo.doe7 "$GITHUB_STEP_SUMMARY"; }
check "a private address is told in no place" hides_it

propose rm -r data/vocabulary
check "data that cannot be read at all is told from a mistake by exit code 2" answers 2

finish
