#!/bin/bash
# The two programs as an operator runs them: published, served, swapped, damaged, killed.
#
#   tests/journey/programs_test.sh FOLDER     with kith-index and kith-serve
set -u
cd "$(dirname "$0")/../.."
bin=$(realpath "$1")
work=$(mktemp -d)
server=
cleanup() {
  [ -n "$server" ] && kill -9 "$server" 2>/dev/null
  rm -rf "$work"
}
trap cleanup EXIT
. tests/support/checks.sh

published=$work/published
data=$work/data
base=

# A small directory: three fictional groups, the project's vocabulary, a small gazetteer.
mkdir -p "$data/listings/us/ma"
cp -r data/vocabulary "$data/"
cp -r tests/support/gazetteer "$data/gazetteer"
listing() { # listing FILE NAME CITY REGION [TIMEZONE]
  cat >"$data/listings/us/ma/$1.yaml" <<EOT
name: $2
summary: A fictional group for tests.
conditions: [fibromyalgia]
format: in-person
meets: 2nd Tuesday of the month, 18:00-19:30
timezone: ${5:-America/New_York}
place:
  city: $3
  region: $4
  country: US
verified: {on: 2026-05-01, how: website}
source: https://example.org/groups
EOT
}
listing lighthouse "Lighthouse Example Group" Arlington MA
listing riverside "Riverside Example Group" Manchester NH
listing prairie "Prairie Example Group" Tulsa OK America/Chicago

build() { "$bin/kith-index" build --data "$data" --schema schemas/listing.schema.json --out "$published" --today 2026-11-23; }
current() { cat "$published/CURRENT"; }

start() { # start [FOLDER]: starts the server on a free port and waits until it is ready
  "$bin/kith-serve" --snapshot "${1:-$published}" --listen 127.0.0.1:0 2>"$work/log" &
  server=$!
  local tries
  for tries in $(seq 100); do
    base=$(sed -n 's|.* at \(http://[0-9.:]*\)$|\1|p' "$work/log")
    [ -n "$base" ] && curl -sf "$base/readyz" >/dev/null && return 0
    sleep 0.1
  done
  cat "$work/log"
  return 1
}
stop() { kill -TERM "$server" && wait "$server"; local code=$?; server=; return $code; }
get() { curl -s --max-time 20 "$base$1"; }
served() { get /readyz | sed -n 's/.*"snapshot":"\([^"]*\)".*/\1/p'; }
eventually() { local tries; for tries in $(seq 60); do "$@" && return 0; sleep 0.1; done; return 1; }

prints_one_line() { build >"$work/said" 2>&1 && cat "$work/said" && [ "$(wc -l <"$work/said")" -eq 1 ] && grep -q '3 listings' "$work/said"; }
check "kith-index build publishes, and says in one line what it did" prints_one_line

check "kith-serve is ready with what was published" start
finds() { get "/api/v1/search?q=fibromyalgia+near+Manchester+NH" >"$work/answer" && cat "$work/answer" && grep -q '"id": "riverside"' "$work/answer"; }
check "a search in words finds the group near the place" finds
page_shows() { get "/search?q=02476&lang=en" >"$work/page" && grep -q 'Lighthouse Example Group' "$work/page"; }
check "a postal code alone finds the group on a page" page_shows
has_calendar() { get "/listings/lighthouse.ics" >"$work/calendar" && head -n 1 "$work/calendar" | grep -q '^BEGIN:VCALENDAR' && grep -q 'BYDAY=2TU' "$work/calendar"; }
check "its meetings are a calendar to download" has_calendar
has_spreadsheet() { get "/search.csv?near=02476&lang=en" >"$work/table.csv" && node -e '
  const text = require("fs").readFileSync(process.argv[1], "utf8");
  const [names, first] = text.replace(/^\uFEFF/, "").split("\r\n").map((line) => line.split(","));
  process.exit(first[names.indexOf("name")] === "Lighthouse Example Group" ? 0 : 1)' "$work/table.csv"; }
check "a search is a spreadsheet to download" has_spreadsheet

report() { "$bin/kith-index" report --data "$data" --schema schemas/listing.schema.json --today 2027-06-01 "$@"; }
reports() {
  report >"$work/said" && cat "$work/said" && grep -q '^Ageing: 3 ' "$work/said" && grep -q '^What to do first: confirm these 3' "$work/said" &&
    report --format csv --within US-OK >"$work/table.csv" && grep -c '^ageing,prairie,' "$work/table.csv" | grep -qx 1 && ! grep -q lighthouse "$work/table.csv" &&
    report --within XX >"$work/said" 2>&1
  [ $? -eq 2 ] && grep -q '"XX"' "$work/said"
}
check "kith-index report says what to confirm first, as text and as a table, all of it or within a state" reports
shows_data() { get "/about/data?lang=en" >"$work/page" && grep -q '<h1>About the data</h1>' "$work/page" && get "/about/data.csv" | grep -q '^area,US-OK,'; }
check "the page about the data and its table are served" shows_data

broken_is_refused() {
  local before
  before=$(current)
  sed -i 's/format: in-person/format: in-persn/' "$data/listings/us/ma/prairie.yaml"
  build >"$work/said" 2>&1
  local code=$?
  cat "$work/said"
  sed -i 's/format: in-persn/format: in-person/' "$data/listings/us/ma/prairie.yaml"
  [ $code -eq 1 ] && grep -q 'prairie.yaml:4:9: error: "in-persn"' "$work/said" &&
    grep -q 'did you mean "in-person"' "$work/said" && [ "$(current)" = "$before" ] && [ "$(served)" = "$before" ]
}
check "a broken listing names file, line and remedy, and what was published stays in service" broken_is_refused

fix() { "$bin/kith-index" check --fix --data "$data" --schema schemas/listing.schema.json --today 2026-11-23 "$@" "$data/listings/us/ma/prairie.yaml"; }
written_from_form() {
  cat >"$work/form.json" <<EOT
{"name": "Beacon Example Group", "summary": "A fictional group for tests, on Tuesdays.", "conditions": ["Fibromyalgia"],
 "format": "in-person", "meets": "every Tuesday 18:00-19:30", "city": "Arlington", "region": "Massachusetts",
 "country": "usa", "website": "https://example.org/beacon?utm_source=mail", "verified_on": "2026-05-01",
 "verified_how": "website", "source": "https://example.org/beacon"}
EOT
  "$bin/kith-index" new --from "$work/form.json" --data "$data" --schema schemas/listing.schema.json --today 2026-11-23 &&
    grep -q '^conditions: \[fibromyalgia\]$' "$data/listings/us/ma/beacon-example-group-arlington.yaml" &&
    grep -q '  website: https://example.org/beacon$' "$data/listings/us/ma/beacon-example-group-arlington.yaml" &&
    "$bin/kith-index" check --data "$data" --schema schemas/listing.schema.json --today 2026-11-23 --strict
}
check "kith-index new writes a form to its place, and the check has nothing to add" written_from_form

asked_for() {
  printf '%s\n' '' 'Anchor Example Group' 'A fictional group for tests, on Mondays.' fibromyalgia in-person \
    'usually on Mondays' 'every Monday 18:00' US NH Manchester '' '' '' '' '' '' '' '' '' https://example.org/anchor '' '' \
    2026-05-01 website https://example.org/anchor |
    "$bin/kith-index" new --data "$data" --schema schemas/listing.schema.json --today 2026-11-23 &&
    grep -q '^meets: every Monday 18:00$' "$data/listings/us/nh/anchor-example-group-manchester.yaml"
}
check "kith-index new asks in plain words, and asks again where an answer is unsure" asked_for
rm -f "$data/listings/us/ma/beacon-example-group-arlington.yaml" "$data/listings/us/nh/anchor-example-group-manchester.yaml"

not_overwritten() {
  printf '{"name": "Half Example Group"}' >"$work/form.json"
  "$bin/kith-index" new --from "$work/form.json" --data "$data" --schema schemas/listing.schema.json >"$work/said" 2>&1
  [ $? -eq 1 ] && grep -q 'the key "summary" is missing' "$work/said" && ! find "$data" | grep -q half
}
check "kith-index new writes nothing of a form that is no good listing, and says what is missing" not_overwritten

fix_mends() {
  local file=$data/listings/us/ma/prairie.yaml
  cp "$file" "$work/tidy"
  sed -i -e 's/format: in-person/format: In Person/' -e '/^source:/d' -e '1i # Typed in haste.\nsource: HTTPS://example.org/groups' "$file"
  cp "$file" "$work/hasty"
  fix --dry-run >"$work/shown" && cmp "$file" "$work/hasty" && fix >"$work/said"
  local code=$?
  cat "$work/said"
  grep -q '^# Typed in haste' "$file" && grep -q '^format: in-person' "$file"
  local mended=$?
  grep -v '^#' "$file" | cmp - "$work/tidy"
  local tidy=$?
  cp "$work/tidy" "$file"
  [ $code -eq 0 ] && [ $mended -eq 0 ] && [ $tidy -eq 0 ] &&
    grep -q '^1 listing would be mended' "$work/shown" && grep -q '^+format: in-person' "$work/said" && grep -q ': 0 errors' "$work/said"
}
check "kith-index check --fix mends a hasty listing, shows how, and leaves nothing wrong" fix_mends

diff_with() { "$bin/kith-index" diff "$work/earlier" "$data" --schema schemas/listing.schema.json --today 2026-11-23 "$@"; }
diff_tells() {
  cp -r "$data" "$work/earlier"
  sed -i 's/meets: 2nd Tuesday/meets: 1st Tuesday/' "$work/earlier/listings/us/ma/prairie.yaml"
  diff_with >"$work/said" && cat "$work/said" && ! grep -q $'\033' "$work/said" &&
    [ "$(head -n 1 "$work/said")" = '1 changed; 2 as before' ] && grep -q '+ 2nd Tuesday of the month' "$work/said" &&
    diff_with --format html --out "$work/page.html" && grep -q '<ins><b>After:</b> 2nd Tuesday' "$work/page.html" &&
    diff_with --format json | node -e 'process.exit(JSON.parse(require("fs").readFileSync(0)).changes[0].id === "prairie" ? 0 : 1)'
}
check "kith-index diff tells what a change does, as text without colour in a pipe, as a page and as JSON" diff_tells
diff_can_not() { diff_with --out "$work/nowhere/page.html" >"$work/said" 2>&1; local code=$?; cat "$work/said"; [ $code -eq 2 ] && rm -r "$work/earlier" && { diff_with; [ $? -eq 2 ]; }; }
check "what it can not read or write is exit code 2" diff_can_not

swap_loses_nothing() {
  rm -f "$work/stop" "$work/codes"
  (while [ ! -e "$work/stop" ]; do curl -s -o /dev/null -w '%{http_code}\n' "$base/api/v1/search?q=02476"; done >"$work/codes") &
  local load=$! round
  for round in 1 2 3; do
    listing "added-$round" "Added $round Example Group" Boston MA
    build >/dev/null || return 1
    served_is_current() { [ "$(served)" = "$(current)" ]; }
    eventually served_is_current || return 1
  done
  touch "$work/stop"
  wait $load
  sort "$work/codes" | uniq -c
  [ "$(sort -u "$work/codes")" = 200 ] && get '/api/v1/search?q=02476' | grep -q '"id": "added-3"'
}
check "three swaps under load: no failed request, and the new group is found" swap_loses_nothing
reads_what_changed() {
  # What was written within two seconds of being read is read once more.
  sleep 3
  build >/dev/null && build >"$work/said" && cat "$work/said" && grep -q '; 0 of 6 files read again$' "$work/said" || return 1
  cp -r "$published/$(current)" "$work/again"
  sed -i 's/18:00-19:30/18:30-19:30/' "$data/listings/us/ma/prairie.yaml"
  build >"$work/said" && cat "$work/said" && grep -q '; 1 of 6 files read again$' "$work/said" || return 1
  sed -i 's/18:30-19:30/18:00-19:30/' "$data/listings/us/ma/prairie.yaml"
  build >/dev/null && cmp "$published/$(current)/records.sqlite" "$work/again/records.sqlite" && cmp "$published/$(current)/index.glass" "$work/again/index.glass" &&
    "$bin/kith-index" build --data "$data" --schema schemas/listing.schema.json --out "$work/fresh" --today 2026-11-23 &&
    cmp "$work/fresh/$(cat "$work/fresh/CURRENT")/index.glass" "$work/again/index.glass" &&
    cmp "$work/fresh/$(cat "$work/fresh/CURRENT")/records.sqlite" "$work/again/records.sqlite"
}
check "a build reads what changed alone, says so, and makes the bytes of a build from nothing" reads_what_changed
keeps_three() { [ "$(find "$published" -maxdepth 1 -name '2*' | wc -l)" -eq 3 ]; }
check "the last three snapshots are kept" keeps_three

damage_is_refused() {
  local before
  before=$(served)
  build >/dev/null || return 1
  # The pointer is set back while the new snapshot is damaged, as a bad disk would leave it.
  local damaged
  damaged=$(current)
  eventually served_is_current
  cp -r "$published" "$work/copy"
  printf 'X' | dd of="$work/copy/$damaged/index.glass" bs=1 seek=9000 conv=notrunc 2>/dev/null
  "$bin/kith-serve" --snapshot "$work/copy" --listen 127.0.0.1:0 2>"$work/log2" &
  local other=$!
  is_serving() { grep -q ' at http' "$work/log2"; }
  eventually is_serving
  kill -TERM $other
  wait $other
  cat "$work/log2"
  grep -q "$damaged/index.glass is damaged" "$work/log2" && grep -q 'serving the older' "$work/log2"
}
check "a damaged snapshot is refused by name and the one before is served" damage_is_refused

all_damaged() {
  local index
  for index in "$work"/copy/2*/index.glass; do printf 'X' | dd of="$index" bs=1 seek=9000 conv=notrunc 2>/dev/null; done
  timeout 20 "$bin/kith-serve" --snapshot "$work/copy" --listen 127.0.0.1:0 >"$work/said" 2>&1
  local code=$?
  cat "$work/said"
  [ $code -eq 3 ] && grep -q 'is damaged' "$work/said"
}
check "where every snapshot is damaged it says so and exits with 3" all_damaged
nothing_there() {
  timeout 20 "$bin/kith-serve" --snapshot "$work/nowhere" >"$work/said" 2>&1
  local code=$?
  cat "$work/said"
  [ $code -eq 3 ] && grep -q 'nothing has been published' "$work/said"
}
check "where nothing was published it says how to, and exits with 3" nothing_there

address_taken() {
  timeout 20 "$bin/kith-serve" --snapshot "$published" --listen "${base#http://}" >"$work/said" 2>&1
  local code=$?
  cat "$work/said"
  [ $code -eq 2 ] && grep -q 'cannot listen on' "$work/said"
}
check "an address that is in use is named, with exit code 2" address_taken

long_query() {
  head -c 1000000 /dev/zero | tr '\0' a >"$work/long"
  local code
  code=$(curl -s -o "$work/answer" -w '%{http_code} %{time_total}' --max-time 10 -G --data-urlencode "q@$work/long" "$base/api/v1/search")
  echo "$code"
  head -c 300 "$work/answer"
  [ "${code%% *}" = 414 ] && grep -q 'too-large' "$work/answer"
}
check "a query of a megabyte is refused with 414 and words" long_query
bad_parameters() {
  local url code
  for url in '/api/v1/search?nera=02476' '/api/v1/search?near=Nowhereville' '/api/v1/search?lat=95&lon=0' \
    '/api/v1/search?radius=5' '/api/v1/search?condition=fibromyalga' '/api/v1/search?limit=0'; do
    code=$(curl -s -o "$work/answer" -w '%{http_code}' "$base$url")
    echo "$code $url"
    cat "$work/answer"
    [[ $code == 4* ]] && grep -q '"remedy"' "$work/answer" && grep -q '"parameter"' "$work/answer" || return 1
  done
}
check "bad parameters are answered with 4xx, the parameter and the remedy" bad_parameters

killed_indexer() {
  local round before
  for round in 1 2 3 4 5 6; do
    before=$(current)
    "$bin/kith-index" build --data "$data" --schema schemas/listing.schema.json --out "$published" --today 2026-11-23 >/dev/null 2>&1 &
    local builder=$!
    sleep "0.$((round * 2))"
    kill -9 $builder 2>/dev/null
    wait $builder 2>/dev/null
    [ -f "$published/$(current)/manifest.json" ] || return 1
  done
  build && "$bin/kith-serve" query --snapshot "$published" 02476 | grep -q Lighthouse
}
check "an indexer killed at six moments leaves a whole snapshot, and the next run works" killed_indexer

one_at_a_time() {
  local code
  flock "$published/.lock" "$bin/kith-index" build --data "$data" --schema schemas/listing.schema.json --out "$published" >"$work/said" 2>&1
  code=$?
  cat "$work/said"
  [ $code -eq 2 ] && grep -q 'another kith-index is building' "$work/said"
}
check "a second indexer in the same folder waits for nobody and says why" one_at_a_time

killed_server() {
  kill -9 "$server"
  wait "$server" 2>/dev/null
  start && get '/api/v1/search?q=02476' | grep -q lighthouse
}
check "a killed server starts again and answers" killed_server

leaves_no_trace() {
  get '/search?q=qwyzzcanary+near+Qwyzzville&lang=en' >/dev/null
  get '/api/v1/search?q=qwyzzcanary&near=Qwyzzville' >/dev/null
  get '/qwyzzcanary?qwyzzcanary=1' >/dev/null
  curl -s -d 'q=qwyzzcanary' "$base/search" >/dev/null
  ! grep -ri qwyzz "$work/log" "$published"
}
check "what is looked for stands in no log and no file" leaves_no_trace

by_form() { curl -s -d 'q=02476' "$base/search" | grep -q 'Lighthouse Example Group'; }
check "a search can be made by POST" by_form
csv_by_form() {
  curl -s -d 'near=02476&lang=en' "$base/search.csv" >"$work/posted" &&
    curl -s "$base/search.csv?near=02476&lang=en" | cmp - "$work/posted"
}
check "a spreadsheet can be asked for by POST" csv_by_form
packed_for_browsers() {
  local url
  for url in '/search?q=02476&lang=en' '/api/v1/search?q=02476' /style.css /map/leaflet.js; do
    get "$url" >"$work/plain"
    curl -s -H 'Accept-Encoding: br, gzip' -D "$work/head" "$base$url" | gunzip | cmp - "$work/plain" || return 1
    grep -i '^content-encoding: gzip' "$work/head" || return 1
  done
}
check "pages, JSON and files come packed to those who can unpack them, and are the same" packed_for_browsers
kept_by_browsers() {
  curl -s -o "$work/style" --etag-save "$work/tag" "$base/style.css" && cat "$work/tag" &&
    [ "$(curl -s -o /dev/null --etag-compare "$work/tag" -w '%{http_code} %{size_download}' "$base/style.css")" = '304 0' ]
}
check "a file that a browser has already is not sent again" kept_by_browsers
one_connection() { [ "$(curl -s -o /dev/null -o /dev/null -w '%{num_connects} ' "$base/healthz" "$base/readyz")" = '1 0 ' ]; }
check "two requests travel on one connection" one_connection
held_by_nobody() {
  node -e '
    const net = require("net"), [host, port] = process.argv[1].replace("http://", "").split(":");
    const begun = Date.now();
    for (let holder = 0; holder < 300; ++holder)
      net.connect(port, host, function () { if (holder % 2) this.write("GET / HTTP/1.1\r\nHost:"); }).on("error", () => {});
    setTimeout(async () => {
      for (let turn = 0; turn < 10; ++turn) if (!(await fetch(process.argv[1] + "/healthz")).ok) process.exit(1);
      process.exit(Date.now() - begun < 4000 ? 0 : 1);
    }, 500);' "$base"
}
check "300 connections that say nothing or do not finish hold nobody up" held_by_nobody
check "kith-serve stops with 0 when told to" stop

in_terminal() { "$bin/kith-serve" query --snapshot "$published" "fibromyalgia near Tulsa OK" | tee "$work/said" && grep -q 'Prairie Example Group' "$work/said"; }
check "kith-serve query answers in a terminal" in_terminal
as_json() { "$bin/kith-serve" query --snapshot "$published" --json "02476" | node -e 'process.exit(JSON.parse(require("fs").readFileSync(0)).total > 0 ? 0 : 1)'; }
check "kith-serve query --json is the answer of the interface" as_json
bad_options() { "$bin/kith-index" build --data "$work/nowhere" --out "$published" >"$work/said" 2>&1; local code=$?; cat "$work/said"; [ $code -eq 2 ]; }
check "a data folder that is not there is exit code 2" bad_options

finish
