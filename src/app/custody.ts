/** Custody: what the log says about one source, in plain sentences. */
import type { SourceDetail } from '../contract/index.ts';
import type { EntryObjects, EntryType } from '../domain/evidence/index.ts';
import type { Casebook } from './casebook.ts';

/** The entries of the log that are about a source, oldest first. Throws as reads of the journal do. */
export async function custodyOf(casebook: Casebook, sha256: string): Promise<SourceDetail['custody']> {
  const events: SourceDetail['custody'] = [];
  for await (const { seq, time, actor, type, obj } of casebook.journal.entries()) {
    const text = (tell[type] as (what: typeof obj, source: string) => string | null)(obj, sha256);
    if (text !== null) events.push({ seq, time, actor, type, text });
  }
  return events;
}

type Tell<T extends EntryType> = (obj: EntryObjects[T], sha256: string) => string | null;

const nothing = (): null => null;

/** What an entry of each type says of a source; null when it is not about it. */
const tell: { readonly [T in EntryType]: Tell<T> } = {
  'casebook-created': nothing,
  'capture-admitted': (obj, sha256) =>
    obj.sha256 === sha256 ? `Admitted as ${obj.name}, ${obj.sizeBytes} bytes.` : null,
  'capture-seen-again': (obj, sha256) =>
    obj.sha256 === sha256 ? `The same bytes were added again as ${obj.name}.` : null,
  'claims-decided': ({ targets, verdict }, sha256) => {
    const count = targets.filter((target) => target.sha256 === sha256).length;
    if (count === 0) return null;
    return `${verdict === 'accepted' ? 'Accepted' : 'Rejected'} ${count === 1 ? 'one claim' : `${count} claims`} of this source.`;
  },
  'aliases-decided': ({ verdict, pairs }, sha256) => {
    const here = pairs.filter(({ seen }) => seen.some((one) => one.sha256 === sha256));
    if (here.length === 0) return null;
    const names = here.map(({ a, b }) => `“${a}” and “${b}”`).join(', ');
    return `Decided on names that stand here (${verdict}): ${names}.`;
  },
  'passages-proposed': (obj, sha256) =>
    obj.sha256 === sha256 ? `${obj.model} pointed at ${obj.passages.length} passages of this source.` : null,
  'decisions-undone': nothing,
  'sources-exported': ({ sha256s, form, recipient }, sha256) => {
    if (!sha256s.includes(sha256)) return null;
    const what = form === 'bundle' ? 'Left in a signed bundle' : 'The original was taken out';
    return `${what}${recipient === null ? '' : ` for ${recipient}`}.`;
  },
  'fixity-checked': ({ from, through, damaged, missing }, sha256) => {
    if (missing.includes(sha256)) return 'Its bytes were looked for and were missing.';
    if (damaged.includes(sha256)) return 'Its bytes were hashed again and had changed.';
    return from <= sha256 && sha256 <= through ? 'Its bytes were hashed again: unchanged.' : null;
  },
  'sources-reread': () => 'Read again, with all sources.',
  'bundle-imported': ({ sha256s, origin, isKeyTrusted }, sha256) => {
    if (!sha256s.includes(sha256)) return null;
    const trust = isKeyTrusted
      ? 'Its proofs held under a key that was had from elsewhere.'
      : 'Its proofs held, but the key came with the bundle.';
    return `Came in a bundle of the log ${origin}. ${trust}`;
  },
  'checkpoint-timestamped': nothing,
  'checkpoint-cosigned': nothing,
  'checkpoint-witnessed': nothing,
  'protected-admitted': nothing,
};
