/** Blocks of a report that is being written, drawn as they would leave: what the editor shows beside their text. Nothing is recorded. */
import type { DrawBlocksBody, DrawnBlocks } from '../contract/index.ts';
import { parseManuscript, publicationLanguage } from '../domain/report/index.ts';
import { blockContent, blockTitle } from './publish-report-blocks.ts';
import type { PublishPlace } from './publish-report.ts';
import { casebookFacts } from './report-facts.ts';

/** Each block by itself, in the order asked, as coarse as the heading part says; one that is none is empty. */
export function drawBlocks(
  { index, press, today }: Omit<PublishPlace, 'log'>,
  { heading, blocks }: DrawBlocksBody,
): DrawnBlocks {
  const facts = casebookFacts(index);
  return {
    blocks: blocks.map(({ number, text }) => {
      const manuscript = parseManuscript(`${heading}\n\n${text}\n`);
      const [block] = manuscript.blocks;
      if (block === undefined) return { html: '' };
      const { language, date } = manuscript.heading;
      const place = {
        ...{ index, facts, heading: manuscript.heading },
        ...{ language: publicationLanguage(language), day: date ?? today },
      };
      const content = blockContent(place, block);
      const published = { number, title: blockTitle(block), line: 1, asked: '', content };
      return { html: press.block(published, language) };
    }),
  };
}
