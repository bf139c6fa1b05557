#!/usr/bin/env bash
# Shows that nothing is lost: kills.sh COUNT FOLDER
# Makes COUNT rows, answers them with one process, and again with GNU parallel while workers, and parallel itself, are
# killed at random; the two outputs must be the same bytes. KILLS: how many. ROWS, JOBS: as in parallel.sh. Started again
# after anything, it goes on where it stopped.
set -euo pipefail
count=$1 folder=$2
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$folder"
cd "$folder"
# Workers are told from others by the whole path of what they write.
many=$PWD/many.jsonl
[ -e rows.jsonl ] || node "$here/make-rows.mjs" "$count" > rows.jsonl
seconds=$SECONDS
modality batch --jobs 1 --output one.jsonl --resume rows.jsonl 2> one.log || [ $? -eq 1 ]
echo "one process: $((SECONDS - seconds)) s"

kills=0
seconds=$SECONDS
runs=0
while [ ! -e "$many" ]; do
  runs=$((runs + 1))
  "$here/parallel.sh" rows.jsonl "$many" >> many.log 2>&1 &
  run=$!
  while kill -0 "$run" 2> /dev/null; do
    sleep "0.$((RANDOM % 9 + 1))"
    [ "$kills" -lt "${KILLS:-50}" ] || continue
    # Workers write into this folder; now and then the victim is parallel itself.
    if [ $((RANDOM % 12)) -eq 0 ]; then victim=$(pgrep -P "$run" -x perl || pgrep -P "$run" -x parallel || true)
    else victim=$(pgrep -f -- "--output $many.work/out" | shuf -n 1 || true); fi
    [ -n "$victim" ] || continue
    kill -KILL $victim 2> /dev/null && kills=$((kills + 1))
  done
  wait "$run" || true
  # Workers whose parallel is gone end by themselves; two at one chunk would only get in each other's way.
  while pgrep -f -- "--output $many.work/out" > /dev/null; do sleep 0.1; done
  [ "$runs" -lt 100 ]
done
echo "$kills kills in $runs runs: $((SECONDS - seconds)) s"
cmp one.jsonl "$many"
echo "$(wc -l < "$many") rows, the same bytes"
