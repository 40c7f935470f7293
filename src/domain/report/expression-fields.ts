/** Names in an expression meet the collections and fields of a casebook. */
import { ExpressionStop, quoted, unknownWord } from './expression-near.ts';
import type { FieldNode, LiteralNode } from './expression-tree.ts';
import type { CollectionName, FieldBook, FieldOfFacts } from './facts.ts';

/** One column of a collection: a field, or a field of what a reference names. */
export interface ColumnPath {
  readonly collection: CollectionName;
  /** Of the collection itself. */
  readonly field: string;
  readonly step: { readonly of: readonly CollectionName[]; readonly field: string } | null;
  /** Unique in a collection. */
  readonly key: string;
}

export interface ResolvedField {
  readonly column: ColumnPath;
  /** What its values are. */
  readonly field: FieldOfFacts;
}

/** The field that a name means. Throws `ExpressionStop` with the nearest names. */
export function resolveField(facts: FieldBook, collection: CollectionName, node: FieldNode): ResolvedField {
  const [name = '', stepName, more] = node.path.split('.');
  const fields = facts.fields(collection);
  const field = fields.find((one) => one.name === name);
  if (field === undefined) {
    const range = { start: node.start, end: node.start + name.length };
    const names = fields.map((one) => one.name);
    throw unknownWord(range, { word: name, is: `no field of ${collection}`, names });
  }
  if (stepName === undefined) return { column: { collection, field: name, step: null, key: name }, field };
  const at = node.start + name.length + 1;
  if (field.of === undefined) {
    throw new ExpressionStop(
      node,
      `\`${name}\` names nothing that has fields of its own: leave ${quoted(`.${stepName}`)} out.`,
      [name],
    );
  }
  if (more !== undefined) {
    const range = { start: at + stepName.length, end: node.end };
    throw new ExpressionStop(range, 'A field goes one step only, as `site.status`.', [`${name}.${stepName}`]);
  }
  const targets = field.of.flatMap((of) => facts.fields(of));
  const target = targets.find((one) => one.name === stepName);
  if (target === undefined) {
    const names = targets.map((one) => one.name);
    throw unknownWord(
      { start: at, end: node.end },
      { word: stepName, is: `no field of ${field.of.join(' or ')}`, names },
    );
  }
  const step = { of: field.of, field: stepName };
  return { column: { collection, field: name, step, key: node.path }, field: target };
}

/** The form in which choices are compared: small letters, everything but letters and digits a "-". */
export function choiceForm(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((part) => part !== '')
    .join('-');
}

/** The form in which texts are compared. */
export function textForm(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** What a word alone means: a field that is yes or no, or a choice that only one field has. Throws `ExpressionStop`. */
export function resolveBare(
  facts: FieldBook,
  collection: CollectionName,
  word: LiteralNode,
): { readonly field: FieldOfFacts; readonly choice: string | null } {
  const fields = facts.fields(collection);
  const named = word.quoted ? undefined : fields.find((one) => one.name === word.text);
  if (named?.kind === 'flag') return { field: named, choice: null };
  const wanted = choiceForm(word.text);
  const found = fields.flatMap((field) => {
    const choice = field.choices?.find((one) => choiceForm(one) === wanted);
    return choice === undefined ? [] : [{ field, choice }];
  });
  const [only, other] = found;
  if (only !== undefined && other === undefined) return only;
  if (only !== undefined) {
    const names = found.map(({ field }) => `${field.name} = ${word.text}`);
    const shown = names.map((name) => `\`${name}\``).join(' or ');
    throw new ExpressionStop(
      word,
      `${quoted(word.text)} may be said of several fields: write ${shown}.`,
      names,
    );
  }
  if (named !== undefined) {
    throw new ExpressionStop(
      word,
      `\`${named.name}\` is a field: say what it must be, as \`${named.name} is known\`.`,
      ['=', 'is known'],
    );
  }
  const choices = fields.flatMap((field) => (field.choices ?? []).map(choiceForm));
  const flags = fields.filter(({ kind }) => kind === 'flag').map(({ name }) => name);
  const names = [...choices, ...flags, ...fields.map(({ name }) => `${name} = …`)];
  throw unknownWord(word, { word: word.text, is: `nothing that a field of ${collection} can be`, names });
}
