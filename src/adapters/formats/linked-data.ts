/** The schema.org facts (JSON-LD) that a page carries about its article. Broken or hostile JSON is simply not evidence. */
import { hasRepeatedKeys } from '../../base/index.ts';
import { collapse } from './canonical-text.ts';

export interface LinkedData {
  readonly headline: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  /** As written; not yet checked to be a date. */
  readonly published: string | null;
}

const maximumScripts = 20;
const maximumLength = 500_000;
const maximumNodes = 5_000;

/** Reads the first object that describes an article; all null when there is none. */
export function linkedDataOf(scripts: readonly string[]): LinkedData {
  for (const script of scripts.slice(0, maximumScripts)) {
    const article = articleIn(parsed(script));
    if (article !== null) return factsOf(article);
  }
  return { headline: null, publisher: null, author: null, published: null };
}

type JsonObject = Readonly<Record<string, unknown>>;

function parsed(text: string): unknown {
  if (text.length > maximumLength) return null;
  try {
    // Publishers leave raw line breaks and comment marks inside; only these are forgiven.
    const plain = text.replace(/[\u0000-\u001f]+/gu, ' ').replace(/^\s*<!--|-->\s*$/gu, '');
    const value: unknown = JSON.parse(plain);
    // Two programs would read an object with a repeated name differently: it tells nothing.
    return hasRepeatedKeys(plain) ? null : value;
  } catch {
    return null; // a page may carry broken JSON-LD; the other sources of metadata still count
  }
}

/** Breadth-first search for an object typed as an article, bounded. */
function articleIn(root: unknown): JsonObject | null {
  const queue: unknown[] = [root];
  for (let i = 0; i < queue.length && i < maximumNodes; i += 1) {
    const node = queue[i];
    if (Array.isArray(node)) queue.push(...(node as unknown[]).slice(0, 200));
    if (!isObject(node)) continue;
    if (typesOf(node).some((type) => /(?:Article|Posting|Report|Analysis)$/.test(type))) return node;
    queue.push(
      own(node, '@graph'),
      own(node, 'mainEntity'),
      own(node, 'mainEntityOfPage'),
      own(node, 'itemListElement'),
    );
  }
  return null;
}

function factsOf(article: JsonObject): LinkedData {
  return {
    headline: textOf(own(article, 'headline')) ?? textOf(own(article, 'name')),
    publisher: nameOf(own(article, 'publisher')),
    author: nameOf(own(article, 'author')) ?? nameOf(own(article, 'creator')),
    published: textOf(own(article, 'datePublished')),
  };
}

function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return /^https?:/i.test(value) ? null : textOf(value);
  if (Array.isArray(value)) {
    const names = (value as unknown[])
      .slice(0, 20)
      .map(nameOf)
      .filter((name) => name !== null);
    return names.length === 0 ? null : names.join(', ').slice(0, 2000);
  }
  return isObject(value) ? textOf(own(value, 'name')) : null;
}

function textOf(value: unknown): string | null {
  if (Array.isArray(value)) return textOf((value as unknown[])[0]);
  if (typeof value !== 'string') return null;
  const text = collapse(
    value
      .slice(0, 2000)
      .replace(/&amp;/g, '&')
      .replace(/&#0?39;|&apos;/g, "'")
      .replace(/&quot;/g, '"'),
  );
  return text === '' ? null : text;
}

function typesOf(node: JsonObject): string[] {
  const type = own(node, '@type');
  return (Array.isArray(type) ? (type as unknown[]) : [type]).filter((one) => typeof one === 'string');
}

function own(node: JsonObject, key: string): unknown {
  return Object.hasOwn(node, key) ? node[key] : undefined;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
