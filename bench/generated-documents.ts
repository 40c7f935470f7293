/**
 * Plain-text documents for the throughput bench: made from a seed, about 4 KB each, with word frequencies that fall
 * off as in real text, and one number in three sentences. Everything in them is invented.
 */

const subjects = [
  'residents',
  'workers',
  'officers',
  'volunteers',
  'drivers',
  'teachers',
  'nurses',
  'fishers',
];
const verbs = ['counted', 'reported', 'found', 'registered', 'described', 'recorded', 'visited', 'listed'];
const objects = ['boats', 'houses', 'letters', 'buildings', 'markets', 'bridges', 'families', 'vehicles'];
const places = ['Ketong', 'Rassau', 'Port Amary', 'Verrin', 'Duvar', 'Osk', 'Marrow Bay', 'Tellin'];
const bodies = ['Meridian Rights', 'the Harbour Council', 'the Verrin Chamber', 'the District Hospital'];
const bounds = ['', 'at least ', 'more than ', 'about ', 'nearly ', 'up to '];

/** A small linear congruential generator (Numerical Recipes' constants): same seed, same documents. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** One document of about `sizeBytes` bytes of English text. */
export function generatedDocument(index: number, sizeBytes = 4096): string {
  const next = generator(index * 2654435761 + 7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() ** 2 * list.length)] as T;
  const word = (): string => syllables(Math.floor(next() ** 3 * 20_000));
  const lines = [`${pick(places)} ${word()} ${word()} report ${index}`, ''];
  let size = 0;
  while (size < sizeBytes) {
    const sentences: string[] = [];
    for (let i = 0; i < 4; i += 1) {
      const filler = Array.from({ length: 6 + Math.floor(next() * 8) }, word).join(' ');
      const count = Math.floor(next() * 900) + 2;
      sentences.push(
        next() < 0.34
          ? `${pick(bodies)} said ${pick(bounds)}${count} ${pick(objects)} were ${pick(verbs)} in ${pick(places)}, ${filler}.`
          : `The ${pick(subjects)} ${pick(verbs)} the ${pick(objects)} near ${pick(places)} and ${filler}.`,
      );
    }
    const paragraph = sentences.join(' ');
    lines.push(paragraph, '');
    size += paragraph.length + 2;
  }
  return lines.join('\n');
}

/** A pronounceable word for a rank: rank 0 is the shortest and the most frequent. */
function syllables(rank: number): string {
  const onsets = ['b', 'd', 'k', 'l', 'm', 'n', 'r', 's', 't', 'v'];
  const vowels = ['a', 'e', 'i', 'o', 'u'];
  let text = '';
  let rest = rank + 1;
  while (rest > 0) {
    text += `${onsets[rest % 10] ?? ''}${vowels[rest % 5] ?? ''}`;
    rest = Math.floor(rest / 17);
  }
  return text;
}
