#!/usr/bin/env bash
# One chunk of a large input: chunk.sh IN OUT [option of `modality batch`...]
# OUT is there only when it is whole and checked. Started again after a failure, it goes on where it stopped.
# Ends with 0 when that is so, bad rows included: they are rows of OUT.
set -u
in=$1 out=$2
shift 2
[ -e "$out" ] && exit 0
modality batch "$@" --jobs 1 --output "$out.part" --resume "$in"
code=$?
# What cannot be gone on with is begun anew the next time.
[ "$code" -eq 3 ] && rm -f "$out.part"
[ "$code" -le 1 ] || exit "$code"
modality batch "$@" --verify "$in" "$out.part" >&2 || { rm -f "$out.part"; exit 1; }
mv "$out.part" "$out"
