# Checks a bundle from inside its folder: bash check.sh KEYFILE. KEYFILE holds the key of the log, one line, and came
# to you by another way than the bundle. Needs bash, coreutils, openssl and ssh-keygen. Exit code 0 means proven.
set -eu -o pipefail
export LC_ALL=C
key=$1
work=$(mktemp -d)
trap 'code=$?; rm -r "$work"; [ "$code" = 0 ] || echo "NOT PROVEN" >&2' EXIT
hex() { od -An -v -tx1 | tr -d ' \n'; }
raw() { printf "$(printf %s "$1" | sed 's/../\\x&/g')"; }

# 1. The key: name, id, and 33 bytes of which the first says Ed25519.
origin=$(cut -d+ -f1 "$key"); id=$(cut -d+ -f2 "$key")
cut -d+ -f3- "$key" | base64 -d > "$work/key"
[ "$(head -c 1 "$work/key" | hex)" = 01 ] && [ "$(wc -c < "$work/key")" -eq 33 ]
[ "$({ printf '%s\n' "$origin"; cat "$work/key"; } | sha256sum | cut -c1-8)" = "$id" ]
{ raw 302a300506032b6570032100; tail -c +2 "$work/key"; } > "$work/key.der"

# 2. The same key, as ssh-keygen reads it, signed the list of sums; the sums hold; nothing lies beside what they name.
{ raw 0000000b; printf ssh-ed25519; raw 00000020; tail -c +2 "$work/key"; } | base64 | tr -d '\n' > "$work/blob"
echo "log ssh-ed25519 $(cat "$work/blob")" > "$work/allowed"
ssh-keygen -Y verify -f "$work/allowed" -I log -n file -s SHA256SUMS.sig < SHA256SUMS
sha256sum --check --strict --quiet SHA256SUMS
[ -z "$(find . ! -type d ! -type f)" ]
[ "$(find . -type d | sort | tr '\n' ' ')" = ". ./data ./proofs " ]
{ cut -c67- SHA256SUMS; printf '%s\n' SHA256SUMS SHA256SUMS.sig bagit.txt bag-info.txt manifest-sha256.txt \
  tagmanifest-sha256.txt; } | sort > "$work/told"
find . ! -type d | cut -c3- | sort | cmp - "$work/told"

# 3. The log signed its checkpoint: the text is what stands above the empty line.
sed '/^$/,$d' checkpoint > "$work/text"
[ "$origin" = "$(sed -n 1p "$work/text")" ]
[ "$(grep -c "^— $origin " checkpoint)" = 1 ]
grep "^— $origin " checkpoint | cut -d' ' -f3 | base64 -d > "$work/line"
[ "$(head -c 4 "$work/line" | hex)" = "$id" ]
tail -c +5 "$work/line" > "$work/signature"
openssl pkeyutl -verify -rawin -pubin -keyform DER -inkey "$work/key.der" -sigfile "$work/signature" -in "$work/text"
size=$(sed -n 2p "$work/text"); root=$(sed -n 3p "$work/text" | base64 -d | hex)

# 4. Each file has a proof under that checkpoint (RFC 9162, section 2.1.3.2), and its entry is about this file.
[ "$(find data -type f | wc -l)" -eq "$(find proofs -type f | wc -l)" ]
[ "$(find data -type f | wc -l)" -eq "$(wc -l < custody.jsonl)" ]
for file in data/*; do
  sum=$(sha256sum < "$file" | cut -d' ' -f1)
  proof=proofs/$sum.tlog-proof
  sed '/^$/,$d' "$proof" > "$work/head"
  sed '1,/^$/d' "$proof" | cmp - checkpoint
  [ "$(sed -n 1p "$work/head")" = "c2sp.org/tlog-proof@v1" ]
  sed -n 2p "$work/head" | sed -n 's/^extra //p' | base64 -d > "$work/entry"
  grep -q '"type":"capture-admitted"' "$work/entry"
  grep -q "\"sha256\":\"$sum\"" "$work/entry"
  grep -qxF "$(cat "$work/entry")" custody.jsonl
  index=$(sed -n 3p "$work/head" | sed -n 's/^index //p')
  [ "$index" -ge 0 ] && [ "$index" -lt "$size" ]
  hash=$({ raw 00; cat "$work/entry"; } | sha256sum | cut -d' ' -f1)
  at=$index; last=$((size - 1))
  for line in $(sed 1,3d "$work/head"); do
    sibling=$(printf %s "$line" | base64 -d | hex)
    [ "$last" -gt 0 ] && [ "${#sibling}" = 64 ]
    if [ $((at % 2)) = 1 ] || [ "$at" = "$last" ]; then
      hash=$({ raw 01; raw "$sibling"; raw "$hash"; } | sha256sum | cut -d' ' -f1)
      while [ $((at % 2)) = 0 ] && [ "$at" -gt 0 ]; do at=$((at / 2)); last=$((last / 2)); done
    else
      hash=$({ raw 01; raw "$hash"; raw "$sibling"; } | sha256sum | cut -d' ' -f1)
    fi
    at=$((at / 2)); last=$((last / 2))
  done
  [ "$last" = 0 ] && [ "$hash" = "$root" ]
done
echo "PROVEN: $(find data -type f | wc -l) file(s) under the log $origin"
