/** Version of the reading engine: raise it when the same capture would be read differently. */
export const readingEngine = 'reading-3';
