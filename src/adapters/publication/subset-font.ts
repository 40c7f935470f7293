/** The part of `subset-font` (which has no types of its own) that is used here: HarfBuzz' subsetter, compiled to WebAssembly. */
import { createRequire } from 'node:module';

export interface SubsetOptions {
  readonly targetFormat: 'truetype' | 'woff2';
  /** Axes by their tag: a part of them, or one place on them. */
  readonly variationAxes?: Readonly<Record<string, number | { readonly min: number; readonly max: number }>>;
  readonly noHinting?: boolean;
  /** OpenType features whose letters are kept; all where it is not given. */
  readonly keepFeatures?: readonly string[];
}

/** A font with the letters of `text` alone. The same call gives the same bytes. */
export const subsetFont: (font: Uint8Array, text: string, options: SubsetOptions) => Promise<Uint8Array> =
  createRequire(import.meta.url)('subset-font') as typeof subsetFont;
