# For tests in shell: check "a sentence" command...  counts and reports; finish prints the sum.
passed=0
failed=0

check() {
  local sentence=$1
  shift
  if "$@" >"$work/output" 2>&1; then
    passed=$((passed + 1))
    echo "ok: $sentence"
  else
    failed=$((failed + 1))
    echo "NOT OK: $sentence"
    sed 's/^/    /' "$work/output" | head -n 20
  fi
}

finish() {
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ]
}
