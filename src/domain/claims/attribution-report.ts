/** Stories about a report: which document is being told, until silence or another voice ends it. */
import type { Clause } from './attribution-site.ts';

/** The clause by which a report, study or survey came to speak; null when none is being reported. */
export interface ReportVoice {
  clause: Clause | null;
}

const reportWord =
  /\b(?:report|study|survey|audit|inquiry|enquiry|investigation|assessment|census|review|paper|briefing|research|poll)s?$/;

/** What of a sentence tells of reports. */
interface Told {
  readonly silence: boolean;
  readonly clauses: readonly Clause[];
}

/** Keeps in mind which report is being told; silence or another voice ends it. */
export function noteReport(reading: Told, report: ReportVoice): void {
  if (reading.silence) report.clause = null;
  for (const clause of reading.clauses) {
    const { source } = clause;
    const carriers = [...clause.media, ...source.via];
    const isReport =
      carriers.some(({ kind, name }) => kind === 'document' && reportWord.test(name.toLowerCase())) ||
      (source.kind === 'document' && reportWord.test(source.name.toLowerCase()));
    if (isReport) report.clause = clause;
    else if (source.name !== report.clause?.source.name) report.clause = null;
  }
}
