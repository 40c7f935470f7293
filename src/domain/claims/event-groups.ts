/**
 * The verb groups of one sentence. Those of act words are told by who reads the acts, from left to right; those of
 * other verbs are read when an act asks for what stands before it, each once and in text order.
 */
import { form, type ActWord } from './event-lexicon.ts';
import { isVerb, type ActSentence } from './event-sentence.ts';
import { shape } from './event-shapes.ts';
import { isNamePart } from './event-subject.ts';
import { verbGroup, type Groups, type VerbGroup } from './event-verb.ts';

/** Groups of a sentence, read when they are asked for. */
export class SentenceGroups implements Groups {
  readonly #sentence: ActSentence;
  readonly #groups: (VerbGroup | undefined)[] = [];
  #next = 0;

  constructor(sentence: ActSentence) {
    this.#sentence = sentence;
  }

  /** Group of the verb at a token, which stands before the act that is being read; undefined when it is no verb. */
  get(at: number): VerbGroup | undefined {
    this.#readUpTo(at);
    return this.#groups[at];
  }

  /** Keeps the group of an act word. */
  set(at: number, group: VerbGroup): void {
    this.#groups[at] = group;
  }

  /** The last group before a verb that states something; undefined when none does. */
  lastRealBefore(verb: number): VerbGroup | undefined {
    this.#readUpTo(verb - 1);
    for (let at = verb - 1; at >= 0; at -= 1) {
      const group = this.#groups[at];
      if (group?.isReal === true) return group;
    }
    return undefined;
  }

  #readUpTo(last: number): void {
    while (this.#next <= last) {
      const at = this.#next;
      this.#next += 1;
      const word = this.#sentence.words[at];
      if (word !== undefined && !word.isTrigger) this.#read(at, word);
    }
  }

  #read(at: number, word: ActWord): void {
    if (!isVerb(this.#sentence, at) || isNamePart(this.#sentence, at)) return;
    const forms = word.verbs.length === 0 ? plainForms(word) : (word.verbs.at(-1)?.forms ?? 0);
    this.#groups[at] = verbGroup(this.#sentence, at, forms, this);
  }
}

/** Forms of a verb that no list knows, by its shape. */
export function plainForms(word: ActWord): number {
  if ((word.shape & shape.progressive) !== 0) return form.progressive;
  if ((word.shape & shape.participle) !== 0) return form.past | form.participle;
  return form.past | form.participle | form.base;
}
