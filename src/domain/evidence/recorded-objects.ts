/** Which objects of the vault an entry records: what must be there, what is copied by a backup, what a check names. */
import type { LogEntry } from './entry-types.ts';

/** An object of the vault that the log says was admitted. */
export interface RecordedObject {
  readonly sha256: string;
  readonly sizeBytes: number;
  /** What a person calls it; quoted in messages. */
  readonly name: string;
  /** A source that is read; sealed material; a record that proves something (timestamp, cosignature, import); the words of a report. */
  readonly kind: 'source' | 'protected' | 'record' | 'report';
}

/** The objects that `entry` records; none for most types. */
export function recordedObjects(entry: LogEntry): readonly RecordedObject[] {
  switch (entry.type) {
    case 'capture-admitted': {
      const { sha256, sizeBytes, name } = entry.obj;
      return [{ sha256, sizeBytes, name, kind: 'source' }];
    }
    case 'protected-admitted': {
      const { ctSha256, sizeBytes } = entry.obj;
      return [
        { sha256: ctSha256, sizeBytes, name: `protected material of entry ${entry.seq}`, kind: 'protected' },
      ];
    }
    case 'bundle-imported':
      return [{ ...entry.obj.record, name: `record of the import in entry ${entry.seq}`, kind: 'record' }];
    case 'checkpoint-timestamped':
      return [{ ...entry.obj.record, name: `timestamp of entry ${entry.seq}`, kind: 'record' }];
    case 'checkpoint-cosigned':
      return [{ ...entry.obj.record, name: `cosignature of entry ${entry.seq}`, kind: 'record' }];
    case 'report-recorded': {
      const { sha256, sizeBytes, name } = entry.obj;
      return [{ sha256, sizeBytes, name: `report ${name} of entry ${entry.seq}`, kind: 'report' }];
    }
    case 'casebook-created':
    case 'capture-seen-again':
    case 'claims-decided':
    case 'passages-proposed':
    case 'aliases-decided':
    case 'decisions-undone':
    case 'register-changed':
    case 'sources-exported':
    case 'fixity-checked':
    case 'sources-reread':
    case 'checkpoint-witnessed':
      return [];
  }
}
