/** Files broken in the ways of damage and of attack, from a seed, so that each can be made again. */

/** A small generator of numbers below a bound (mulberry32). */
export function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Values at which readers of numbers go wrong. */
const edges: readonly (readonly number[])[] = [
  [0, 0, 0, 0],
  [0xff, 0xff, 0xff, 0xff],
  [0xff, 0xff, 0xff, 0x7f],
  [0x80, 0, 0, 0],
  [0, 0, 0, 0x80],
];

/** Bytes that mean something to some reader. */
const words: readonly string[] = [
  '<',
  '>',
  '\0',
  '"',
  '../',
  ']]>',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '<script>alert(1)</script>',
  'endobj',
  '/Length 99999999',
  '{"__proto__":{"a":1}}',
  '\r\n\r\n',
  '\u202e',
  'PK\x05\x06',
  '9'.repeat(400),
];

/**
 * `bytes` with one kind of damage: cut, repeated or dropped stretches, flipped bits (as zzuf does, one in 250), foreign
 * bytes, edge values, meaningful words, or a stretch of `other`.
 */
export function mutated(bytes: Uint8Array, seed: number, other: Uint8Array = bytes): Uint8Array {
  const next = numbers(seed);
  const length = Math.max(1, bytes.length);
  const from = next(length);
  const to = Math.min(length, from + next(Math.max(200, Math.floor(length / 4))));
  const [head, tail] = [bytes.subarray(0, from), bytes.subarray(to)];
  switch (next(8)) {
    case 0:
      return Uint8Array.from(head);
    case 1:
      return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
    case 2:
      return Buffer.concat([head, tail]);
    case 3:
      return flipped(bytes, next);
    case 4:
      return overwritten(bytes, next);
    case 5:
      return Buffer.concat([head, Buffer.from(words[next(words.length)] ?? '', 'utf8'), tail]);
    case 6: {
      const start = next(Math.max(1, other.length));
      return Buffer.concat([head, other.subarray(start, start + next(2_000)), tail]);
    }
    default:
      return edged(bytes, next);
  }
}

type Next = (below: number) => number;

function flipped(bytes: Uint8Array, next: Next): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let count = 1 + Math.ceil(copy.length / 250); count > 0; count -= 1) {
    const at = next(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << next(8));
  }
  return copy;
}

function overwritten(bytes: Uint8Array, next: Next): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let count = 1 + next(8); count > 0; count -= 1) copy[next(copy.length)] = next(256);
  return copy;
}

function edged(bytes: Uint8Array, next: Next): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const edge = edges[next(edges.length)] ?? [];
  copy.set(edge.slice(0, copy.length), next(Math.max(1, copy.length - edge.length)));
  return copy;
}
