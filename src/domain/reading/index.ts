export type * from './document.ts';
export { languageOf } from './language.ts';
export { narratorRanges, quotedSpans } from './quotation.ts';
export { paragraphsOf } from './paragraph.ts';
export { readDocument } from './read-document.ts';
export { sentencesOf } from './sentence.ts';
export { readingEngine } from './engine.ts';
