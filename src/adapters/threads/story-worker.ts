/** The thread that reads stories: features of documents, question by question. It holds no file and no state. */
import { workerData } from 'node:worker_threads';
import { storiesFeatures } from '../../domain/lineage/index.ts';
import type { Document } from '../../domain/reading/index.ts';
import type { SentFeatures, StoryAnswer, StoryQuestion, ThreadStart } from './story-messages.ts';

const { port, answered } = workerData as ThreadStart;

port.on('message', (question: StoryQuestion) => {
  const answer: StoryAnswer = { id: question.id, stories: storiesOf(question.documents) };
  port.postMessage(answer);
  Atomics.add(answered, 0, 1);
  Atomics.notify(answered, 0);
});

/** Null tells the asker to read them itself: what went wrong is then thrown where it can be caught. */
function storiesOf(documents: readonly Document[]): StoryAnswer['stories'] {
  try {
    return documents.map((document) =>
      storiesFeatures(document).map((features): SentFeatures => ({ ...features, text: '', story: null })),
    );
  } catch {
    return null;
  }
}
