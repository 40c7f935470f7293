/**
 * Reads stories in a thread of its own while the thread that asked goes on. The asker does not return to its event loop
 * meanwhile: it sleeps on a counter that the thread raises, then takes the answer from the port. A thread that does not
 * answer is given up, and everything is read here: slower, and the same.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';
import { storiesFeatures, tracedStories, type StoryFeatures } from '../../domain/lineage/index.ts';
import type { Document } from '../../domain/reading/index.ts';
import type { ReadStories, StoryReader } from '../../ports/story-reader.ts';
import type { SentFeatures, StoryAnswer, StoryQuestion, ThreadStart } from './story-messages.ts';

export interface ThreadOptions {
  /** The built worker; when it does not exist, everything is read here. */
  readonly entry?: string;
  /** Milliseconds after which a silent thread is given up; a portion takes some tens. */
  readonly longestSilence?: number;
}

/** A reader with a thread of its own, which starts with the first question. */
export function openStoryThread({
  entry = builtWorker(),
  longestSilence = 20_000,
}: ThreadOptions = {}): StoryReader {
  return new StoryThread(entry, longestSilence);
}

interface Line {
  readonly worker: Worker;
  readonly port: MessagePort;
}

class StoryThread implements StoryReader {
  readonly #entry: string;
  readonly #longestSilence: number;
  readonly #answered = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  readonly #answers = new Map<number, StoryAnswer['stories']>();
  #line: Line | null = null;
  #asked = 0;
  #isSilent = false;

  constructor(entry: string, longestSilence: number) {
    this.#entry = entry;
    this.#longestSilence = longestSilence;
    this.#isSilent = !existsSync(entry);
  }

  #open(): Line {
    const { port1: port, port2 } = new MessageChannel();
    const start: ThreadStart = { port: port2, answered: this.#answered };
    const worker = new Worker(this.#entry, { workerData: start, transferList: [port2] });
    // Its death is noticed by its silence; the event itself comes too late for an asker that sleeps.
    worker.on('error', () => {
      this.#isSilent = true;
    });
    worker.unref();
    port.unref();
    return { worker, port };
  }

  begin(documents: readonly Document[]): () => ReadStories {
    if (this.#isSilent) return () => documents.map(storiesFeatures);
    this.#line ??= this.#open();
    const question: StoryQuestion = { id: this.#asked++, documents };
    this.#line.port.postMessage(question);
    return () => this.#wait(question);
  }

  #wait({ id, documents }: StoryQuestion): ReadStories {
    while (!this.#isSilent) {
      const seen = Atomics.load(this.#answered, 0);
      this.#receive();
      const stories = this.#answers.get(id);
      if (stories === null) break;
      if (stories !== undefined) {
        this.#answers.delete(id);
        return documents.map((document, at) => whole(document, stories[at] ?? []));
      }
      const slept = Atomics.wait(this.#answered, 0, seen, this.#longestSilence);
      if (slept === 'timed-out') this.#isSilent = true;
    }
    this.#answers.delete(id);
    return documents.map(storiesFeatures);
  }

  #receive(): void {
    const port = this.#line?.port;
    if (port === undefined) return;
    for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port)) {
      const { id, stories } = next.message as StoryAnswer;
      this.#answers.set(id, stories);
    }
  }

  close(): void {
    this.#line?.port.close();
    void this.#line?.worker.terminate();
    this.#line = null;
    this.#isSilent = true;
  }
}

function whole(document: Document, stories: readonly SentFeatures[]): StoryFeatures[] {
  const traced = tracedStories(document);
  return stories.flatMap((sent, at) => {
    const story = traced[at];
    return story === undefined ? [] : [{ ...sent, text: document.text, story }];
  });
}

function builtWorker(): string {
  const fromSource = import.meta.url.endsWith('.ts');
  const path = fromSource ? '../../../dist/adapters/threads/story-worker.js' : './story-worker.js';
  return fileURLToPath(new URL(path, import.meta.url));
}
