/** The table of commands names what it loads. */
import { expect, test } from 'vitest';
import { commands } from './index.ts';

test.each(commands)('$name is the command that is loaded for it', async ({ name, load }) => {
  expect((await load()).name).toBe(name);
});
