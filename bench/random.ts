/** Draws of generated data: the same for the same seed on every machine. */

/** Numbers from 0 up to, not including, 1 (mulberry32 of Tommy Ettinger, 32 bits of state: enough for a few million draws). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
