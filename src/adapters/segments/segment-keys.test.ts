/** What only the store on disk can get wrong: crashes, damage, leftovers, and searches in files. */
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Fault } from '../../base/index.ts';
import { MemoryStoryKeys } from '../memory/index.ts';
import { openSegmentKeys, type SegmentLimits } from './index.ts';

/** A power cut: after `left` further steps every file operation fails, and what was not synced is lost. */
const power = vi.hoisted(() => ({
  left: Infinity,
  unsynced: new Set<string>(),
  names: new Map<number, string>(),
}));

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  const cut = (): boolean => {
    power.left -= 1;
    return power.left < 0;
  };
  const stepping =
    <A extends unknown[], R>(operation: (...args: A) => R): ((...args: A) => R) =>
    (...args) => {
      if (cut()) throw new Error('power cut');
      return operation(...args);
    };
  return {
    ...real,
    mkdirSync: stepping(real.mkdirSync as (path: string) => undefined),
    rmSync: stepping(real.rmSync),
    renameSync: stepping(real.renameSync),
    openSync: stepping((path: string, flags: string | number, mode?: number) => {
      const descriptor = real.openSync(path, flags, mode);
      power.names.set(descriptor, path);
      return descriptor;
    }),
    fsyncSync: stepping((descriptor: number) => {
      real.fsyncSync(descriptor);
      power.unsynced.delete(power.names.get(descriptor) ?? '');
    }),
    writeSync: (file: number, view: Uint8Array, offset: number, length: number, position: number): number => {
      power.unsynced.add(power.names.get(file) ?? '');
      if (!cut()) return real.writeSync(file, view, offset, length, position);
      real.writeSync(file, view, offset, Math.floor(length / 2), position);
      throw new Error('power cut');
    },
  };
});

const folders: string[] = [];
afterEach(() => {
  power.left = Infinity;
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true });
});

function newFolder(): string {
  const folder = fs.mkdtempSync(join(tmpdir(), 'sakkhi-keys-'));
  folders.push(folder);
  return join(folder, 'keys');
}

/** Sizes so small that a few stories make several large segments. */
const tiny: SegmentLimits = {
  tablePairs: 24,
  smallPairs: 6,
  loadedPairs: 12,
  heavyPairs: 4,
  windowPairs: 2,
  chunkPairs: 5,
  warmAfter: 3,
  tailPairs: 9,
  removedPairs: 6,
};

type Store = ReturnType<typeof openSegmentKeys>;

function keysOf(slot: number): Uint32Array {
  return Uint32Array.of(1, 10 + (slot % 2), 20 + (slot % 3), 30 + (slot % 7), 1000 + slot);
}

function addStories(store: Store, from: number, to: number): void {
  for (let slot = from; slot < to; slot++) store.put(slot, keysOf(slot));
}

/** Everything the store answers about the keys of the first stories. */
function answers(store: Store): string {
  const keys = [
    1,
    10,
    11,
    20,
    21,
    22,
    30,
    31,
    32,
    33,
    34,
    35,
    36,
    ...Array.from({ length: 60 }, (_, i) => 1000 + i),
  ];
  return JSON.stringify([store.committed(), store.stamp(), keys.map((key) => store.holdersFrom(key, 0))]);
}

function kindOf(run: () => unknown): string {
  try {
    run();
    return 'no fault';
  } catch (error) {
    if (error instanceof Fault) return `${error.code} ${error.kind}`;
    throw error;
  }
}

/** What a process would find after the power came back: names are there, bytes that were not synced are not. */
function loseUnsynced(): void {
  for (const path of power.unsynced) if (path !== '' && fs.existsSync(path)) fs.truncateSync(path, 0);
  power.unsynced.clear();
}

describe('a power cut', () => {
  const changes: Readonly<Record<string, (store: Store) => void>> = {
    'while stories are committed': (store) => {
      addStories(store, 20, 40);
      store.commit({ slots: 40, stamp: 'e2' });
    },
    'while a story is read again': (store) => {
      store.remove(3, keysOf(3));
      store.put(3, Uint32Array.of(1, 777));
      store.commit({ slots: 20, stamp: 'e1' });
    },
    'while what was removed is rewritten away': (store) => {
      for (const slot of [1, 2, 5]) store.remove(slot, keysOf(slot));
      store.commit({ slots: 20, stamp: 'e1' });
    },
    'while stories are dropped': (store) => store.truncate(9),
    'while everything is dropped': (store) => store.clear(),
  };

  test.each(Object.entries(changes))('%s leaves all of the change or nothing', (_, change) => {
    let cuts = 0;
    for (let steps = 0; ; steps++) {
      const folder = newFolder();
      const store = openSegmentKeys(folder, tiny);
      addStories(store, 0, 12);
      store.commit({ slots: 12, stamp: 'e1' });
      addStories(store, 12, 20);
      store.commit({ slots: 20, stamp: 'e1' });
      const before = answers(store);
      power.unsynced.clear();
      power.left = steps;
      const fault = kindOf(() => change(store));
      power.left = Infinity;
      const after = answers(openSegmentKeys(folder, tiny));
      if (fault === 'no fault') {
        expect(after).toBe(answers(store));
        break;
      }
      cuts += 1;
      expect(fault).toBe('keys/failed unavailable');
      loseUnsynced();
      const again = openSegmentKeys(folder, tiny);
      if (answers(again) !== before) expect(answers(again)).toBe(finished(change));
      again.verify();
      again.truncate(again.committed());
      addStories(again, again.committed(), 50);
      again.commit({ slots: 50, stamp: 'e1' });
      expect(again.holdersFrom(1049, 0)).toEqual([49]);
      expect(strangers(folder)).toEqual([]);
    }
    expect(cuts).toBeGreaterThan(3);
  });

  /** The answers after the change, had nothing happened. */
  function finished(change: (store: Store) => void): string {
    const store = openSegmentKeys(newFolder(), tiny);
    addStories(store, 0, 20);
    store.commit({ slots: 20, stamp: 'e1' });
    change(store);
    return answers(store);
  }
});

/** Files that the manifest does not name. */
function strangers(folder: string): string[] {
  const manifest = fs.readFileSync(join(folder, 'manifest.json'), 'utf8');
  return fs.readdirSync(folder).filter((name) => name !== 'manifest.json' && !manifest.includes(name));
}

function filled(folder: string): Store {
  const store = openSegmentKeys(folder, tiny);
  addStories(store, 0, 30);
  store.remove(4, keysOf(4));
  store.commit({ slots: 30, stamp: 'e1' });
  addStories(store, 30, 33);
  store.commit({ slots: 33, stamp: 'e1' });
  return store;
}

describe('damage', () => {
  test('one changed byte of any file is found when it is opened or verified', () => {
    const whole = newFolder();
    filled(whole).close();
    const files = fs.readdirSync(whole);
    expect(files.length).toBeGreaterThan(2);
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (name, at, change) => {
          const folder = newFolder();
          fs.cpSync(whole, folder, { recursive: true });
          const bytes = fs.readFileSync(join(folder, name));
          const place = at % bytes.length;
          bytes.writeUInt8((bytes[place] ?? 0) ^ change, place);
          fs.writeFileSync(join(folder, name), bytes);
          expect(kindOf(() => openSegmentKeys(folder, tiny).verify())).toBe('keys/damaged integrity');
        },
      ),
      { numRuns: 150 },
    );
  });

  test('a file that is missing, cut or another one is found when the store is opened', () => {
    const folder = newFolder();
    filled(folder).close();
    const names = fs.readdirSync(folder).filter((name) => name.endsWith('.keys'));
    for (const name of [...names, 'manifest.json']) {
      const path = join(folder, name);
      const bytes = fs.readFileSync(path);
      const open = (): string => kindOf(() => openSegmentKeys(folder, tiny));
      fs.writeFileSync(path, bytes.subarray(0, bytes.length - 4));
      expect(open()).toBe('keys/damaged integrity');
      if (name !== 'manifest.json') {
        fs.rmSync(path);
        expect(open()).toBe('keys/damaged integrity');
        fs.copyFileSync(join(folder, names.find((other) => other !== name) ?? ''), path);
        expect(open()).toBe('keys/damaged integrity');
      }
      fs.writeFileSync(path, bytes);
      expect(open()).toBe('no fault');
    }
  });

  test('verifying reads the files also where their content is in memory', () => {
    const folder = newFolder();
    const store = openSegmentKeys(folder, { ...tiny, tailPairs: 0, tablePairs: 100 });
    addStories(store, 0, 2);
    store.commit({ slots: 2, stamp: 'e1' });
    store.verify();
    const name = fs.readdirSync(folder).find((each) => each.endsWith('.keys')) ?? '';
    const bytes = fs.readFileSync(join(folder, name));
    bytes.writeUInt8((bytes[80] ?? 0) ^ 1, 80);
    fs.writeFileSync(join(folder, name), bytes);
    expect(kindOf(() => store.verify())).toBe('keys/damaged integrity');
  });

  test('the message says that the index can be made again', () => {
    const folder = newFolder();
    filled(folder).close();
    fs.writeFileSync(join(folder, 'manifest.json'), '{}');
    expect(() => openSegmentKeys(folder)).toThrow(/the evidence itself is not in it/u);
    expect(kindOf(() => openSegmentKeys(folder))).toBe('keys/damaged integrity');
  });

  test('a merge that meets damage changes nothing', () => {
    const folder = newFolder();
    filled(folder).close();
    const manifest = fs.readFileSync(join(folder, 'manifest.json'));
    const largest = fs
      .readdirSync(folder)
      .map((name) => ({ path: join(folder, name), size: fs.statSync(join(folder, name)).size }))
      .sort((a, b) => b.size - a.size)[0];
    const bytes = fs.readFileSync(largest?.path ?? '');
    bytes.writeUInt8((bytes[80] ?? 0) ^ 1, 80);
    fs.writeFileSync(largest?.path ?? '', bytes);
    const store = openSegmentKeys(folder, tiny);
    const grow = (): void => {
      addStories(store, 40, 140);
      store.commit({ slots: 140, stamp: 'e1' });
    };
    expect(kindOf(grow)).toBe('keys/damaged integrity');
    expect(fs.readFileSync(join(folder, 'manifest.json'))).toEqual(manifest);
  });
});

describe('the folder', () => {
  test('opening writes nothing, not even the folder', () => {
    const folder = newFolder();
    const store = openSegmentKeys(folder);
    expect(store.holders(1, 5, 5).count).toBe(0);
    store.close();
    expect(fs.existsSync(folder)).toBe(false);
  });

  test('leftovers are ignored, and deleted by the next commit; what is not ours stays', () => {
    const folder = newFolder();
    filled(folder).close();
    const before = answers(openSegmentKeys(folder, tiny));
    fs.writeFileSync(join(folder, '0000009999.keys'), 'half a segment');
    fs.writeFileSync(join(folder, 'manifest.json.new'), '{"removed":nu');
    fs.writeFileSync(join(folder, 'note.txt'), 'mine');
    const store = openSegmentKeys(folder, tiny);
    expect(answers(store)).toBe(before);
    expect(fs.existsSync(join(folder, '0000009999.keys'))).toBe(true);
    store.commit({ slots: 33, stamp: 'e1' });
    expect(strangers(folder)).toEqual(['note.txt']);
    expect(answers(openSegmentKeys(folder, tiny))).toBe(before);
  });

  test('what another version of the store left counts as nothing, and is taken away', () => {
    const folder = newFolder();
    filled(folder).close();
    const line = '{"v":999}';
    fs.writeFileSync(join(folder, 'manifest.json'), `${line}\n${crc32(line)}\n`);
    const store = openSegmentKeys(folder, tiny);
    expect([store.committed(), store.stamp(), store.holdersFrom(1, 0)]).toEqual([0, null, []]);
    addStories(store, 0, 2);
    store.commit({ slots: 2, stamp: 'e1' });
    expect(strangers(folder)).toEqual([]);
    expect(openSegmentKeys(folder, tiny).holdersFrom(1, 0)).toEqual([0, 1]);
  });

  test('only the owner may read it', () => {
    const folder = newFolder();
    filled(folder).close();
    expect(fs.statSync(folder).mode & 0o077).toBe(0);
    for (const name of fs.readdirSync(folder)) expect(fs.statSync(join(folder, name)).mode & 0o077).toBe(0);
  });

  test('the number of files stays small, however many commits there were', () => {
    const folder = newFolder();
    const store = openSegmentKeys(folder);
    for (let slot = 0; slot < 120; slot++) {
      store.put(
        slot,
        Uint32Array.from({ length: 80 }, (_, i) => (i < 40 ? i : slot * 100 + i)),
      );
      store.commit({ slots: slot + 1, stamp: 'e1' });
    }
    expect(fs.readdirSync(folder).length).toBeLessThan(8);
    expect(store.holders(3, 120, 2)).toEqual({ first: [0, 1], count: 120 });
  });

  test('what was removed does not stay for ever', () => {
    const folder = newFolder();
    const store = openSegmentKeys(folder, tiny);
    addStories(store, 0, 30);
    store.commit({ slots: 30, stamp: 'e1' });
    for (let slot = 2; slot < 30; slot++) store.remove(slot, keysOf(slot));
    store.commit({ slots: 2, stamp: 'e1' });
    const bytes = fs.readdirSync(folder).reduce((sum, name) => sum + fs.statSync(join(folder, name)).size, 0);
    expect(bytes).toBeLessThan(500);
    expect(store.holdersFrom(1, 0)).toEqual([0, 1]);
  });
});

test('rare, frequent and unknown keys are found in large files as in memory', () => {
  const limits = {
    tablePairs: 20_000,
    smallPairs: 100,
    loadedPairs: 1000,
    windowPairs: 64,
    chunkPairs: 700,
    warmAfter: 50,
  };
  const folder = newFolder();
  const [store, plain] = [openSegmentKeys(folder, limits), new MemoryStoryKeys()];
  for (let slot = 0; slot < 3000; slot++) {
    const keys = new Set([7, slot % 3, 1000 + (slot % 250), 0xffffffff - (slot % 40), slot * 7919 + 5000]);
    for (let i = 0; i < 20; i++) keys.add((Math.imul(slot, 2654435761) >>> (i % 20)) + 100_000 * i);
    for (const each of [store, plain]) each.put(slot, Uint32Array.from(keys));
    if (slot % 700 === 699) store.commit({ slots: slot + 1, stamp: 'e1' });
  }
  const again = openSegmentKeys(folder, limits);
  for (let key = 0; key < 3000; key += 1) {
    for (const asked of [key, key * 7919 + 5000, 0xffffffff - key]) {
      expect(store.holders(asked, 2900, 30)).toEqual(plain.holders(asked, 2900, 30));
      expect(store.holdersFrom(asked, 1500)).toEqual(plain.holdersFrom(asked, 1500));
      expect(again.holders(asked, 2100, 5)).toEqual(plain.holders(asked, 2100, 5));
    }
  }
  store.close();
  again.close();
});

test('close lets go of every file', { skip: !fs.existsSync('/proc/self/fd') }, () => {
  const open = (): number => fs.readdirSync('/proc/self/fd').length;
  const before = open();
  const folder = newFolder();
  filled(folder).close();
  const store = openSegmentKeys(folder, tiny);
  expect(store.holders(1, 30, 3).count).toBe(29);
  expect(open()).toBeGreaterThan(before);
  store.close();
  expect(open()).toBe(before);
});
