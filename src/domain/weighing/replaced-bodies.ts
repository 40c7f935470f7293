/**
 * A text derived from another that puts a body of another kind in the place of the one that speaks or counts there: "388
 * drivers with whom the guild spoke" becomes "with whom the company spoke". Rewriting programs do so word by word, so that
 * the words around stay; another word for the same kind of body ("the union") is no other body.
 */
import type { Document } from '../reading/index.ts';
import { areOtherBodies, kindsOfBody } from './bodies.ts';
import type { Item } from './item.ts';
import { singularOf, wordsOf } from './names.ts';

/** Words on each side of a body that are held against each other, and how many of them must agree. */
const beside = 3;
const leastEqual = 3;

/** Words of a sentence that are read, around its number. */
const mostWords = 60;
/** Code units before and after a number that are read. */
const reach = 260;

const speaking: ReadonlySet<string> = new Set(
  (
    'say says said tell tells told speak speaks spoke spoken talk talks talked count counts counted find finds found ask asks ' +
    'asked interview interviews interviewed question questioned survey surveys surveyed meet meets met list lists listed ' +
    'record records recorded report reports reported visit visits visited test tests tested examine examined check checked ' +
    'document documented identify identified put puts estimate estimates estimated mention mentions mentioned state states ' +
    'stated note notes noted announce announced publish published release released'
  ).split(' '),
);

/** True when the sentence of `other` names another body where that of `first`, which it retells, names one that speaks. */
export function isBodyReplaced(first: Item, other: Item, documentOf: (item: Item) => Document): boolean {
  const [own, told] = [sentenceWords(first, documentOf), sentenceWords(other, documentOf)];
  const [inOwn, inTold] = [new Set(own.map(singularOf)), new Set(told.map(singularOf))];
  return told.some((body, at) => {
    if (kindsOfBody(body).size === 0 || inOwn.has(singularOf(body)) || !isSpeaking(told, at)) return false;
    return own.some(
      (rightful, place) =>
        !inTold.has(singularOf(rightful)) &&
        areOtherBodies(rightful, body) &&
        isSpeaking(own, place) &&
        agreeAround(own, place, told, at),
    );
  });
}

function sentenceWords(item: Item, documentOf: (item: Item) => Document): readonly string[] {
  const { sentence, quantity } = item.measure.claim;
  const start = Math.max(sentence.start, quantity.number.start - reach);
  const end = Math.min(sentence.end, quantity.number.end + reach);
  return wordsOf(documentOf(item).text.slice(start, end)).slice(0, mostWords);
}

function isSpeaking(words: readonly string[], at: number): boolean {
  return speaking.has(words[at + 1] ?? '') || speaking.has(words[at + 2] ?? '');
}

/** The words around both are the same, that before both and most of the others. */
function agreeAround(a: readonly string[], at: number, b: readonly string[], place: number): boolean {
  let equal = 0;
  for (let step = 1; step <= beside; step += 1) {
    if (a[at - step] !== undefined && a[at - step] === b[place - step]) equal += 1;
    if (a[at + step] !== undefined && a[at + step] === b[place + step]) equal += 1;
  }
  return a[at - 1] === b[place - 1] && equal >= leastEqual;
}
