/** The thread gives what reading here gives, in whatever order it is asked for, and is missed by nobody when it fails. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readFamily } from '../../../bench/lineage-collections.ts';
import { storiesFeatures } from '../../domain/lineage/index.ts';
import type { Document } from '../../domain/reading/index.ts';
import type { StoryReader } from '../../ports/story-reader.ts';
import { openStoryThread, type ThreadOptions } from './story-thread.ts';

const boats = readFamily('boats').map(({ document }) => document);
const readHere = boats.map(storiesFeatures);

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});

function opened(options?: ThreadOptions): StoryReader {
  const reader = openStoryThread(options);
  cleanups.push(() => {
    reader.close();
  });
  return reader;
}

/** The entry of a worker that runs this program. */
function workerOf(program: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'sakkhi-thread-'));
  cleanups.push(() => {
    rmSync(folder, { recursive: true });
  });
  const entry = join(folder, 'worker.mjs');
  writeFileSync(entry, program);
  return entry;
}

describe('stories read in a thread', () => {
  it('are those read here, text and story included', () => {
    expect(boats.length).toBeGreaterThan(10);
    expect(opened().begin(boats)()).toEqual(readHere);
  });

  it('come to whom they belong, in whatever order they are waited for', () => {
    const reader = opened();
    const waiting = boats.map((document) => reader.begin([document]));
    for (const [at, take] of [...waiting.entries()].reverse()) expect(take()).toEqual([readHere[at]]);
  });

  it('are read here when the worker was not built, dies, or is silent', () => {
    const absent = opened({ entry: join(tmpdir(), 'no-such-worker.mjs') });
    const dead = opened({ entry: workerOf('throw new Error("dead")'), longestSilence: 300 });
    const silent = opened({ entry: workerOf('setInterval(() => {}, 1000)'), longestSilence: 300 });
    for (const reader of [absent, dead, silent]) {
      expect(reader.begin(boats)()).toEqual(readHere);
      expect(reader.begin(boats)()).toEqual(readHere);
    }
  });

  it('throw what reading here throws', () => {
    const broken = { ...boats[0], stories: [{ role: 'main' }] } as unknown as Document;
    expect(() => storiesFeatures(broken)).toThrow(TypeError);
    expect(opened().begin([broken])).toThrow(TypeError);
  });

  it('are read here after the reader was closed', () => {
    const reader = opened();
    const begun = reader.begin(boats);
    reader.close();
    expect(begun()).toEqual(readHere);
    expect(reader.begin(boats)()).toEqual(readHere);
  });
});
