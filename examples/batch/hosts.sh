#!/usr/bin/env bash
# A large input on several hosts: hosts.sh IN OUT HOST... [-- option of `modality batch`...]
# Each host needs `modality`, rsync and a key that lets you in; its rules must be those of this one. Started again after
# anything, it goes on with the chunks that are missing. ROWS: rows in a chunk. JOBS: how many at once on a host.
set -euo pipefail
in=$1 out=$2
shift 2
hosts=()
while [ $# -gt 0 ] && [ "$1" != -- ]; do
  hosts+=(--sshlogin "$1")
  shift
done
[ $# -gt 0 ] && shift
here=$(cd "$(dirname "$0")" && pwd)
work=$out.work
mkdir -p "$work/in" "$work/out"
if [ ! -e "$work/cut" ]; then
  split -a 6 -d -l "${ROWS:-10000}" --additional-suffix=.jsonl "$in" "$work/in/"
  echo '{}' | modality batch "$@" | sed -n 's/.*"digest":"\(sha256:[0-9a-f]*\)".*/\1/p' > "$work/digest"
  cp "$here/chunk.sh" "$work/"
  touch "$work/cut"
fi
digest=$(cat "$work/digest")
cd "$work"
# Each job gets a folder of its own on the host, its chunk in it, and gives back the finished output.
find in -name '*.jsonl' | sort | parallel "${hosts[@]}" --jobs "${JOBS:-100%}" --workdir ... --transferfile chunk.sh \
  --transferfile {} --return out/{/} --cleanup --joblog joblog --resume-failed --retries 3 \
  "mkdir -p out && ./chunk.sh {} out/{/} --expect-digest $digest" "${@@Q}"
cd - > /dev/null
find "$work/out" -name '*.jsonl' | sort | xargs -r cat > "$out.part"
modality batch "$@" --verify "$in" "$out.part"
mv "$out.part" "$out"
rm -r "$work"
