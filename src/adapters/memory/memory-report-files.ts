/** Files of reports in memory: the plain twin of the folder. */
import { createHash } from 'node:crypto';
import { Fault } from '../../base/index.ts';
import { isReportName } from '../../domain/evidence/index.ts';
import { maxReportBytes, type ReportFile, type ReportFiles } from '../../ports/report-files.ts';

/** See the port. */
export class MemoryReportFiles implements ReportFiles {
  readonly #files = new Map<string, Uint8Array>();
  readonly #trash = new Set<string>();

  list(): Promise<{ readonly names: readonly string[]; readonly strange: readonly string[] }> {
    return Promise.resolve({ names: [...this.#files.keys()].sort(byCodeUnit), strange: [] });
  }

  async read(name: string): Promise<ReportFile | null> {
    await Promise.resolve();
    if (!isReportName(name)) throw fault('reports/bad-name', 'invalid', name);
    const bytes = this.#files.get(name);
    if (bytes === undefined) return null;
    return { name, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.slice() };
  }

  async write(name: string, bytes: Uint8Array, seen: string | null): Promise<ReportFile> {
    const now = await this.read(name);
    if (bytes.byteLength > maxReportBytes) throw fault('reports/too-large', 'invalid', name);
    if ((now?.sha256 ?? null) !== seen) throw fault('reports/changed', 'conflict', name);
    const kept = bytes.slice();
    this.#files.set(name, kept);
    return { name, sha256: createHash('sha256').update(kept).digest('hex'), bytes: kept.slice() };
  }

  async moveToTrash(name: string): Promise<void> {
    if ((await this.read(name)) === null) throw fault('reports/absent', 'absent', name);
    this.#files.delete(name);
    this.#trash.add(name);
  }

  trashed(): Promise<readonly string[]> {
    return Promise.resolve([...this.#trash].sort(byCodeUnit));
  }
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function fault(code: string, kind: 'invalid' | 'conflict' | 'absent', name: string): Fault {
  return new Fault({ code, kind, message: `The report ${name} cannot be used so (${code}).` });
}
