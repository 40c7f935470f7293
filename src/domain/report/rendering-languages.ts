/**
 * The languages beside English that reports are written in. All have digits with their bound, shares of named parts, dates and lists; number
 * words: English, and Spanish and French up to 999,999.
 */
import { arabic, chinese, khmer, thai } from './rendering-languages-east.ts';
import { french, spanish } from './rendering-languages-romance.ts';
import type { RenderingLanguage } from './rendering-language.ts';

/** By primary language subtag (BCP 47). */
export const languages: ReadonlyMap<string, RenderingLanguage> = new Map([
  ['es', spanish],
  ['fr', french],
  ['th', thai],
  ['km', khmer],
  ['zh', chinese],
  ['ar', arabic],
]);
