/**
 * The table of commands, in the order of help. Each is loaded when it is run: a program that reads one casebook need not read the code of
 * all commands first.
 */
import type { Command } from '../command.ts';

export interface CommandEntry {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

export const commands: readonly CommandEntry[] = [
  {
    name: 'start',
    summary: 'the main job in one go: make a casebook, add files, weigh, open the page',
    load: async () => (await import('./start.ts')).startCommand,
  },
  {
    name: 'new',
    summary: 'make an empty casebook',
    load: async () => (await import('./new.ts')).newCommand,
  },
  {
    name: 'add',
    summary: 'admit files and folders as evidence',
    load: async () => (await import('./add.ts')).addCommand,
  },
  {
    name: 'search',
    summary: 'find words in everything on the open shelf, in any script',
    load: async () => (await import('./search.ts')).searchCommand,
  },
  {
    name: 'claims',
    summary: 'list the claims found in the sources, each with its passage',
    load: async () => (await import('./claims.ts')).claimsCommand,
  },
  {
    name: 'decide',
    summary: 'accept or reject proposed claims, take decisions back, list them',
    load: async () => (await import('./decide.ts')).decideCommand,
  },
  {
    name: 'propose',
    summary: 'let a language model on this machine point at further passages (off unless you run this)',
    load: async () => (await import('./propose.ts')).proposeCommand,
  },
  {
    name: 'lineage',
    summary: 'show which texts derive from which',
    load: async () => (await import('./lineage.ts')).lineageCommand,
  },
  {
    name: 'figures',
    summary: 'weigh claims about the same thing side by side, and count their witnesses',
    load: async () => (await import('./figures.ts')).figuresCommand,
  },
  {
    name: 'accounts',
    summary: 'weigh acts, denials and descriptions side by side, and count their witnesses',
    load: async () => (await import('./accounts.ts')).accountsCommand,
  },
  {
    name: 'names',
    summary: 'list names that may be one person, body or place, with reasons',
    load: async () => (await import('./names.ts')).namesCommand,
  },
  {
    name: 'decide-name',
    summary: 'say whether two names are one',
    load: async () => (await import('./decide-name.ts')).decideNameCommand,
  },
  {
    name: 'register',
    summary: 'sites, events, organisations, people in public roles, letters: list, add, settle, review',
    load: async () => (await import('./register.ts')).registerCommand,
  },
  {
    name: 'finding',
    summary:
      'reasoned conclusions at a standard of proof: what carries them, what speaks against them, what fell',
    load: async () => (await import('./finding.ts')).findingCommand,
  },
  {
    name: 'evaluate',
    summary: 'what an expression of a report comes to: a count, a share, a sum, a list, with its bound',
    load: async () => (await import('./evaluate.ts')).evaluateCommand,
  },
  {
    name: 'report',
    summary: 'reports whose numbers the casebook gives: list, new, show, save, history',
    load: async () => (await import('./report.ts')).reportCommand,
  },
  {
    name: 'check',
    summary: 'check reports: every figure, quotation, citation, statement, sum, number, date and name',
    load: async () => (await import('./check.ts')).checkCommand,
  },
  {
    name: 'verify',
    summary: 'check every byte of vault and log',
    load: async () => (await import('./verify.ts')).verifyCommand,
  },
  {
    name: 'scrub',
    summary: 'hash what the vault holds again, slowly, and record that it was checked',
    load: async () => (await import('./scrub.ts')).scrubCommand,
  },
  {
    name: 'backup',
    summary: 'copy the casebook to another disk: only what is new, checked afterwards',
    load: async () => (await import('./backup.ts')).backupCommand,
  },
  {
    name: 'restore',
    summary: 'make a casebook from its backup, or put back what is damaged',
    load: async () => (await import('./restore.ts')).restoreCommand,
  },
  {
    name: 'prove',
    summary: 'write a proof that a source was recorded',
    load: async () => (await import('./prove.ts')).proveCommand,
  },
  {
    name: 'timestamp',
    summary: 'have the time stamped on the log by an authority',
    load: async () => (await import('./timestamp.ts')).timestampCommand,
  },
  {
    name: 'witness',
    summary: "let another casebook sign this log's end, or sign another's",
    load: async () => (await import('./witness.ts')).witnessCommand,
  },
  {
    name: 'export',
    summary: 'hand sources over in a folder that a stranger can check',
    load: async () => (await import('./export.ts')).exportCommand,
  },
  {
    name: 'import',
    summary: 'take in a bundle of another casebook, with its custody',
    load: async () => (await import('./import.ts')).importCommand,
  },
  {
    name: 'protect',
    summary: 'keep testimony and identities sealed, with a proof that does not tell what they are',
    load: async () => (await import('./protect.ts')).protectCommand,
  },
  {
    name: 'reveal',
    summary: 'open protected material with the passphrase',
    load: async () => (await import('./reveal.ts')).revealCommand,
  },
  {
    name: 'rebuild',
    summary: 'make the derived index anew from log and vault',
    load: async () => (await import('./rebuild.ts')).rebuildCommand,
  },
  {
    name: 'serve',
    summary: 'open the web page of a casebook on this machine',
    load: async () => (await import('./serve.ts')).serveCommand,
  },
];
