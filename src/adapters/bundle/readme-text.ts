/** README-VERIFY.txt of a bundle: plain steps for somebody without this program, and the whole check as a script. */

/** The line after which the script begins. */
const scriptBegins = '# ---- check.sh ----';

/** The text; `script` is scripts/verify-bundle.sh. */
export function readmeText(script: string): string {
  return `HOW TO CHECK THIS BUNDLE

In data/ are files that somebody recorded in a log. This tells how to check, offline, that no byte was changed since.

You need the KEY of the log: one line, "name+id+base64". Get it from the people who made the bundle, in person, by
telephone or from print. The file log.vkey here is for comparison only: whoever forges a bundle forges that file too.
The same is true of verify-proof.mjs and of this text: if in doubt take both from the program's own source.
Write the key into a file outside this folder, here called ../key.txt, and run everything inside this folder.

1. No file was changed since the list SHA256SUMS was made:

    sha256sum --check --strict --quiet SHA256SUMS

2. The key signed that list. ssh-keygen wants the key in its own form, so it is rewritten first:

    { printf 'log ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA'
      { printf '\\040'; cut -d+ -f3- ../key.txt | base64 -d | tail -c +2; } | base64; } > ../allowed
    ssh-keygen -Y verify -f ../allowed -I log -n file -s SHA256SUMS.sig < SHA256SUMS

3. Each file was recorded in the log, with Node and the one file verify-proof.mjs:

    for f in data/*; do node verify-proof.mjs "proofs/$(basename "$f" | cut -c1-64).tlog-proof" "$f" ../key.txt || break; done

4. All of it again without Node, with openssl too, and that nothing was added. The script stands below; read it, then:

    sed '1,/^${scriptBegins}$/d' README-VERIFY.txt > ../check.sh
    bash ../check.sh ../key.txt

Where there is a folder timestamps/, authorities of time signed that the log existed at some moment; where there is a
folder cosignatures/, other people's computers signed that they saw the same log. The script checks both; give it the
certificates of authorities that you trust as a second file (bash ../check.sh ../key.txt authorities.pem).

Where there is a folder imports/, some of these files came from another casebook. The script checks what that one proved,
under a key that came along: get that key from those people. With it, check single files:

  node verify-proof.mjs imports/NAME.json data/FILE ../their-key.txt

What is proven: these very bytes were recorded in this log, and the holder of the key signed that and put them into this
bundle. Not proven: that the recorded time is right, that the content is true, that the log was never rewritten before
this checkpoint (hold the checkpoint against one that was kept elsewhere), and that nothing else was recorded.

custody.jsonl holds the log's entries about these files, the same that the proofs carry: when each was admitted, under
which name and size, and which computer account admitted it.

${scriptBegins}
${script}`;
}
