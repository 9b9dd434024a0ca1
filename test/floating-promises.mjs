import { resolve } from 'node:path';
import { SyntaxKind } from 'typescript/unstable/ast';
import {
  isArrowFunction,
  isBlock,
  isCallExpression,
  isFunctionExpression,
  isIdentifier,
  isJsxExpression,
  isNewExpression,
  isPropertyAccessExpression,
  isPropertyAssignment,
} from 'typescript/unstable/ast/is';
import { API, SignatureKind, TypeFlags } from 'typescript/unstable/sync';

// Refuses promises that nobody waits for and whose failure nobody hears: as statements, and as what a callback returns
// to a caller that wants nothing back. `void` says that a promise tells of its failure in another way. Biome's rule of
// the same name does not know the types of packages whose types lie in another package, and of no callback what is wanted.
const config = resolve(process.argv[2] ?? 'tsconfig.json');
const api = new API();
const [{ program, checker }] = api.updateSnapshot({ openProject: config }).getProjects();
const root = resolve(config, '..');

let found = 0;
for (const name of program.getSourceFileNames()) {
  if (name.includes('/node_modules/') || !/\.(m?js|tsx?)$/.test(name) || name.endsWith('.d.ts')) continue;
  const file = program.getSourceFile(name);
  if (!file) continue;
  const statements = [];
  const callbacks = [];
  const collect = (node) => {
    if (node.kind === SyntaxKind.ExpressionStatement && mayFloat(node.expression)) statements.push(node.expression);
    if (isCallback(node)) callbacks.push(node);
    node.forEachChild(collect);
  };
  file.forEachChild(collect);
  const types = checker.getTypeAtLocation(statements);
  const floating = statements.filter((_, index) => isPromise(types[index]));
  const functions = checker.getTypeAtLocation(callbacks);
  const unheard = callbacks.filter(
    (node, index) => returnsPromise(functions[index]) && isWantedVoid(checker.getContextualType(node)),
  );
  for (const node of [...floating, ...unheard]) {
    const start = node.getStart(file);
    const before = file.text.slice(0, start).split('\n');
    console.error(
      `${name.slice(root.length + 1)}:${before.length}:${(before.at(-1)?.length ?? 0) + 1} a promise that nobody waits for`,
    );
    found += 1;
  }
}
api.close();
if (found > 0) process.exitCode = 1;

/** Whether an expression as a statement may leave a promise alone. */
function mayFloat(node) {
  if (node.kind === SyntaxKind.AwaitExpression || node.kind === SyntaxKind.VoidExpression) return false;
  if (node.kind === SyntaxKind.BinaryExpression) {
    const { kind } = node.operatorToken;
    return kind < SyntaxKind.FirstAssignment || kind > SyntaxKind.LastAssignment;
  }
  if (!isCallExpression(node) || !isPropertyAccessExpression(node.expression)) return true;
  const { name } = node.expression;
  if (name.text === 'catch') return node.arguments.length < 1;
  return name.text !== 'then' || node.arguments.length < 2;
}

/** Whether a function is handed on here. */
function isCallback(node) {
  if (isArrowFunction(node)) return isBlock(node.body) || mayFloat(node.body);
  if (isFunctionExpression(node)) return true;
  if (!isIdentifier(node) && !isPropertyAccessExpression(node)) return false;
  const { parent } = node;
  if (isCallExpression(parent) || isNewExpression(parent)) return parent.arguments?.includes(node) ?? false;
  return isJsxExpression(parent) || (isPropertyAssignment(parent) && parent.initializer === node);
}

function isPromise(type) {
  if (!type) return false;
  if (type.isUnionType()) return type.getTypes().some(isPromise);
  return type.isObjectType() && checker.getPropertyOfType(type, 'then') !== undefined;
}

function returnsPromise(type) {
  return (
    type !== undefined &&
    checker
      .getSignaturesOfType(type, SignatureKind.Call)
      .some((each) => isPromise(checker.getReturnTypeOfSignature(each)))
  );
}

function isWantedVoid(type) {
  const wanted = type && checker.getNonNullableType(type);
  if (!wanted) return false;
  const signatures = (wanted.isUnionType() ? wanted.getTypes() : [wanted]).flatMap((each) =>
    checker.getSignaturesOfType(each, SignatureKind.Call),
  );
  return (
    signatures.length > 0 && signatures.every((each) => checker.getReturnTypeOfSignature(each).flags & TypeFlags.Void)
  );
}
