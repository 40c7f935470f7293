/**
 * The one seam between the program and the disk in these tests: `node:fs/promises` with every function and every
 * method of an open file, and the functions of `node:fs` that work in one step. Each call is an operation that is told
 * before it is done, may be made to fail (a write then has written half), and is told again when it is done. The
 * operations themselves are real.
 */
import type * as FileSystem from 'node:fs';
import type * as Promised from 'node:fs/promises';

/** One call into the file system. */
export interface Operation {
  /** "mkdir", "open", "fsync"; on the open files of promises "handle.sync" … */
  readonly name: string;
  readonly path: string;
  /** New name of a rename or link; the flags of an open; else null. */
  readonly to: string | null;
  /** What a write writes; else null. */
  readonly bytes: Uint8Array | null;
  /** File and line of the program's code that asked, such as "durable-files.ts:93"; empty where unknown. */
  readonly site: () => string;
}

/** What a test makes of the operations. */
export interface Watch {
  /** An error makes the operation fail. */
  readonly before: (operation: Operation) => Error | null;
  /** The operation was done; one that failed half-way as far as it came. */
  readonly done: (operation: Operation) => void;
}

/** Where a test puts its watch; null while nobody looks, and the file system is used as it is. */
export interface Seam {
  watch: Watch | null;
  /** Paths that are watched in `node:fs`, which others use as well; without it all but /proc, where no files lie. */
  readonly paths?: RegExp;
}

type Call = (...given: unknown[]) => unknown;

/** The real `node:fs/promises` with `seam` in between. */
export function withSeam(real: typeof Promised, seam: Seam): typeof Promised {
  const wrapped: Record<string, unknown> = { ...real };
  for (const [name, value] of Object.entries(real)) {
    if (typeof value === 'function') wrapped[name] = promisedCall(name, value as Call, seam);
  }
  return { ...wrapped, default: wrapped } as unknown as typeof Promised;
}

/**
 * The real `node:fs` with `seam` in between: what works in one step ("openSync", told as "open"), and what calls back.
 */
export function withSeamInOneStep(real: typeof FileSystem, seam: Seam): typeof FileSystem {
  const wrapped: Record<string, unknown> = { ...real };
  const paths = new Map<unknown, string>();
  for (const [name, value] of Object.entries(real)) {
    if (typeof value !== 'function') continue;
    if (name.endsWith('Sync')) wrapped[name] = callInOneStep(name, value as Call, seam, paths);
    if (callingBack.has(name)) wrapped[name] = callBack(name, value as Call, seam, paths);
  }
  return { ...wrapped, default: wrapped } as unknown as typeof FileSystem;
}

/** Functions on open files that end by calling back, as far as the program uses them. */
const callingBack: ReadonlySet<string> = new Set(['fsync', 'readFile', 'write']);

function callInOneStep(name: string, call: Call, seam: Seam, paths: Map<unknown, string>): Call {
  return (...given) => {
    const { watch } = seam;
    if (watch === null) return call(...given);
    const operation = operationOf(name.slice(0, -'Sync'.length), given, paths);
    if (!isWatched(operation, seam)) return call(...given);
    const failure = watch.before(operation);
    if (failure !== null) {
      if (name === 'closeSync') call(...given);
      if (operation.bytes !== null) {
        const half = halfOf(operation.bytes);
        call(given[0], half);
        watch.done({ ...operation, bytes: half });
      }
      throw failure;
    }
    const result = call(...given);
    if (name === 'openSync') paths.set(result, operation.path);
    if (name === 'closeSync') paths.delete(given[0]);
    watch.done(operation);
    return result;
  };
}

function callBack(name: string, call: Call, seam: Seam, paths: ReadonlyMap<unknown, string>): Call {
  return (...given) => {
    const { watch } = seam;
    if (watch === null) return call(...given);
    const operation = operationOf(name, given, paths);
    if (!isWatched(operation, seam)) return call(...given);
    const tell = given.at(-1) as Call;
    const failure = watch.before(operation);
    if (failure === null)
      return call(...given.slice(0, -1), (error: unknown, ...result: unknown[]) => {
        if (error === null) watch.done(operation);
        tell(error, ...result);
      });
    if (operation.bytes === null) return setImmediate(tell, failure);
    const half = halfOf(operation.bytes);
    return call(given[0], half, () => {
      watch.done({ ...operation, bytes: half });
      tell(failure);
    });
  };
}

const halfOf = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.length >> 1);

const isWatched = ({ path }: Operation, { paths }: Seam): boolean =>
  !path.startsWith('/proc/') && paths?.test(path) !== false;

function operationOf(
  name: string,
  given: readonly unknown[],
  paths: ReadonlyMap<unknown, string>,
): Operation {
  const path = paths.get(given[0]) ?? String(given[0]);
  const to = typeof given[1] === 'string' ? given[1] : null;
  const bytes = name === 'write' && given[1] instanceof Uint8Array ? given[1] : null;
  return { name, path, to, bytes, site: siteOf(new Error()) };
}

function promisedCall(name: string, call: Call, seam: Seam): Call {
  return (...given) => {
    const { watch } = seam;
    if (watch === null) return call(...given);
    const [path, second] = given;
    const to = typeof second === 'string' || typeof second === 'number' ? String(second) : null;
    const operation = { name, path: String(path), to, bytes: null, site: siteOf(new Error()) };
    const failure = watch.before(operation);
    if (failure !== null) return Promise.reject(failure);
    return (async () => {
      const result = await call(...given);
      watch.done(operation);
      return name === 'open' ? wrappedHandle(result as Promised.FileHandle, operation.path, watch) : result;
    })();
  };
}

function wrappedHandle(handle: Promised.FileHandle, path: string, watch: Watch): Promised.FileHandle {
  const member = (target: Promised.FileHandle, name: string | symbol): unknown => {
    const value: unknown = Reflect.get(target, name);
    if (typeof value !== 'function' || typeof name === 'symbol') return value;
    return (...given: unknown[]) => {
      const bytes = name.startsWith('write') && given[0] instanceof Uint8Array ? given[0] : null;
      const operation = { name: `handle.${name}`, path, to: null, bytes, site: siteOf(new Error()) };
      return handleCall(operation, (...other) => (value as Call).apply(target, other), given, watch);
    };
  };
  return new Proxy(handle, { get: member });
}

async function handleCall(
  operation: Operation,
  call: Call,
  given: unknown[],
  watch: Watch,
): Promise<unknown> {
  const failure = watch.before(operation);
  const { bytes } = operation;
  if (failure !== null) {
    // A file whose closing fails is closed all the same, and a write that fails has written half.
    if (operation.name === 'handle.close') await call(...given);
    if (bytes !== null) {
      const half = halfOf(bytes);
      await call(half);
      watch.done({ ...operation, bytes: half });
    }
    throw failure;
  }
  const result = await call(...given);
  watch.done(operation);
  return result;
}

/** The first place of the program's own code in a stack. Looked up only when it is asked for: that is slow. */
function siteOf(at: Error): () => string {
  return () => {
    const found = /\/src\/(?:[\w-]+\/)*([\w-]+\.ts):(\d+):\d+/.exec(at.stack ?? '');
    return found === null ? '' : `${found[1] ?? ''}:${found[2] ?? ''}`;
  };
}
