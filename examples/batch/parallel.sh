#!/usr/bin/env bash
# A large input on many cores with GNU parallel: parallel.sh IN OUT [option of `modality batch`...]
# Started again after anything, it goes on where it stopped. JOBS: how many at once. ROWS: rows in a chunk.
# Chunks are files and arguments: `--pipepart` with `--retries` would lose lines in silence (docs/batch.md).
set -euo pipefail
in=$1 out=$2
shift 2
here=$(cd "$(dirname "$0")" && pwd)
work=$out.work
mkdir -p "$work/in" "$work/out"
if [ ! -e "$work/cut" ]; then
  split -a 6 -d -l "${ROWS:-10000}" --additional-suffix=.jsonl "$in" "$work/in/"
  # All workers have the rules of this moment, or refuse.
  echo '{}' | modality batch "$@" | sed -n 's/.*"digest":"\(sha256:[0-9a-f]*\)".*/\1/p' > "$work/digest"
  touch "$work/cut"
fi
find "$work/in" -name '*.jsonl' | sort | parallel --jobs "${JOBS:-100%}" --joblog "$work/joblog" --resume-failed --retries 3 \
  "$here/chunk.sh" {} "$work/out/{/}" --expect-digest "$(cat "$work/digest")" "${@@Q}"
# By name, which is the order of the input.
find "$work/out" -name '*.jsonl' | sort | xargs -r cat > "$out.part"
modality batch "$@" --verify "$in" "$out.part"
mv "$out.part" "$out"
rm -r "$work"
