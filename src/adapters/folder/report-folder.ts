/**
 * Reports as files of the casebook's folder: `reports/NAME.md`, and `reports/trash/NAME.HASH.md` for what was taken out. The one place of the
 * folder that people write to with other programs: what is found there may be anything, and is never followed or overwritten unseen.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Fault } from '../../base/index.ts';
import { isReportName } from '../../domain/evidence/index.ts';
import { maxReportBytes, type ReportFile, type ReportFiles } from '../../ports/report-files.ts';
import { makeFolder, moveFile, removeFile, syncFolder, writeNewFile } from './durable-files.ts';
import { contentsOf, lookAt, readWhole } from './file-reading.ts';
import { sha256Hex } from './folder-layout.ts';

/** The reports of the casebook in `folder`; the folders are made with the first report. */
export function openReportFolder(folder: string): ReportFiles {
  return new ReportFolder(folder);
}

class ReportFolder implements ReportFiles {
  readonly #casebook: string;
  readonly #folder: string;
  readonly #trash: string;

  constructor(casebook: string) {
    this.#casebook = casebook;
    this.#folder = join(casebook, 'reports');
    this.#trash = join(this.#folder, 'trash');
  }

  async list(): Promise<{ readonly names: readonly string[]; readonly strange: readonly string[] }> {
    await this.#plainFolder(this.#folder);
    const names: string[] = [];
    const strange: string[] = [];
    for (const { name: file, kind } of (await contentsOf(this.#folder)) ?? []) {
      if (!/\.(?:md|markdown)$/i.test(file) || file.startsWith('.')) continue;
      const name = file.slice(0, -3);
      if (kind === 'file' && file.endsWith('.md') && isReportName(name)) names.push(name);
      else strange.push(file);
    }
    return { names, strange };
  }

  async read(name: string): Promise<ReportFile | null> {
    const path = this.#path(name);
    await this.#plainFolder(this.#folder);
    const found = await lookAt(path);
    if (found === null) return null;
    if (found.kind !== 'file') throw notAFile(name);
    if (found.sizeBytes > maxReportBytes) throw tooLarge(name, found.sizeBytes);
    const bytes = await readWhole(path);
    return bytes === null ? null : { name, sha256: sha256Hex(bytes), bytes };
  }

  async write(name: string, bytes: Uint8Array, seen: string | null): Promise<ReportFile> {
    const path = this.#path(name);
    if (bytes.byteLength > maxReportBytes) throw tooLarge(name, bytes.byteLength);
    await this.#unchanged(name, seen);
    await this.#make(this.#casebook, this.#folder);
    // A name of its own, so that two writers do not meet in one half-written file.
    const next = join(this.#folder, `.${name}.${randomBytes(6).toString('hex')}.new`);
    try {
      await writeNewFile(next, bytes);
      // Asked again: the writing took time, and an editor may have saved meanwhile.
      await this.#unchanged(name, seen);
      await moveFile(next, path);
    } catch (error) {
      await removeFile(next).catch(() => false);
      throw error;
    }
    await syncFolder(this.#folder);
    return { name, sha256: sha256Hex(bytes), bytes };
  }

  async moveToTrash(name: string): Promise<void> {
    const file = await this.read(name);
    if (file === null) throw absent(name);
    await this.#make(this.#folder, this.#trash);
    await moveFile(this.#path(name), join(this.#trash, `${name}.${file.sha256.slice(0, 16)}.md`));
    await syncFolder(this.#trash);
    await syncFolder(this.#folder);
  }

  async trashed(): Promise<readonly string[]> {
    await this.#plainFolder(this.#folder);
    await this.#plainFolder(this.#trash);
    const names = ((await contentsOf(this.#trash)) ?? []).flatMap(({ name }) => {
      const report = /^(.*)\.[0-9a-f]{16}\.md$/.exec(name)?.[1];
      return report !== undefined && isReportName(report) ? [report] : [];
    });
    return [...new Set(names)];
  }

  /** Hostile input: only names that `isReportName` knows ever become a path. */
  #path(name: string): string {
    if (!isReportName(name)) throw badReportName(name);
    return join(this.#folder, `${name}.md`);
  }

  async #unchanged(name: string, seen: string | null): Promise<void> {
    const now = await this.read(name);
    if ((now?.sha256 ?? null) !== seen) throw changed(name, now);
  }

  /** A link in place of the folder could lead every read and write elsewhere. */
  async #plainFolder(path: string): Promise<void> {
    const found = await lookAt(path);
    if (found === null || found.kind === 'folder') return;
    throw new Fault({
      code: 'reports/not-a-folder',
      kind: 'denied',
      message: `${path} is not a folder of its own.`,
      advice: 'Move what lies there elsewhere; a folder "reports" is made with the next report.',
    });
  }

  async #make(parent: string, folder: string): Promise<void> {
    await this.#plainFolder(folder);
    if (await makeFolder(folder)) await syncFolder(parent);
  }
}

/** The fault of a name that no report can have. */
function badReportName(name: string): Fault {
  return new Fault({
    code: 'reports/bad-name',
    kind: 'invalid',
    message: `A report cannot be called "${name.slice(0, 100)}".`,
    advice:
      'Use up to 80 small letters, digits and single hyphens, as in "annual-report-2025"; its title may say anything.',
  });
}

function changed(name: string, now: ReportFile | null): Fault {
  return new Fault({
    code: 'reports/changed',
    kind: 'conflict',
    message:
      now === null
        ? `The file of the report ${name} is gone since you opened it. Nothing was written.`
        : `The report ${name} was changed by somebody else since you opened it. Nothing was written.`,
    advice: 'Look at what is there now, then save over it, or keep yours under another name.',
    data: { name, sha256: now?.sha256 ?? null },
  });
}

function tooLarge(name: string, sizeBytes: number): Fault {
  return new Fault({
    code: 'reports/too-large',
    kind: 'invalid',
    message: `The report ${name} has ${sizeBytes} bytes; at most ${maxReportBytes} are read.`,
    advice: 'Part it into several reports.',
  });
}

function notAFile(name: string): Fault {
  return new Fault({
    code: 'reports/not-a-file',
    kind: 'denied',
    message: `reports/${name}.md is no plain file (a link or a folder).`,
    advice: 'Put the text itself there: a report is read from the casebook only.',
  });
}

function absent(name: string): Fault {
  return new Fault({
    code: 'reports/absent',
    kind: 'absent',
    message: `There is no report ${name}.`,
    advice: 'See `sakkhi report list`.',
  });
}
