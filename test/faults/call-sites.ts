/**
 * Every place in a folder of sources that calls the file system, found in the syntax tree: so that a test of faults
 * can say that it has tried them all, and fails when a new one comes.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Where each call stands ("durable-files.ts:93"), with what it calls and the function around it. */
export type CallSites = ReadonlyMap<string, string>;

/** The sites of all files in `folder`. Tests and cases are left out. */
export function callSitesIn(folder: string): CallSites {
  const sites = new Map<string, string>();
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.ts') || /\.(?:test|cases)\.ts$/.test(name)) continue;
    const text = readFileSync(join(folder, name), 'utf8');
    const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
    const functions = new Set([
      ...importedFrom(source, 'node:fs/promises'),
      ...importedFrom(source, 'node:fs'),
    ]);
    const handles = handlesIn(source);
    eachCall(source, (callee) => {
      const called = calledName(callee, functions, handles);
      if (called === null) return;
      const { line } = source.getLineAndCharacterOfPosition(called.getStart());
      sites.set(`${name}:${line + 1}`, `${called.text} in ${functionAround(called)}`);
    });
  }
  return sites;
}

function calledName(
  callee: ts.Expression,
  functions: ReadonlySet<string>,
  handles: ReadonlySet<string>,
): ts.Identifier | null {
  if (ts.isIdentifier(callee)) return functions.has(callee.text) ? callee : null;
  if (!ts.isPropertyAccessExpression(callee) || !ts.isIdentifier(callee.expression)) return null;
  return handles.has(callee.expression.text) && ts.isIdentifier(callee.name) ? callee.name : null;
}

/** Names that a file imports from a module, types left out. A whole module under one name would hide its calls. */
function importedFrom(source: ts.SourceFile, module: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || statement.moduleSpecifier.getText() !== `'${module}'`) continue;
    const bindings = statement.importClause?.namedBindings;
    if (bindings === undefined || !ts.isNamedImports(bindings))
      throw new Error(`${source.fileName} must import the functions of ${module} by name.`);
    for (const one of bindings.elements) if (!one.isTypeOnly) names.add(one.name.text);
  }
  return names;
}

/** Names of variables and parameters that hold an open file. */
function handlesIn(source: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if ((ts.isVariableDeclaration(node) || ts.isParameter(node)) && ts.isIdentifier(node.name)) {
      const opens =
        ts.isVariableDeclaration(node) && /(?<![.\w])open\(/.test(node.initializer?.getText() ?? '');
      if (opens || node.type?.getText() === 'FileHandle') names.add(node.name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

function eachCall(node: ts.Node, use: (callee: ts.Expression) => void): void {
  if (ts.isCallExpression(node)) use(node.expression);
  ts.forEachChild(node, (child) => eachCall(child, use));
}

function functionAround(node: ts.Node): string {
  let at = node;
  while (!ts.isSourceFile(at)) {
    if ((ts.isFunctionDeclaration(at) || ts.isMethodDeclaration(at)) && at.name !== undefined)
      return at.name.getText();
    at = at.parent;
  }
  return 'the file';
}
