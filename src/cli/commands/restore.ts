import { resolve } from 'node:path';
import { restore, restoreObjects } from '../../adapters/folder/index.ts';
import { Fault } from '../../base/index.ts';
import type { Finding } from '../../domain/evidence/index.ts';
import type { RestoreSummary } from '../../contract/index.ts';
import { casebookFolder } from '../casebook-folder.ts';
import type { Command, CommandInput } from '../command.ts';
import type { Terminal } from '../terminal.ts';
import { readAgain } from '../wiring.ts';

export const restoreCommand: Command = {
  name: 'restore',
  usage: 'BACKUP [FOLDER]',
  description:
    'Checks the backup, copies it byte for byte into a new folder, and checks that. A backup in which anything is wrong is\nrefused, and what is wrong is named. Without keys in the backup the casebook can be read, proved and verified; to write\nin it, put the keys/ of the casebook that was lost into it.\nWith --objects it puts damaged and missing objects back into a casebook that is still there, from any backup or copy\nthat has them whole, and touches nothing else. Exit code 1 when something stays damaged.',
  options: {
    objects: {
      type: 'boolean',
      value: null,
      help: 'Put back what is damaged or missing in this casebook; takes no FOLDER.',
    },
  },
  examples: ['sakkhi restore /media/usb/case case-again', 'sakkhi restore /media/usb/case --objects'],
  async run(input, terminal) {
    const { backup, folder } = placesOf(input);
    const onFinding = ({ item, code, message }: Finding): void =>
      terminal.line({ item, code, message }, `${item}: ${message}`);
    if (folder === null) return putBack(backup, casebookFolder(input), { terminal, onFinding });
    const report = await restore({ backup, folder, onFinding, onProgress: terminal.onProgress });
    terminal.endProgress();
    const { entries, copied, bytes, problems, keys } = report;
    terminal.line(
      {
        ok: problems === 0,
        casebook: report.folder,
        entries,
        objects: copied,
        bytes,
        problems,
        keys,
      } satisfies RestoreSummary,
      problems === 0
        ? `${report.folder} holds the casebook: ${entries} log entries and ${copied} objects, ${bytes} bytes, checked. It is read anew when it is opened first.`
        : `${problems} thing(s) are wrong with ${report.folder}, named above.`,
    );
    terminal.note(keyText(keys, report.folder));
    return problems === 0 ? 0 : 1;
  },
};

interface Telling {
  readonly terminal: Terminal;
  readonly onFinding: (finding: Finding) => void;
}

async function putBack(backup: string, folder: string, { terminal, onFinding }: Telling): Promise<number> {
  const { objects, restored, problems } = await restoreObjects({
    backup,
    folder,
    onFinding,
    onProgress: terminal.onProgress,
  });
  terminal.endProgress();
  // The sources that could not be read while they were damaged are read at the next opening.
  if (restored.length > 0) readAgain(folder, restored);
  const still = problems === 0 ? '' : ` ${problems} are still damaged or missing.`;
  terminal.line(
    { ok: problems === 0, casebook: folder, checked: objects, restored, problems },
    `${objects} objects were checked, ${restored.length} put back.${still}`,
  );
  return problems === 0 ? 0 : 1;
}

/** `folder` is null for --objects. */
function placesOf({ positionals, flags }: CommandInput): {
  readonly backup: string;
  readonly folder: string | null;
} {
  const [backup, folder, extra] = positionals;
  const isObjects = flags.has('objects');
  if (backup !== undefined && extra === undefined && isObjects === (folder === undefined)) {
    return { backup: resolve(backup), folder: folder === undefined ? null : resolve(folder) };
  }
  throw new Fault({
    code: 'cli/restore-places',
    kind: 'invalid',
    message: 'restore takes a backup and a new folder, or a backup and --objects.',
    advice: 'Examples: sakkhi restore /media/usb/case case-again; sakkhi restore /media/usb/case --objects',
  });
}

function keyText(keys: number, folder: string): string {
  if (keys === 0)
    return `The backup has no keys: ${folder} can be read, proved and verified, not written. To write in it, copy keys/ of the casebook\nthat was lost into it; if they are lost too, make a new casebook, add the sources to it again, and keep this one\nas the proof of what was recorded before.`;
  return 'The keys came with it. Go on in one place only: two copies that both write become two logs, and neither proves itself\nagainst the other.';
}
