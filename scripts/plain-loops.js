/**
 * Writes loops over arrays and patterns that take arrays apart as plain reads by index, in what is built; the sources keep theirs.
 *
 * `for (const one of list)` and `const [first, second] = list` ask an iterator, whatever the list is: 158 bytes of bytecode for a pattern of
 * two where two reads are 17, and as much more for the optimising compiler to clear away again. Where the types say that it is an
 * array or a tuple, reading it by index does the same: its iterator reads by index too, up to the length at that time.
 *
 * @example for (const [key, value] of pairs) use(key, value);
 *   for (let i$1 = 0, a$1 = pairs; i$1 < a$1.length; i$1++) { const d$2 = a$1[i$1], key = d$2[0], value = d$2[1]; use(key, value); }
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '..');

/** @returns {import('rolldown').Plugin} */
export function plainLoops() {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => readFileSync(path, 'utf8'));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram([join(root, 'src/pipeline.ts')], { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  return {
    name: 'plain-loops',
    transform(_code, id) {
      const file = /src.(tree|parsers|refiners|facts|rules|record|wording)./.test(id) && program.getSourceFile(id);
      return file ? { code: rewrite(file, checker), moduleType: 'ts' } : null;
    },
  };
}

/**
 * @param {ts.SourceFile} file
 * @param {ts.TypeChecker} checker
 * @returns {string}
 */
export function rewrite(file, checker) {
  const source = file.text;
  let count = 0;

  /** @param {ts.Type} type @returns {boolean} */
  const isArray = (type) =>
    type.isUnion()
      ? type.types.every(isArray)
      : checker.isArrayType(type) ||
        checker.isTupleType(type) ||
        /^RegExp(Exec|Match)Array$/.test(type.symbol?.name ?? '');
  /** @param {ts.Node} node */
  const holdsArray = (node) => isArray(checker.getTypeAtLocation(node));

  /** The text of a node with all that is in it rewritten. @param {ts.Node} node @returns {string} */
  function render(node) {
    if (ts.isForOfStatement(node) && !node.awaitModifier && holdsArray(node.expression)) {
      const [declaration] = ts.isVariableDeclarationList(node.initializer) ? node.initializer.declarations : [];
      if (declaration) return loop(node, declaration);
    }
    if (
      ts.isVariableDeclaration(node) &&
      ts.isArrayBindingPattern(node.name) &&
      node.initializer &&
      holdsArray(node.initializer)
    )
      return lead(node) + pattern(node.name, render(node.initializer));
    return inside(node);
  }

  /** @param {ts.Node} node */
  function inside(node) {
    let out = '';
    let at = node.getFullStart();
    ts.forEachChild(node, (child) => {
      out += source.slice(at, child.getFullStart()) + render(child);
      at = child.end;
    });
    return out + source.slice(at, node.end);
  }

  /** Comments and blanks in front. @param {ts.Node} node */
  const lead = (node) => source.slice(node.getFullStart(), node.getStart(file));

  /** @param {ts.ForOfStatement} node @param {ts.VariableDeclaration} declaration */
  function loop(node, declaration) {
    const [index, list] = [`i$${++count}`, `a$${count}`];
    const { name } = declaration;
    const element = `${list}[${index}]`;
    const type = checker.getIndexTypeOfType(checker.getTypeAtLocation(node.expression), ts.IndexKind.Number);
    const takesApart = ts.isArrayBindingPattern(name) && type && isArray(type);
    const one = takesApart ? pattern(name, element) : `${render(name)} = ${element}`;
    const kind = node.initializer.flags & ts.NodeFlags.Const ? 'const' : 'let';
    const body = ts.isBlock(node.statement) ? inside(node.statement).replace('{', '') : `${render(node.statement)}}`;
    const head = `for (let ${index} = 0, ${list} = ${render(node.expression)}; ${index} < ${list}.length; ${index}++)`;
    return `${lead(node)}${head} { ${kind} ${one}; ${body}`;
  }

  /** Declarations of what a pattern names. @param {ts.ArrayBindingPattern} name @param {string} from */
  function pattern(name, from) {
    const whole = `d$${++count}`;
    const parts = name.elements.map((element, index) => {
      if (ts.isOmittedExpression(element)) return '';
      const read = element.dotDotDotToken ? `${whole}.slice(${index})` : `${whole}[${index}]`;
      const value = element.initializer ? `${read} === undefined ? ${render(element.initializer)} : ${read}` : read;
      return `, ${render(element.name)} = ${value}`;
    });
    return ` ${whole} = ${from}${parts.join('')}`;
  }

  return inside(file);
}
