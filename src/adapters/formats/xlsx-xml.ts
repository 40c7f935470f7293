/**
 * The parts of a workbook are read tag by tag, never as a tree: one pass, no depth, no entities but the five of XML
 * itself. A document type declaration is refused, because only entity bombs need one here.
 */

export interface XmlHandler {
  /** An opening tag: its local name, and its attributes as written (see `attributeOf`). */
  open(name: string, attributes: string): void;
  /** A closing tag, or the end of an empty element. */
  close?(name: string): void;
  /** Text between tags, entities resolved; may come in several pieces. */
  text?(text: string): void;
}

/** A part that is no honest XML. */
export class XmlRefusal extends Error {
  readonly code: 'entities' | 'cut';

  /** `code` says what was found. */
  constructor(code: XmlRefusal['code']) {
    super(code === 'entities' ? 'it declares entities' : 'it is cut off inside a tag');
    this.code = code;
  }
}

/** Walks one part. Throws XmlRefusal for a declaration of entities or a tag without end. */
export function scanXml(xml: string, handler: XmlHandler): void {
  for (let at = 0; at < xml.length;) {
    const tag = xml.indexOf('<', at);
    const end = tag < 0 ? xml.length : tag;
    if (end > at) handler.text?.(resolved(xml.slice(at, end)));
    if (tag < 0) return;
    at = xml.charCodeAt(tag + 1) === 33 ? declaration(xml, tag, handler) : element(xml, tag, handler);
  }
}

/** `<!…`: a comment is skipped, a character section is text, anything else is refused. */
function declaration(xml: string, tag: number, handler: XmlHandler): number {
  if (xml.startsWith('<!--', tag)) return past(xml, '-->', tag + 4);
  if (!xml.startsWith('<![CDATA[', tag)) throw new XmlRefusal('entities');
  const end = past(xml, ']]>', tag + 9);
  handler.text?.(xml.slice(tag + 9, end - 3));
  return end;
}

function element(xml: string, tag: number, handler: XmlHandler): number {
  const next = xml.charCodeAt(tag + 1);
  if (next === 63) return past(xml, '?>', tag + 2);
  if (next === 47) {
    const end = past(xml, '>', tag + 2);
    handler.close?.(localName(xml.slice(tag + 2, end - 1).trimEnd()));
    return end;
  }
  const end = tagEnd(xml, tag + 1);
  const isEmpty = xml.charCodeAt(end - 2) === 47;
  const inside = xml.slice(tag + 1, isEmpty ? end - 2 : end - 1);
  const nameEnd = inside.search(/[\s/]/u);
  const name = localName(nameEnd < 0 ? inside : inside.slice(0, nameEnd));
  handler.open(name, nameEnd < 0 ? '' : inside.slice(nameEnd));
  if (isEmpty) handler.close?.(name);
  return end;
}

function past(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw new XmlRefusal('cut');
  return at + mark.length;
}

/** Just behind the ">" that ends a tag; one inside quotation marks does not. */
function tagEnd(xml: string, from: number): number {
  for (let at = from; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === 62) return at + 1;
    if (code !== 34 && code !== 39) continue;
    at = xml.indexOf(code === 34 ? '"' : "'", at + 1);
    if (at < 0) break;
  }
  throw new XmlRefusal('cut');
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Value of an attribute by its local name; null when it is missing. The first of two counts. */
export function attributeOf(attributes: string, name: string): string | null {
  const pattern = /([\w.:-]{1,100})\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)')/gu;
  for (let match = pattern.exec(attributes); match !== null; match = pattern.exec(attributes)) {
    if (localName(match[1] ?? '') === name) return resolved(match[2] ?? match[3] ?? '');
  }
  return null;
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function resolved(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(lt|gt|quot|apos|amp));/giu, (...groups) => {
    const [, decimal, hexadecimal, name] = groups as (string | undefined)[];
    if (name !== undefined) return named[name.toLowerCase()] ?? '';
    const point = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal);
    return point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) ? '\ufffd' : String.fromCodePoint(point);
  });
}
