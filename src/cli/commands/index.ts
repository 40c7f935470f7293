/** The commands, in the order of help. */
import type { Command } from '../command.ts';
import { accountsCommand } from './accounts.ts';
import { addCommand } from './add.ts';
import { backupCommand } from './backup.ts';
import { claimsCommand } from './claims.ts';
import { decideCommand } from './decide.ts';
import { decideNameCommand } from './decide-name.ts';
import { exportCommand } from './export.ts';
import { figuresCommand } from './figures.ts';
import { importCommand } from './import.ts';
import { lineageCommand } from './lineage.ts';
import { namesCommand } from './names.ts';
import { newCommand } from './new.ts';
import { proposeCommand } from './propose.ts';
import { protectCommand } from './protect.ts';
import { proveCommand } from './prove.ts';
import { rebuildCommand } from './rebuild.ts';
import { registerCommand } from './register.ts';
import { revealCommand } from './reveal.ts';
import { restoreCommand } from './restore.ts';
import { scrubCommand } from './scrub.ts';
import { searchCommand } from './search.ts';
import { serveCommand } from './serve.ts';
import { startCommand } from './start.ts';
import { timestampCommand } from './timestamp.ts';
import { verifyCommand } from './verify.ts';
import { witnessCommand } from './witness.ts';

export const commands: readonly Command[] = [
  startCommand,
  newCommand,
  addCommand,
  searchCommand,
  claimsCommand,
  decideCommand,
  proposeCommand,
  lineageCommand,
  figuresCommand,
  accountsCommand,
  namesCommand,
  decideNameCommand,
  registerCommand,
  verifyCommand,
  scrubCommand,
  backupCommand,
  restoreCommand,
  proveCommand,
  timestampCommand,
  witnessCommand,
  exportCommand,
  importCommand,
  protectCommand,
  revealCommand,
  rebuildCommand,
  serveCommand,
];
