// `npm run docs`: writes docs/generated from the program itself; with --check it only compares.
import { mkdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, requireNode, root } from './prepare.mjs';

requireNode();
build();
const { commands } = await import(new URL('../dist/cli/commands/index.js', import.meta.url).href);
const loaded = await Promise.all(commands.map(({ load }) => load()));
const { generalHelp, helpOf } = await import(new URL('../dist/cli/help.js', import.meta.url).href);
const contract = await import(new URL('../dist/contract/index.js', import.meta.url).href);
const { faultTable } = await import(new URL('../dist/base/index.js', import.meta.url).href);
const { z } = await import('zod');

const made = '<!-- Made by `npm run docs`; do not edit. -->\n\n';
const pages = {
  'cli.md': [
    made + '# The command line\n\n```text\n' + generalHelp(commands) + '```\n',
    ...loaded.map((command) => `## ${command.name}\n\n\`\`\`text\n${helpOf(command)}\`\`\`\n`),
    '## Exit codes\n\n| kind of fault | exit code | HTTP status |\n|---|---|---|\n' +
      Object.entries(faultTable)
        .map(([kind, { exitCode, httpStatus }]) => `| ${kind} | ${exitCode} | ${httpStatus} |`)
        .join('\n') +
      '\n',
  ].join('\n'),
  'json-lines.md':
    made +
    '# The `--json` lines\n\nOne JSON object a line on standard output; a contract, stable from the first release.\n\n' +
    Object.entries(contract)
      .filter(([name]) => /(?:Line|Summary)Schema$/.test(name) || name.startsWith('verify'))
      .map(([name, schema]) => `## ${name.replace(/Schema$/, '')}\n\n${fields(schema)}\n`)
      .join('\n'),
};

/** A table of the fields of an object schema; one for each form where it has several. */
function fields(schema) {
  const json = z.toJSONSchema(schema);
  return (json.oneOf ?? json.anyOf ?? [json]).map(tableOf).join('\n');
}

function tableOf(json) {
  const rows = Object.entries(json.properties).map(([name, field]) => `| \`${name}\` | ${typeText(field)} |`);
  return `| field | type |\n|---|---|\n${rows.join('\n')}\n`;
}

function typeText(field) {
  if (field.const !== undefined) return `\`${field.const}\``;
  if (field.enum) return field.enum.map((value) => `\`${value.replaceAll('|', '\\|')}\``).join(', ');
  const forms = field.anyOf ?? field.oneOf;
  if (forms) return forms.map(typeText).join(' or ');
  if (field.type === 'array') return `list of ${typeText(field.items)}`;
  if (field.type === 'object') return `{ ${Object.keys(field.properties).join(', ')} }`;
  return field.type;
}

const folder = join(root, 'docs', 'generated');
let stale = 0;
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(pages)) {
  const path = join(folder, name);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  if (process.argv.includes('--check')) {
    process.stderr.write(
      `docs/generated/${name} is not what the program makes. Run \`npm run docs\` and commit it.\n`,
    );
    stale += 1;
  } else {
    writeFileSync(path, text);
    process.stderr.write(`wrote docs/generated/${name}\n`);
  }
}
process.exitCode = stale > 0 ? 1 : 0;
