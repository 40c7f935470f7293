/** Published reports as files: pages, style sheet with fonts, pictures, paper. */
export { createPress } from './press.ts';
export { refuseExisting, writeSite } from './write-site.ts';
