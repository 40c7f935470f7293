/**
 * One writer per casebook: a file that names its holder. Readers need no lock. A lock whose holder is dead on this
 * very machine is taken over; one from another machine is not, because nobody here can know. Each write asks
 * again whether the lock is still ours, so that even a lock removed by hand cannot fork the log unseen.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, open } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { threadId } from 'node:worker_threads';
import { canonicalJson, Fault } from '../../base/index.ts';
import { decodeUtf8, encodeUtf8 } from '../../domain/evidence/index.ts';
import { removeFile, writeNewFile } from './durable-files.ts';
import { errorCode, guarded } from './file-faults.ts';
import { readWhole } from './file-reading.ts';

/** Who holds a lock. `start` tells a process from a later one with the same number; empty where unknown. */
export interface LockHolder {
  readonly pid: number;
  readonly host: string;
  readonly start: string;
  /** When the lock was taken, RFC 3339 UTC. */
  readonly since: string;
  readonly token: string;
}

export interface FolderLock {
  /** Plain sentences: a lock that was taken over. */
  readonly notes: readonly string[];
  /** Throws `journal/lock-lost` (conflict) when the lock file is gone or somebody else's. */
  assertHeld(): Promise<void>;
  release(): Promise<void>;
}

/** Begins every token of this thread. */
const tokenStart = `${threadId}-`;

/**
 * Tokens of the locks that this thread holds or is taking. A lock file of this thread with another token was left by
 * an act that failed before it could remove it: a server that lives on must not be locked out by itself.
 */
const inUse = new Set<string>();

/** Takes the lock at `path`. Throws `casebook/locked` (conflict) naming the holder. */
export async function takeLock(path: string): Promise<FolderLock> {
  const mine: LockHolder = {
    pid: process.pid,
    host: hostname(),
    start: processStart(process.pid),
    since: new Date().toISOString(),
    token: tokenStart + randomBytes(16).toString('hex'),
  };
  inUse.add(mine.token);
  try {
    return heldLock(path, mine, await take(path, mine));
  } catch (error) {
    inUse.delete(mine.token);
    throw error;
  }
}

/** Returns plain sentences: a lock that was taken over. */
async function take(path: string, mine: LockHolder): Promise<readonly string[]> {
  const notes: string[] = [];
  if (!(await create(path, mine))) {
    const holder = await readHolder(path);
    if (holder !== null && !isDead(holder)) throw locked(path, holder);
    await takeOver(path, mine);
    if (holder?.pid === process.pid) notes.push('A lock that could not be removed before was taken over.');
    else if (holder !== null)
      notes.push(`The lock of process ${holder.pid}, which no longer runs, was taken over.`);
  }
  return notes;
}

function heldLock(path: string, mine: LockHolder, notes: readonly string[]): FolderLock {
  return {
    notes,
    assertHeld: async () => {
      if ((await readHolder(path))?.token !== mine.token) throw lockLost(path);
    },
    release: async () => {
      try {
        if ((await readHolder(path))?.token === mine.token) await removeFile(path);
      } finally {
        inUse.delete(mine.token);
      }
    },
  };
}

/** Who holds the lock now and lives as far as can be told; null when nobody does. Changes nothing. */
export async function liveHolder(path: string): Promise<LockHolder | null> {
  const holder = await readHolder(path);
  return holder === null || isDead(holder) ? null : holder;
}

/** Creates the lock with its whole content in one step; false when there is one. */
async function create(path: string, holder: LockHolder): Promise<boolean> {
  const bytes = encodeUtf8(canonicalJson({ ...holder }));
  const draft = `${path}.${holder.token}`;
  await writeNewFile(draft, bytes);
  try {
    return await guarded(path, async () => {
      try {
        await link(draft, path);
        return true;
      } catch (error) {
        if (errorCode(error) === 'EEXIST') return false;
        if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes(errorCode(error) ?? '')) throw error;
        return await createWithoutLinks(path, bytes);
      }
    });
  } finally {
    await removeFile(draft);
  }
}

/** FAT and some network disks know no hard links; there a reader may see the lock before its content. */
async function createWithoutLinks(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    const handle = await open(path, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** How often, and after how many milliseconds, a takeover looks again while another one is under way. */
const takeover = { attempts: 40, delayMs: 25 };

/**
 * Replaces a dead holder's lock. Several processes may come here at once: only the one that creates
 * `<lock>.takeover` goes on, and looks again, because the lock may be a living one's by now.
 */
async function takeOver(path: string, mine: LockHolder): Promise<void> {
  const gate = `${path}.takeover`;
  let other: LockHolder | null = null;
  for (let attempt = 0; attempt < takeover.attempts; attempt += 1) {
    const holder = await readHolder(path);
    if (holder !== null && !isDead(holder)) throw locked(path, holder);
    if (await create(gate, mine)) {
      const taken = await replaceDead(path, mine).finally(() => removeFile(gate));
      if (taken) return;
    } else {
      other = (await readHolder(gate)) ?? other;
      if (other !== null && isDead(other)) await removeFile(gate);
      else await delay(takeover.delayMs);
    }
  }
  throw locked(path, (await readHolder(path)) ?? other ?? mine);
}

/** False when a living process holds the lock by now. */
async function replaceDead(path: string, mine: LockHolder): Promise<boolean> {
  const holder = await readHolder(path);
  if (holder !== null && !isDead(holder)) return false;
  await removeFile(path);
  return create(path, mine);
}

/** Null when there is no lock, or nothing in it that can be read. */
async function readHolder(path: string): Promise<LockHolder | null> {
  const bytes = await readWhole(path);
  if (bytes === null || bytes.length > 10_000) return null;
  try {
    const value = JSON.parse(decodeUtf8(bytes) ?? '') as Readonly<Record<string, unknown>>;
    const { pid, host, start, since, token } = value;
    if (typeof pid !== 'number' || !Number.isSafeInteger(pid) || pid <= 0) return null;
    if (typeof host !== 'string' || typeof start !== 'string') return null;
    if (typeof since !== 'string' || typeof token !== 'string') return null;
    return { pid, host, start, since, token };
  } catch {
    return null;
  }
}

/**
 * True only when it is certain: same machine, and no such process, or the number went to another process, or it is
 * this very thread, which holds no such lock.
 */
function isDead(holder: LockHolder): boolean {
  if (holder.host !== hostname()) return false;
  if (holder.pid === process.pid && holder.token.startsWith(tokenStart)) return !inUse.has(holder.token);
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return errorCode(error) === 'ESRCH';
  }
  const start = processStart(holder.pid);
  return start !== '' && holder.start !== '' && start !== holder.start;
}

/** Boot and start time of a process where the system tells (Linux), so that a reused number is not mistaken. */
function processStart(pid: number): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command in parentheses may hold spaces: count from its end. Field 22 is the start time.
    return `${boot}:${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`;
  } catch {
    return '';
  }
}

function locked(path: string, holder: LockHolder): Fault {
  const here = holder.host === hostname();
  return new Fault({
    code: 'casebook/locked',
    kind: 'conflict',
    message: `Another command is writing to this casebook: process ${holder.pid} on ${here ? 'this computer' : `"${holder.host}"`}, since ${holder.since}.`,
    advice: here
      ? 'Wait until it has ended, or end it, and run the command again.'
      : `Wait until it has ended. If that computer no longer works on this folder, delete ${path}.`,
    data: { pid: holder.pid, host: holder.host, since: holder.since },
  });
}

function lockLost(path: string): Fault {
  return new Fault({
    code: 'journal/lock-lost',
    kind: 'conflict',
    message: `${path} was removed or taken by somebody else while this command was writing; it stops here.`,
    advice: 'Find out who else works on this folder, then run the command again.',
  });
}
