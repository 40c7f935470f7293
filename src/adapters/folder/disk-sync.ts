/** Making many files sure at once: all that a disk has not kept yet, by one call of the system. */
import { spawn } from 'node:child_process';
import { release } from 'node:os';

/**
 * Tells the disk that holds `folder` to keep all that was written to it; true when it has. False where the system has no such call
 * that also tells of errors (syncfs(2) does since Linux 5.8, behind `sync -f`): then each file must be synced.
 */
export async function syncWholeDisk(folder: string): Promise<boolean> {
  if (!tellsOfErrors()) return false;
  return new Promise((resolve) => {
    const child = spawn('sync', ['-f', folder], { stdio: 'ignore' });
    child.on('error', () => {
      resolve(false);
    });
    child.on('exit', (code) => {
      resolve(code === 0);
    });
  });
}

function tellsOfErrors(): boolean {
  if (process.platform !== 'linux') return false;
  const [major = 0, minor = 0] = release().split('.').map(Number);
  return major > 5 || (major === 5 && minor >= 8);
}
