/**
 * The keys of witnessing, as people hand them over: one line each. A witness signs with the key of its own casebook, in
 * the role of a cosigner (C2SP cosignature/v1), so its `log.vkey` is all that anybody needs to be given.
 */
import { Fault } from '../../base/index.ts';
import { noteKey, parseVerifierKey, type NoteKey } from '../../domain/evidence/index.ts';
import { sha256 } from '../folder/folder-layout.ts';

/** The key of a log. Throws `witness/key` (invalid). */
export function logKeyOf(text: string): NoteKey {
  const key = keyOf(text, 'the log');
  if (key.kind === 'note') return key;
  throw badKey('the log', 'It is the key of a witness.');
}

/** The key of a witness, given as such or as the key of its log. Throws `witness/key` (invalid). */
export function witnessKeyOf(text: string): NoteKey {
  return asCosigner(keyOf(text, 'the witness'));
}

/** The same key in the role of a cosigner. */
export function asCosigner({ name, publicKey }: NoteKey): NoteKey {
  return noteKey({ name, kind: 'cosignature', publicKey }, sha256);
}

function keyOf(text: string, whose: string): NoteKey {
  const key = text.length > 5000 ? null : parseVerifierKey(text.trim(), sha256);
  if (key?.ok === true) return key.value;
  throw badKey(whose, key === null ? 'It is too long.' : key.reason);
}

function badKey(whose: string, reason: string): Fault {
  return new Fault({
    code: 'witness/key',
    kind: 'invalid',
    message: `The key of ${whose} cannot be used. ${reason}`,
    advice: 'Give the file log/log.vkey of that casebook, one line "name+id+base64".',
  });
}
