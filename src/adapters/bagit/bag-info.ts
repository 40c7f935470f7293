/** bag-info.txt: labels and values (RFC 8493 section 2.2.2). Version 0.93 to 0.95 call it package-info.txt. */
import { Fault } from '../../base/index.ts';
import { safeLabel } from '../../domain/evidence/index.ts';
import type { BagFindings } from './bag-finding.ts';
import type { TagLine } from './tag-lines.ts';

export const infoFile = 'bag-info.txt';
export const oldInfoFile = 'package-info.txt';

/** One label with its value, continuation lines joined by one space. */
export interface BagInfoEntry {
  readonly label: string;
  readonly value: string;
}

/** Payload-Oxum: the sum of bytes and the number of the files under data/. */
export interface PayloadOxum {
  readonly bytes: bigint;
  readonly files: bigint;
}

/** Bounds what is kept of a hostile bag-info.txt, in code units; an honest one is a page. */
const maxKeptCodeUnits = 1_000_000;

/** Reads lines as they come. */
export class BagInfoReader {
  /** Values by lines: joining them at each continuation would be quadratic on a hostile file. */
  readonly #entries: { readonly label: string; readonly lines: string[] }[] = [];
  readonly #file: string;
  readonly #versionOne: boolean;
  readonly #findings: BagFindings;
  #kept = 0;

  constructor(file: string, versionOne: boolean, findings: BagFindings) {
    this.#file = file;
    this.#versionOne = versionOne;
    this.#findings = findings;
  }

  read(line: TagLine): void {
    const text = line.number === 1 && line.text.startsWith('\ufeff') ? line.text.slice(1) : line.text;
    this.#kept += text.length;
    if (line.cut || this.#kept > maxKeptCodeUnits) {
      this.#problem('bag/line-too-long', 'bag-info.txt is longer than is read.', line.number);
      return;
    }
    if (/^[ \t]/.test(text)) {
      this.#continued(text.trim(), line.number);
      return;
    }
    const colon = text.indexOf(':');
    const label = colon === -1 ? '' : text.slice(0, colon);
    if (label.trim() === '') {
      if (text !== '')
        this.#problem(
          'bag/info-form',
          'A line of metadata is "Label: value" or begins with a space.',
          line.number,
        );
      return;
    }
    if (this.#versionOne && (label.trimEnd() !== label || !/^[ \t]/.test(text.slice(colon + 1)))) {
      const message = 'Version 1.0 writes "Label: value": no space before the colon, one after it.';
      this.#findings.note({ file: this.#file, line: line.number, code: 'bag/info-form', message });
    }
    this.#entries.push({ label: label.trim(), lines: [text.slice(colon + 1).trim()] });
  }

  #continued(text: string, line: number): void {
    const last = this.#entries.at(-1);
    if (last === undefined)
      this.#problem('bag/info-form', 'The first line of metadata continues nothing.', line);
    else last.lines.push(text);
  }

  /** What was read, in its order. */
  entries(): readonly BagInfoEntry[] {
    return this.#entries.map(({ label, lines }) => ({ label, value: lines.join(' ').trim() }));
  }

  #problem(code: 'bag/info-form' | 'bag/line-too-long', message: string, line: number): void {
    this.#findings.problem({ file: this.#file, line, code, message });
  }

  /** The stated sums; entries that are no sum are named. */
  oxums(): readonly PayloadOxum[] {
    const stated = this.entries().filter(({ label }) => label.toLowerCase() === 'payload-oxum');
    if (stated.length > 1) {
      const message = 'Payload-Oxum is stated more than once.';
      const report = { file: this.#file, code: 'bag/oxum', message } as const;
      if (this.#versionOne) this.#findings.problem(report);
      else this.#findings.note(report);
    }
    return stated.flatMap(({ value }) => {
      const match = /^([0-9]{1,20})\.([0-9]{1,20})$/.exec(value);
      if (match !== null) return [{ bytes: BigInt(match[1] ?? ''), files: BigInt(match[2] ?? '') }];
      const message = 'Payload-Oxum must be two whole numbers with a dot between them: bytes and files.';
      this.#findings.problem({ file: this.#file, code: 'bag/oxum', message });
      return [];
    });
  }
}

/**
 * The text of bag-info.txt. Throws `bag/info` (invalid) for a label or a value that a line cannot hold, and for a
 * Bagging-Date that is no day.
 */
export function infoText(entries: readonly BagInfoEntry[]): string {
  for (const { label, value } of entries) {
    const plain = label === label.trim() && /^[^:\p{Cc}]{1,200}$/u.test(label) && !/\p{Cc}/u.test(value);
    const day = label !== 'Bagging-Date' || /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(value);
    if (plain && day && value === value.trim() && !/\p{Cs}/u.test(value + label)) continue;
    throw new Fault({
      code: 'bag/info',
      kind: 'invalid',
      message: `bag-info.txt cannot hold the line "${safeLabel(label)}": it is one line of text, a date is YYYY-MM-DD.`,
      advice: 'Take line breaks and other control characters out of the value.',
    });
  }
  return entries.map(({ label, value }) => `${label}: ${value}\n`).join('');
}
