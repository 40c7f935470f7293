#!/usr/bin/env node
// The command line of a built Sakkhi. The program itself is in dist/; `npm run build` makes it.
import { existsSync } from 'node:fs';

const entry = new URL('../dist/cli/main.js', import.meta.url);
if (!existsSync(entry)) {
  process.stderr.write(
    'sakkhi is not built yet. Run `npm start` once (or `npm run build`), then try again.\n',
  );
  process.exit(7);
}
const { main } = await import(entry.href);
process.exitCode = await main(process.argv.slice(2));
