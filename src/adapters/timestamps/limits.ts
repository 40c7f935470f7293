/** What an authority may send. Stands alone, so that it can be known without the parser of answers. */

/** Most bytes of an answer, and so of a token. */
export const maxAnswerBytes = 1_048_576;
