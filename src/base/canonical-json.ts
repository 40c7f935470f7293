/**
 * Canonical JSON (RFC 8785) for the subset that Sakkhi records: objects, arrays, strings, booleans, null and
 * safe integers. Whatever is recorded is written by this function and by nothing else.
 */
import { Fault } from './fault.ts';

export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * Serialises per RFC 8785: keys sorted by UTF-16 code units (section 3.2.3), no white space; keys whose value
 * is `undefined` are left out. Throws `canonical-json/unsafe-number` for fractions and unsafe integers and
 * `canonical-json/lone-surrogate` for text that is not well-formed Unicode (section 3.2.2.2).
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) {
      throw new Fault({
        code: 'canonical-json/unsafe-number',
        kind: 'invalid',
        message: `Only safe integers are recorded as numbers, not ${String(value)}.`,
      });
    }
    return value === 0 ? '0' : String(value);
  }
  if (isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  let fields = '';
  for (const key of Object.keys(value).sort(byCodeUnit)) {
    const field = value[key];
    if (field !== undefined) fields += `${fields === '' ? '' : ','}${quoted(key)}:${canonicalJson(field)}`;
  }
  return `{${fields}}`;
}

/** All that JSON escapes, and halves of surrogate pairs. */
const unusual = /["\\\u0000-\u001f\ud800-\udfff]/;

function quoted(text: string): string {
  // Most texts are as they are; looking costs a third of what JSON.stringify does.
  if (!unusual.test(text)) return `"${text}"`;
  if (isWellFormed(text)) return JSON.stringify(text);
  throw new Fault({
    code: 'canonical-json/lone-surrogate',
    kind: 'invalid',
    message: 'A text to be recorded holds half of a surrogate pair.',
  });
}

/** Comparator by UTF-16 code units: the only order of strings used where results must not depend on locale. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isArray(value: object): value is readonly Json[] {
  return Array.isArray(value);
}

function isWellFormed(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0xd800 || unit > 0xdfff) continue;
    const next = text.charCodeAt(i + 1);
    if (unit > 0xdbff || !(next >= 0xdc00 && next <= 0xdfff)) return false;
    i += 1;
  }
  return true;
}
