// `npm start [-- PATH…]`: installs, builds, and opens the example casebook or one of your own files.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, install, requireNode, root } from './prepare.mjs';

requireNode();
install('run');
build();
// npm runs scripts in the project's folder; paths are meant from where the person stands.
const cwd = process.env.INIT_CWD ?? process.cwd();
const child = spawn(process.execPath, [join(root, 'bin', 'sakkhi.mjs'), 'start', ...process.argv.slice(2)], {
  cwd,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === null ? 70 : 130);
});
