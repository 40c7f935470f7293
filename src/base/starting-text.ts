/** The heading part and a few words to begin with: what a new report holds. */
export function startingText(given: {
  readonly title: string;
  readonly language: string;
  readonly date: string;
}): string {
  const title = given.title.replace(/\s+/g, ' ').trim();
  return [
    '---',
    `title: ${title}`,
    `language: ${given.language}`,
    'authors: ',
    `date: ${given.date}`,
    'precision: 10 km',
    '---',
    '',
    `# ${title}`,
    '',
    'This casebook holds {{count sources}} sources.',
    '',
  ].join('\n');
}
