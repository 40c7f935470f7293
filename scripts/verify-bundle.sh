# Checks a bundle from inside its folder: bash check.sh KEYFILE [CAFILE]. KEYFILE holds the key of the log, one line, and
# came to you by another way than the bundle; CAFILE the certificates (PEM) of authorities of time that you trust. Needs
# bash, coreutils, findutils, grep, sed, openssl and ssh-keygen. Exit code 0 means proven. No text of the bundle is ever
# run, and every number is held against its digits before it is counted with.
set -eu -o pipefail
export LC_ALL=C
work=$(mktemp -d)
trap 'code=$?; rm -r "$work"; [ "$code" = 0 ] || echo "NOT PROVEN" >&2' EXIT
hex() { od -An -v -tx1 | tr -d ' \n'; }
raw() { printf "$(printf %s "$1" | sed 's/../\\x&/g')"; }
node() { { raw 01; raw "$1"; raw "$2"; } | sha256sum | cut -d' ' -f1; }
sum() { sha256sum < "$1" | cut -d' ' -f1; }
decimal() { [[ $1 =~ ^(0|[1-9][0-9]{0,17})$ ]]; }
hashes() { while IFS= read -r one; do one=$(printf %s "$one" | base64 -d | hex); [ "${#one}" = 64 ]; echo "$one"; done; }

# take_key FILE [TYPE]: name, id, and 33 bytes of which the first says Ed25519 of a log (01) or of a witness (04).
take_key() {
  [ "$(wc -l < "$1")" -le 1 ]
  origin=$(cut -d+ -f1 "$1"); id=$(cut -d+ -f2 "$1")
  [[ $origin =~ ^[^[:space:][:cntrl:]]+$ ]]
  cut -d+ -f3- "$1" | base64 -d > "$work/key"
  [ "$(head -c 1 "$work/key" | hex)" = "${2:-01}" ]
  [ "$(wc -c < "$work/key")" -eq 33 ]
  [ "$({ printf '%s\n' "$origin"; cat "$work/key"; } | sha256sum | cut -c1-8)" = "$id" ]
  { raw 302a300506032b6570032100; tail -c +2 "$work/key"; } > "$work/key.der"
}

# take_signature FILE: the one signature by the key taken last; its text is what stands above the empty line.
take_signature() {
  sed '/^$/,$d' "$1" > "$work/text"
  signatures=0
  while IFS= read -r line; do
    if [ "${line#"— $origin "}" != "$line" ]; then signatures=$((signatures + 1)); signature=${line##* }; fi
  done < <(sed '1,/^$/d' "$1")
  [ "$signatures" = 1 ]
  printf %s "$signature" | base64 -d > "$work/line"
  [ "$(head -c 4 "$work/line" | hex)" = "$id" ]
}

# signed FILE: the key taken last made the signature in $work/signature over FILE.
signed() {
  openssl pkeyutl -verify -rawin -pubin -keyform DER -inkey "$work/key.der" -sigfile "$work/signature" \
    -in "$1" > "$work/said"
}

# take_checkpoint FILE: the log signed it with the key taken last.
take_checkpoint() {
  take_signature "$1"
  [ "$(sed -n 1p "$work/text")" = "$origin" ]
  tail -c +5 "$work/line" > "$work/signature"
  signed "$work/text"
  size=$(sed -n 2p "$work/text"); root=$(sed -n 3p "$work/text" | base64 -d | hex)
  decimal "$size"
  [ "${#root}" = 64 ]
}

# check_proof PROOF SUM CHECKPOINT: an entry about the bytes with this SHA-256 stands under the checkpoint taken last
# (RFC 9162, section 2.1.3.2). The entry is left in $work/entry.
check_proof() {
  sed '/^$/,$d' "$1" > "$work/head"
  sed '1,/^$/d' "$1" | cmp - "$3"
  [ "$(sed -n 1p "$work/head")" = "c2sp.org/tlog-proof@v1" ]
  sed -n 2p "$work/head" | sed -n 's/^extra //p' | base64 -d > "$work/entry"
  grep -q '"type":"capture-admitted"' "$work/entry"
  grep -q "\"sha256\":\"$2\"" "$work/entry"
  index=$(sed -n 3p "$work/head" | sed -n 's/^index //p')
  decimal "$index"
  [ "$index" -lt "$size" ]
  hash=$({ raw 00; cat "$work/entry"; } | sha256sum | cut -d' ' -f1)
  at=$index; last=$((size - 1))
  sed 1,3d "$work/head" | hashes > "$work/path"
  while IFS= read -r sibling; do
    [ "$last" -gt 0 ]
    if [ $((at % 2)) = 1 ] || [ "$at" = "$last" ]; then
      hash=$(node "$sibling" "$hash")
      while [ $((at % 2)) = 0 ] && [ "$at" -gt 0 ]; do at=$((at / 2)); last=$((last / 2)); done
    else
      hash=$(node "$hash" "$sibling")
    fi
    at=$((at / 2)); last=$((last / 2))
  done < "$work/path"
  [ "$last" = 0 ]
  [ "$hash" = "$root" ]
}

# check_growth FILE CHECKPOINT: FILE ("old SIZE", hashes, an empty line, the checkpoint) proves that the log under
# CHECKPOINT begins with the one taken last (RFC 9162, section 2.1.4.2).
check_growth() {
  first=$size; first_root=$root
  [ "$(sed -n 1p "$1")" = "old $first" ]
  sed '1,/^$/d' "$1" | cmp - "$2"
  take_checkpoint "$2"
  [ "$first" -gt 0 ]
  [ "$first" -le "$size" ]
  { if [ "$first" -lt "$size" ] && [ $((first & (first - 1))) = 0 ]; then echo "$first_root"; fi
    sed '/^$/,$d' "$1" | sed 1d | hashes; } > "$work/path"
  if [ "$first" = "$size" ]; then
    [ ! -s "$work/path" ]
    [ "$first_root" = "$root" ]
    return
  fi
  [ -s "$work/path" ]
  at=$((first - 1)); last=$((size - 1))
  while [ $((at % 2)) = 1 ]; do at=$((at / 2)); last=$((last / 2)); done
  old=$(head -n 1 "$work/path"); new=$old
  while IFS= read -r sibling; do
    [ "$last" -gt 0 ]
    if [ $((at % 2)) = 1 ] || [ "$at" = "$last" ]; then
      old=$(node "$sibling" "$old"); new=$(node "$sibling" "$new")
      while [ $((at % 2)) = 0 ] && [ "$at" -gt 0 ]; do at=$((at / 2)); last=$((last / 2)); done
    else
      new=$(node "$new" "$sibling")
    fi
    at=$((at / 2)); last=$((last / 2))
  done < <(sed 1d "$work/path")
  [ "$last" = 0 ]
  [ "$old" = "$first_root" ]
  [ "$new" = "$root" ]
}

# check_record FILE DEPTH: the record of a bundle in which sources came to the maker of this one: its own key signed its
# checkpoint, and a proof stands under it for each source that it names, which must be here. JSON, one field a line.
check_record() {
  local record=$work/record$2 path inner
  [ "$2" -le 8 ]
  mkdir "$record" "$record/proofs" "$record/imports"
  grep -oE '[{,]"[^"\\]+":"([^"\\]|\\.)*"' "$1" > "$record/fields"
  while IFS= read -r line; do
    path=${line#??}; path=${path%%\"*}
    line=${line#*\":\"}; line=${line%\"}
    if [[ $path =~ ^(log\.vkey|checkpoint|proofs/[0-9a-f]{64}\.tlog-proof)$ ]]; then printf %b "$line" > "$record/$path"
    elif [[ $path =~ ^imports/[0-9a-f]{64}\.json$ ]]; then printf %s "$line" | base64 -d > "$record/$path"; fi
  done < "$record/fields"
  take_key "$record/log.vkey"
  take_checkpoint "$record/checkpoint"
  [ -n "$(find "$record/proofs" -type f)" ]
  for path in "$record"/proofs/*; do
    inner=$(basename "$path" .tlog-proof)
    grep -qx "$inner" "$work/here"
    check_proof "$path" "$inner" "$record/checkpoint"
  done
  echo "$(find "$record/proofs" -type f | wc -l) file(s) came through the log $origin before; its key, which came along: $(cat "$record/log.vkey")"
  for path in $(find "$record/imports" -type f); do
    [ "$(basename "$path")" = "$(sum "$path").json" ]
    check_record "$path" $(($2 + 1))
  done
  rm -r "$record"
}

# 1. The key, as ssh-keygen reads it, signed the list of sums; the sums hold; nothing lies beside what they name.
take_key "$1"
{ raw 0000000b; printf ssh-ed25519; raw 00000020; tail -c +2 "$work/key"; } | base64 | tr -d '\n' > "$work/blob"
echo "log ssh-ed25519 $(cat "$work/blob")" > "$work/allowed"
ssh-keygen -Y verify -f "$work/allowed" -I log -n file -s SHA256SUMS.sig < SHA256SUMS
# ssh-keygen passes over white space; here nothing may have been changed.
{ echo '-----BEGIN SSH SIGNATURE-----'; sed '1d;$d' SHA256SUMS.sig | tr -d ' \t\r\n' | fold -w 70
  printf '\n%s\n' '-----END SSH SIGNATURE-----'; } | cmp -s - SHA256SUMS.sig
sha256sum --check --strict --quiet SHA256SUMS
[ -z "$(find . ! -type d ! -type f)" ]
find . -type d > "$work/folders"
for folder in . ./data ./proofs; do grep -qx "$folder" "$work/folders"; done
[ -z "$(grep -vxE '\.|\./(data|proofs|timestamps|cosignatures|imports)' "$work/folders")" ]
[ -z "$(find . -mindepth 1 -type d -empty ! -path ./data ! -path ./proofs)" ]
{ cut -c67- SHA256SUMS; printf '%s\n' SHA256SUMS SHA256SUMS.sig bagit.txt bag-info.txt manifest-sha256.txt \
  tagmanifest-sha256.txt; } | sort > "$work/told"
find . ! -type d | cut -c3- | sort | cmp - "$work/told"

# 2. The log signed its checkpoint, and each file has a proof under it; the log's entries are told, and no others.
take_checkpoint checkpoint
files=$(find data -type f | wc -l)
find data -type f | cut -c6-69 > "$work/here"
[ "$files" -eq "$(find proofs -type f | wc -l)" ]
[ "$files" -eq "$(wc -l < custody.jsonl)" ]
while IFS= read -r file; do
  hash=$(sum "$file")
  [[ $file =~ ^data/[0-9a-f]{64}\.[a-z0-9]{1,8}$ ]]
  [ "${file:5:64}" = "$hash" ]
  check_proof "proofs/$hash.tlog-proof" "$hash" checkpoint
  grep -qxF "$(cat "$work/entry")" custody.jsonl
done < <(find data -type f)

# 3. Timestamps: the checkpoint that an authority stamped is one that this log grew from. Cosignatures likewise.
for stamp in $(find timestamps cosignatures -name '*.checkpoint' 2> "$work/said" | sort); do
  name=${stamp%.checkpoint}
  take_key "$1"
  take_checkpoint "$stamp"
  covered=$size
  check_growth "$name.consistency" checkpoint
  if [ "${name%%/*}" = timestamps ]; then
    [ "$name" = "timestamps/$covered-$(sum "$name.tst" | cut -c1-16)" ]
    openssl ts -reply -in "$name.tst" -token_in -token_out -text > "$work/token" 2> "$work/said"
    time=$(sed -n 's/^Time stamp: //p' "$work/token")
    # At the time that it states: certificates of authorities run out. Without CAFILE its own chain shows only that it is whole.
    openssl ts -verify -data "$stamp" -in "$name.tst" -token_in -untrusted "$name.pem" -CAfile "${2:-$name.pem}" \
      -partial_chain -attime "$(date -d "$time" +%s)" > "$work/said" 2>&1
    whose="an authority that came along: give CAFILE"
    if [ -n "${2:-}" ]; then whose="an authority that you trust"; fi
    echo "Entries 0 to $((covered - 1)) existed at $time, says $whose"
  else
    [ "$name" = "cosignatures/$covered-$(sum "$stamp" | cut -c1-16)" ]
    take_key "$name.vkey" 04
    take_signature "$stamp"
    time=$((16#$(head -c 12 "$work/line" | tail -c 8 | hex)))
    tail -c +13 "$work/line" > "$work/signature"
    { printf 'cosignature/v1\ntime %s\n' "$time"; cat "$work/text"; } > "$work/cosigned"
    signed "$work/cosigned"
    echo "A witness saw $covered entries; hold its key against the one that the witness gives: $(cat "$name.vkey")"
  fi
done

# 4. Sources that came from another casebook bring that one's proofs along.
for record in $(find imports -type f 2> "$work/said"); do
  [ "$record" = "imports/$(sum "$record").json" ]
  check_record "$record" 1
done
take_key "$1"
echo "PROVEN: $files file(s) under the log $origin"
