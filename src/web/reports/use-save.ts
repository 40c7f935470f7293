/** Saving with what was seen; a file that somebody else changed is never overwritten unasked, and their words are recorded before ours replace them. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReportDetail } from '../../contract/reports.ts';
import { ApiProblem } from '../api/client.ts';
import { forgetReports, readReport, recordReport, saveReport } from '../api/reports.ts';

export interface SavedText {
  readonly text: string;
  /** SHA-256 of the file; null when there is none. */
  readonly sha256: string | null;
}

export interface Saving {
  readonly saved: SavedText;
  readonly isRunning: boolean;
  readonly failure: Error | null;
  /** What stands in the file when it is not what was seen; null when there is no conflict. */
  readonly conflict: ReportDetail | null;
  /** Saves; false when it did not come to it. */
  readonly save: (text: string) => Promise<boolean>;
  /** Records what the other wrote, then saves these words over it. */
  readonly saveOver: (text: string) => Promise<boolean>;
  /** Saves these words under another name. */
  readonly saveCopy: (text: string, name: string) => Promise<boolean>;
  /** Takes the words of the file as those that were seen. */
  readonly takeTheirs: () => void;
  readonly forgetConflict: () => void;
}

export function useSave(name: string, detail: Pick<ReportDetail, 'text' | 'sha256'>): Saving {
  const client = useQueryClient();
  const [saved, setSaved] = useState<SavedText>({ text: detail.text, sha256: detail.sha256 });
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<Error | null>(null);
  const [conflict, setConflict] = useState<ReportDetail | null>(null);

  const attempt = async (work: () => Promise<void>): Promise<boolean> => {
    setRunning(true);
    setFailure(null);
    try {
      await work();
      await forgetReports(client);
      return true;
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.code === 'reports/changed')
        setConflict(await readReport(name));
      else setFailure(problem instanceof Error ? problem : new Error(String(problem)));
      return false;
    } finally {
      setRunning(false);
    }
  };
  const write = async (text: string, seen: string | null): Promise<void> => {
    const { sha256 } = await saveReport(name, { text, seen, note: null });
    setSaved({ text, sha256 });
    setConflict(null);
  };
  return {
    ...{ saved, isRunning, failure, conflict },
    save: (text) => attempt(() => write(text, saved.sha256)),
    saveOver: (text) =>
      attempt(async () => {
        // A file that is gone has nothing to be kept.
        const seen = conflict?.sha256 ?? null;
        if (seen !== null) await recordReport(name);
        await write(text, seen);
      }),
    saveCopy: (text, other) =>
      attempt(async () => {
        await saveReport(other, { text, seen: null, note: null });
      }),
    takeTheirs: () => {
      if (conflict === null) return;
      setSaved({ text: conflict.text, sha256: conflict.sha256 });
      setConflict(null);
    },
    forgetConflict: () => setConflict(null),
  };
}
