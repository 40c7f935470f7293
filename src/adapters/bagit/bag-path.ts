/**
 * Paths as manifests and fetch lists write them. They come from strangers and are only ever compared with the names
 * that a walk of the bag found: no function here, and none that uses them, opens a path that a list names.
 * Source: RFC 8493 sections 2.1.3 (percent-encoding), 5.2 (names between systems) and 6.2 (out of scope).
 */

/** Longest path of one file, as UTF-8 bytes; longer than any system opens. */
export const maxPathBytes = 4096;

/** The two parts of a bag: `payload` is what lies in data/, `tag` everything else. */
export type BagPart = 'payload' | 'tag';

/** A listed path without its decoration. */
export interface ListedPath {
  /** What the path may be called on the disk, likeliest first; never empty. */
  readonly candidates: readonly [string, ...string[]];
  /** "./" before it or "*" (md5sum in binary mode); both are tolerated, none is good form. */
  readonly decorated: boolean;
  /** A percent sign that stands for itself although version 1.0 wants it written %25. */
  readonly barePercent: boolean;
}

/** Reads a path of a list in a bag of that version. Total. */
export function readListedPath(text: string, versionOne: boolean): ListedPath {
  const unstarred = text.startsWith('*') ? text.slice(1) : text;
  const bare = unstarred.startsWith('./') ? unstarred.slice(2) : unstarred;
  const decorated = bare !== text;
  if (versionOne) {
    const barePercent = /%(?!0[AD]|25)/i.test(bare);
    return { candidates: [decoded(bare, /%(0A|0D|25)/gi)], decorated, barePercent };
  }
  // Before 1.0 a percent sign was an ordinary character, and few tools encoded line ends.
  const other = decoded(bare, /%(0A|0D)/gi);
  return { candidates: other === bare ? [bare] : [bare, other], decorated, barePercent: false };
}

function decoded(text: string, pattern: RegExp): string {
  return text.replace(pattern, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** A path as version 1.0 lists it: LF, CR and the percent sign encoded, nothing else. */
export function listedForm(path: string): string {
  return path.replace(/[%\n\r]/g, (character) =>
    character === '%' ? '%25' : character === '\n' ? '%0A' : '%0D',
  );
}

/**
 * True when a path leaves its part of the bag, on this system or another: absolute, with a drive or a share, a home
 * shortcut, a step up, an empty step, or simply not in data/ (payload) or inside it (tag).
 */
export function leadsOutside(path: string, part: BagPart): boolean {
  if (path.startsWith('data/') !== (part === 'payload')) return true;
  if (/^[/\\~]/.test(path) || /^[a-z]:/i.test(path) || path.includes('\0')) return true;
  return path.split(/[/\\]/).some((step) => step === '' || step === '.' || step === '..');
}

const deviceName = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)(?:\.|$)/i;
const unportable = /[\u0000-\u001f\u007f<>:"|?*\\]/;

/** Why a name does not survive on every system, as the end of a sentence; null for a harmless one. */
export function nameFlaw(path: string): string | null {
  for (const step of path.split('/')) {
    if (deviceName.test(step)) return 'is the name of a device on Windows';
    if (unportable.test(step)) return 'holds a character that not every system can write';
    if (/[. ]$/.test(step)) return 'ends with a dot or a space, which Windows drops';
  }
  return null;
}

const systemFiles: ReadonlySet<string> = new Set([
  '.ds_store',
  'thumbs.db',
  'ehthumbs.db',
  'desktop.ini',
  '.directory',
  '.spotlight-v100',
  '.trashes',
  '.fseventsd',
]);

/** True for a file that desktops leave in folders on their own: it changes or vanishes without anybody's will. */
export function isSystemFile(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  return systemFiles.has(name) || name.startsWith('._');
}

const plainAscii = /^[ -~]*$/;

/** The composed form of Unicode (NFC). */
export function normalName(path: string): string {
  // Most names are ASCII, and a list may hold millions.
  return plainAscii.test(path) ? path : path.normalize('NFC');
}

/** Equal for names that some system takes for one: by case or by Unicode normalization. */
export function foldedName(path: string): string {
  if (plainAscii.test(path)) return path.toLowerCase();
  return path.normalize('NFC').toLowerCase().normalize('NFC');
}
