import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  verifyBundle,
  verifyImports,
  type BundleReport,
  type EarlierLog,
  type ImportsReport,
} from '../../adapters/bundle/index.ts';
import { verifyCasebook } from '../../adapters/folder/index.ts';
import { Fault } from '../../base/index.ts';
import type { Finding } from '../../domain/evidence/index.ts';
import { expectNoPositionals } from '../arguments.ts';
import { casebookFolder } from '../casebook-folder.ts';
import type { Command } from '../command.ts';
import type { Terminal } from '../terminal.ts';
import { revocationNotAsked, verifyProofsOfTime } from './timestamp-verify.ts';
import { trustedCertificates } from './timestamp.ts';
import { readKeyFile } from '../user-files.ts';

export const verifyCommand: Command = {
  name: 'verify',
  usage: '',
  description:
    'Computes the tree of the log again from its entries and holds it against the signed checkpoint, hashes every object\nof the vault again, and names what is wrong.\nWhoever has the key of the log could write another one: keep copies of log/checkpoint elsewhere, and give one.\nWith --bundle it checks a bundle of `sakkhi export` instead and needs no casebook.\nExit code 1 when something is wrong.',
  options: {
    checkpoint: {
      type: 'string',
      value: 'FILE',
      help: 'An earlier log/checkpoint of this casebook, kept elsewhere: the log must begin with what it covers.',
    },
    trust: {
      type: 'string',
      value: 'FILE',
      help: 'Certificates (PEM) of timestamp authorities that you trust: every timestamp must lead to one of them.',
    },
    bundle: { type: 'string', value: 'FOLDER', help: 'Check this bundle, not a casebook.' },
    key: {
      type: 'string',
      value: 'FILE',
      help: "With --bundle: the log's key (log.vkey) as you have it from elsewhere. The one in the bundle proves nothing.",
    },
  },
  examples: [
    'sakkhi verify',
    'sakkhi verify --casebook border-cases --json',
    'sakkhi verify --checkpoint /media/usb/checkpoint',
    'sakkhi verify --bundle for-the-court --key key.txt',
  ],
  async run(input, terminal) {
    expectNoPositionals(input, 'verify');
    const bundle = input.values.get('bundle');
    const key = input.values.get('key');
    if (bundle !== undefined) {
      return runOnBundle(resolve(bundle), { key, trust: input.values.get('trust') }, terminal);
    }
    if (key !== undefined) throw keyWithoutBundle();
    const folder = casebookFolder(input);
    const onFinding = ({ item, code, message }: Finding): void =>
      terminal.line({ item, code, message }, `${item}: ${message}`);
    const kept = input.values.get('checkpoint');
    const report = await verifyCasebook({
      folder,
      ...(kept === undefined ? {} : { kept: readKept(kept) }),
      onFinding,
      onProgress: ({ done, total }) => terminal.onProgress({ stage: 'verifying', done, total }),
    });
    const imports = await importsOf(folder, report.problems, onFinding);
    terminal.endProgress();
    const trust = input.values.get('trust');
    const proofs = await verifyProofsOfTime(folder, { trust, isSound: report.problems === 0 }, onFinding);
    const problems = report.problems + (imports?.problems ?? 0) + proofs.problems;
    const checked = report.checked + (imports?.imports ?? 0) + proofs.checked;
    const ok = problems === 0;
    terminal.line(
      { ok, checked, findings: problems + report.notes + proofs.notes },
      ok
        ? `Nothing is wrong: ${report.entries} log entries and ${report.objects} vault objects were checked${proofs.text === null ? '' : `; ${proofs.text}`}.`
        : `${problems} of ${checked} things checked are wrong.`,
    );
    return ok ? 0 : 1;
  },
};

async function runOnBundle(
  folder: string,
  given: { readonly key: string | undefined; readonly trust: string | undefined },
  terminal: Terminal,
): Promise<number> {
  const keyFile = given.key;
  const report = await verifyBundle({
    folder,
    key: keyFile === undefined ? null : readKeyFile(keyFile),
    trusted: trustedCertificates(given.trust),
    onFinding: ({ item, code, message }) => terminal.line({ item, code, message }, `${item}: ${message}`),
    onProgress: ({ done, total }) => terminal.onProgress({ stage: 'verifying', done, total }),
  });
  terminal.endProgress();
  if (keyFile === undefined) {
    terminal.note(
      'No key was given, so the one in the bundle was used: it came with the bundle and proves nothing about who made it.\nHave the key by another way and give it with --key.',
    );
  }
  if (report.problems === 0) for (const text of shownTexts(report)) terminal.note(text);
  const ok = report.problems === 0;
  const trust = keyFile === undefined ? 'the key that came with it' : 'the key that was given';
  terminal.line(
    { ok, checked: report.checked, findings: report.problems },
    ok
      ? `Nothing is wrong: ${report.files} source(s) are recorded in the log ${report.origin ?? ''} and sealed under ${trust}.`
      : `${report.problems} thing(s) are wrong with this bundle.`,
  );
  return ok ? 0 : 1;
}

/** A log that cannot be read was named already, and so was everything that it would tell of imports. */
async function importsOf(
  folder: string,
  problems: number,
  onFinding: (finding: Finding) => void,
): Promise<ImportsReport | null> {
  try {
    return await verifyImports(folder, onFinding);
  } catch (error) {
    if (problems > 0 && error instanceof Fault && error.kind === 'integrity') return null;
    throw error;
  }
}

/** What a bundle that holds shows beyond its own log. */
function shownTexts({ earlier, timestamps, cosignatures }: BundleReport): readonly string[] {
  const stamped = timestamps.map(
    ({ size, stampedAt, root, isTrusted }) =>
      `Entries 0–${size - 1n} of the log existed at ${stampedAt}, says "${root}"${isTrusted ? ', which you trust' : ': if you trust that authority, give its certificate with --trust FILE'}.`,
  );
  const witnessed = cosignatures.map(
    ({ size, witness }) =>
      `A witness saw the log when it had ${size} entries and signed that. Hold its key against the one that the witness gives:\n${witness}`,
  );
  const unasked = stamped.length === 0 ? [] : [`Of these timestamps, ${revocationNotAsked}.`];
  return [...stamped, ...unasked, ...witnessed, ...earlier.map(earlierText)];
}

function earlierText({ origin, key, sources }: EarlierLog): string {
  return `${sources} source(s) came from another casebook before, whose log ${origin} recorded them too: its proofs hold under its key\n${key}\nwhich came with this bundle. Hold it against what the people of that casebook tell you.`;
}

function keyWithoutBundle(): Fault {
  return new Fault({
    code: 'cli/key-without-bundle',
    kind: 'invalid',
    message: '--key belongs to --bundle; a casebook is held against its own key and --checkpoint.',
    advice: 'See sakkhi verify --help.',
  });
}

function readKept(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Fault({
      code: 'cli/checkpoint-unreadable',
      kind: 'absent',
      message: `The checkpoint ${path} cannot be read.`,
      advice: 'Give a copy of log/checkpoint that was made earlier.',
      cause: error,
    });
  }
}
