/** Seeded changes of a bag: one each, every one of them leaves the folder different from before. */
import { mkdir, readFile, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A number below `limit`. */
export type Numbers = (limit: number) => number;

/** Numbers of a seed (mulberry32). */
export function seededNumbers(seed: number): Numbers {
  let state = (seed * 2654435761) >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let word = Math.imul(state ^ (state >>> 15), state | 1);
    word ^= word + Math.imul(word ^ (word >>> 7), word | 61);
    return Math.floor((((word ^ (word >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

export interface Mutation {
  readonly kind: string;
  /** What was changed, inside the bag. */
  readonly path: string;
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort((a, b) => (a < b ? -1 : 1));
}

type Change = (folder: string, path: string, numbers: Numbers) => Promise<boolean>;

/** False when the file is not of the kind that the change wants. */
const changes: Readonly<Record<string, Change>> = {
  'byte flipped': (folder, path, numbers) =>
    edited(folder, path, (bytes) => {
      if (bytes.length === 0) return null;
      const at = numbers(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << numbers(8));
      return bytes;
    }),
  'byte replaced': (folder, path, numbers) =>
    edited(folder, path, (bytes) => {
      if (bytes.length === 0) return null;
      const at = numbers(bytes.length);
      bytes[at] = ((bytes[at] ?? 0) + 1 + numbers(255)) % 256;
      return bytes;
    }),
  'cut off': (folder, path, numbers) =>
    edited(folder, path, (bytes) => (bytes.length === 0 ? null : bytes.subarray(0, numbers(bytes.length)))),
  'byte added': (folder, path, numbers) =>
    edited(folder, path, (bytes) => {
      const at = numbers(bytes.length + 1);
      const sign = '\n\r \t*a\0\ufeff'.charAt(numbers(8));
      return Buffer.concat([bytes.subarray(0, at), Buffer.from(sign), bytes.subarray(at)]);
    }),
  removed: async (folder, path) => {
    await rm(join(folder, path));
    return true;
  },
  renamed: async (folder, path, numbers) => {
    const name = basename(path);
    const names = [
      `${name}x`,
      name.toUpperCase(),
      name.toLowerCase(),
      name.normalize('NFD'),
      `${name} `,
      `.${name}`,
    ];
    return moved(folder, path, join(dirname(path), names[numbers(names.length)] ?? ''));
  },
  'moved to another folder': async (folder, path, numbers) => {
    const places = ['', 'data', 'data/articles', 'proofs', 'data/new'];
    return moved(folder, path, join(places[numbers(places.length)] ?? '', basename(path)));
  },
  'file added': async (folder, path, numbers) => {
    const added = join(
      folder,
      dirname(path),
      ['extra', '.hidden', 'fetch.txt', 'bag-info.txt'][numbers(4)] ?? '',
    );
    return writeFile(added, 'x', { flag: 'wx' }).then(
      () => true,
      () => false,
    );
  },
  'empty file added': async (folder, path, numbers) => {
    const names = [
      'extra',
      'manifest-md5.txt',
      'tagmanifest-md5.txt',
      'tagmanifest-SHA256.txt',
      'package-info.txt',
    ];
    await writeFile(join(folder, dirname(path), names[numbers(names.length)] ?? ''), '');
    return true;
  },
  'folder added': async (folder, path, numbers) => {
    await mkdir(join(folder, dirname(path), `new${numbers(9)}`));
    return true;
  },
  'link added': async (folder, path, numbers) => {
    await symlink(join(folder, path), join(folder, dirname(path), `link${numbers(9)}`));
    return true;
  },
  'replaced by a link': async (folder, path) => {
    await rename(join(folder, path), `${folder}.elsewhere`);
    await symlink(`${folder}.elsewhere`, join(folder, path));
    return true;
  },
  'replaced by a folder': async (folder, path) => {
    await rm(join(folder, path));
    await mkdir(join(folder, path));
    return true;
  },
  'contents exchanged': async (folder, path, numbers) => {
    const files = await filesIn(folder);
    const other = files[numbers(files.length)] ?? path;
    const [one, two] = await Promise.all([readFile(join(folder, path)), readFile(join(folder, other))]);
    if (one.equals(two)) return false;
    await Promise.all([writeFile(join(folder, path), two), writeFile(join(folder, other), one)]);
    return true;
  },
  'line removed': (folder, path, numbers) =>
    lines(folder, path, (all) => all.toSpliced(numbers(all.length), 1)),
  'line doubled': (folder, path, numbers) =>
    lines(folder, path, (all) => {
      const at = numbers(all.length);
      return all.toSpliced(at, 0, all[at] ?? '');
    }),
  'lines exchanged': (folder, path) => lines(folder, path, (all) => all.toReversed()),
  'line rewritten': (folder, path, numbers) =>
    lines(folder, path, (all) => {
      const at = numbers(all.length);
      const line = all[at] ?? '';
      const forms = [
        line.toUpperCase(),
        line.replace('  ', ' '),
        line.replace('  ', ' *'),
        line.replace('  ', '  ./'),
        line.replace('  ', '\t'),
        line.replace('data/', 'data/../data/'),
        line.replace('\n', '\r\n'),
        line.replace(/[0-9a-f]/, (digit) => (digit === '0' ? '1' : '0')),
        `${line}\n`,
        line.replace('\n', ''),
      ];
      return all.with(at, forms[numbers(forms.length)] ?? '');
    }),
};

async function edited(
  folder: string,
  path: string,
  edit: (bytes: Buffer) => Uint8Array | null,
): Promise<boolean> {
  const before = await readFile(join(folder, path));
  const after = edit(Buffer.from(before));
  if (after === null || before.equals(after)) return false;
  await writeFile(join(folder, path), after);
  return true;
}

function lines(
  folder: string,
  path: string,
  edit: (all: readonly string[]) => readonly string[],
): Promise<boolean> {
  if (!/^(?:tag)?manifest-/.test(path)) return Promise.resolve(false);
  return edited(folder, path, (bytes) => {
    const all = bytes.toString('utf8').split(/(?<=\n)/);
    return Buffer.from(edit(all).join(''));
  });
}

async function moved(folder: string, path: string, to: string): Promise<boolean> {
  if (to === path || (await filesIn(folder)).includes(to)) return false;
  await mkdir(join(folder, dirname(to)), { recursive: true });
  await rename(join(folder, path), join(folder, to));
  return true;
}

/** Makes one change; tries on until one applies. */
export async function mutate(folder: string, numbers: Numbers): Promise<Mutation> {
  const files = await filesIn(folder);
  const kinds = Object.entries(changes);
  for (;;) {
    const path = files[numbers(files.length)] ?? '';
    const [kind, change] = kinds[numbers(kinds.length)] ?? ['', () => Promise.resolve(false)];
    if (await change(folder, path, numbers)) return { kind, path };
  }
}
