// The public API as the package's declarations (`.d.ts`) say it: names, signatures, documentation.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { at } from '../lib/paths.mjs';
import { parseComment, pythonName } from './tsdoc.mjs';

const dist = at('packages', 'mlx', 'dist');
const config = at('packages', 'mlx', 'test', 'types', 'tsconfig.json');
/** SignatureKind, which TypeScript's API takes and does not export. */
const [CALL, CONSTRUCT] = [0, 1];

const typescript = at('node_modules', 'typescript', 'dist');

/**
 * @typedef {object} Parameter
 * @property {string} name
 * @property {string} type
 * @property {boolean} optional
 *
 * @typedef {object} Signature
 * @property {string} prefix What stands before the parameters.
 * @property {Parameter[]} parameters
 * @property {string} result The result's type; empty for a constructor.
 *
 * @typedef {object} Entry
 * @property {'function' | 'class' | 'method' | 'property' | 'constant' | 'type'} kind
 * @property {string} name
 * @property {string} id The full name, such as `core.linalg.qr` or `nn.Module.update`.
 * @property {string[]} aliases
 * @property {string} file Where it is declared, below `dist`.
 * @property {string | null} python
 * @property {Signature[]} signatures
 * @property {string} declaration Of a constant or a type.
 * @property {string[]} bases The classes that a class extends, the nearest first.
 * @property {ReturnType<typeof parseComment>} doc
 * @property {Entry[]} members
 *
 * @typedef {object} Module
 * @property {string} name `core`, `core.linalg`, `nn`, `nn.losses`, …
 * @property {ReturnType<typeof parseComment>} doc
 * @property {Entry[]} entries
 */

/** Reads the declarations. @returns {Promise<Module[]>} */
export async function readApi() {
  const [{ API, SymbolFlags }, { SyntaxKind }] = await Promise.all(
    ['api/sync/api.js', 'ast/index.js'].map((file) => import(pathToFileURL(join(typescript, file)).href)),
  );
  const api = new API();
  try {
    const project = api.updateSnapshot({ openProject: config }).getProject(config);
    return new Reader(project, SymbolFlags, SyntaxKind).modules();
  } finally {
    api.close();
  }
}

class Reader {
  constructor(project, SymbolFlags, SyntaxKind) {
    this.project = project;
    this.checker = project.checker;
    this.flags = SymbolFlags;
    this.kinds = SyntaxKind;
  }

  modules() {
    const root = this.project.program.getSourceFile(join(dist, 'index.d.ts'));
    const modules = [];
    const visit = (symbol, prefix) => {
      for (const [name, target] of this.exportsOf(symbol)) {
        if (!this.isModule(target)) continue;
        const full = prefix + name;
        modules.push({ name: full, doc: this.moduleDoc(target), entries: this.entries(target, full) });
        visit(target, `${full}.`);
      }
    };
    visit(this.checker.getSymbolAtLocation(root), '');
    return modules;
  }

  isModule(symbol) {
    return (symbol.flags & this.flags.ValueModule) !== 0;
  }

  exportsOf(symbol) {
    return this.checker.getExportsOfModule(symbol).map((exported) => {
      const alias = exported.flags & this.flags.Alias;
      return [exported.name, alias ? this.checker.getAliasedSymbol(exported) : exported];
    });
  }

  moduleDoc(symbol) {
    const text = symbol.declarations[0].resolve().getSourceFile().text;
    const comment = /^\s*(\/\*\*[\s\S]*?\*\/)/.exec(text)?.[1] ?? '';
    return parseComment(comment.includes('@packageDocumentation') ? comment : '');
  }

  /** What a module exports, each thing once, under the name that it is declared with if it has that one. */
  entries(symbol, module) {
    const names = new Map();
    for (const [name, target] of this.exportsOf(symbol)) {
      if (this.isModule(target)) continue;
      const known = names.get(target.id) ?? { target, all: [] };
      known.all.push(name);
      names.set(target.id, known);
    }
    const entries = [...names.values()].flatMap(({ target, all }) => {
      const own = all.find((other) => target.name === `${other}_`); // Declared under a name that is no reserved word.
      const name = own ?? (all.includes(target.name) ? target.name : all[0]);
      const entry = this.entry(target, name, `${module}.${name}`);
      return entry ? [{ ...entry, aliases: all.filter((other) => other !== name && other !== `${own}_`) }] : [];
    });
    return entries.filter(({ doc, name }) => !doc.internal && !name.startsWith('_'));
  }

  entry(symbol, name, id) {
    const nodes = symbol.declarations.map((handle) => handle.resolve()).filter(Boolean);
    const [node] = nodes;
    if (!node) return null;
    const { FunctionDeclaration, ClassDeclaration, InterfaceDeclaration, TypeAliasDeclaration } = this.kinds;
    const named = { name, id, aliases: [], file: this.fileOf(node), members: [], bases: [], declaration: '' };
    const classNode = nodes.find((n) => n.kind === ClassDeclaration);
    if (classNode) return this.classEntry(named, symbol, classNode);
    const values = nodes.filter((n) => n.kind === FunctionDeclaration);
    if (values.length > 0) return this.functionEntry({ ...named, kind: 'function' }, values);
    const variable = nodes.find((n) => n.kind === this.kinds.VariableDeclaration);
    if (!variable && nodes.some((n) => [InterfaceDeclaration, TypeAliasDeclaration].includes(n.kind))) {
      const members = node.kind === InterfaceDeclaration ? this.members(symbol, named) : [];
      return this.finish({ ...named, kind: 'type', declaration: plain(node.getText()), signatures: [], members }, [
        node,
      ]);
    }
    return this.variableEntry(named, variable ?? node);
  }

  /** A variable: a function when its type is one, or an interface that can be called. */
  variableEntry(named, node) {
    const { type } = node;
    if (type?.kind === this.kinds.FunctionType) return this.functionEntry({ ...named, kind: 'function' }, [type], node);
    const callable = type && this.callable(type);
    if (callable) return this.functionEntry({ ...named, kind: 'function' }, callable.calls, callable.node);
    const signatures = this.callSignatures(node, named.name);
    if (signatures.length > 0) return this.finish({ ...named, kind: 'function', signatures }, [node]);
    const declaration = `${named.name}: ${type ? plain(type.getText()) : 'unknown'}`;
    return this.finish({ ...named, kind: 'constant', declaration, signatures: [] }, [node]);
  }

  /** How a value of any other type is called; none when it cannot be. */
  callSignatures(node, name) {
    const { checker } = this;
    const type = node.kind === this.kinds.VariableDeclaration && checker.getTypeAtLocation(node);
    const signatures = type ? checker.getSignaturesOfType(type, CALL) : [];
    return signatures.map((signature) => ({
      prefix: name,
      parameters: signature.getParameters().map((parameter, i) => ({
        name: parameter.name,
        type: plain(checker.typeToString(checker.getParameterType(signature, i))),
        optional: false,
      })),
      result: plain(checker.typeToString(checker.getReturnTypeOfSignature(signature))),
    }));
  }

  callable(type) {
    const symbol = this.checker.getTypeAtLocation(type)?.getSymbol();
    const node = symbol?.declarations.map((d) => d.resolve()).find((n) => n?.kind === this.kinds.InterfaceDeclaration);
    const calls = node?.members.filter((member) => member.kind === this.kinds.CallSignature) ?? [];
    return calls.length > 0 ? { node, calls } : null;
  }

  functionEntry(named, nodes, documented = nodes[0]) {
    const signatures = nodes.map((node) => this.signature(node, named.name));
    return this.finish({ ...named, signatures }, [documented, ...nodes]);
  }

  classEntry(named, symbol, node) {
    const own = node.members.filter((member) => member.kind === this.kinds.Constructor);
    const members = this.members(symbol, named);
    const entry = this.finish({ ...named, kind: 'class', signatures: [], members, bases: this.basesOf(symbol) }, [
      node,
    ]);
    const constructors = own.length > 0 ? own.map((member) => ({ node: member })) : this.inheritedConstructors(symbol);
    entry.signatures = constructors.map(({ node: member, types }) =>
      this.signature(member, `new ${named.name}`, { types, isConstructor: true }),
    );
    for (const { node: member } of constructors) {
      const { text, params, throws, internal } = this.docOf(member);
      if (internal) entry.signatures = [];
      if (text) entry.doc.text += `\n\n${text}`;
      for (const [name, explanation] of params) entry.doc.params.set(name, explanation);
      entry.doc.throws.push(...throws);
    }
    return entry;
  }

  /** The constructors that a class inherits, with the types that their parameters have in it. */
  inheritedConstructors(symbol) {
    const { checker } = this;
    const signatures = checker.getSignaturesOfType(checker.getTypeOfSymbol(symbol), CONSTRUCT);
    return signatures.flatMap((signature) => {
      const node = signature.declaration?.resolve();
      if (!node || node.kind !== this.kinds.Constructor) return [];
      const types = node.parameters.map(({ type, dotDotDotToken }, i) =>
        dotDotDotToken || !type ? undefined : checker.typeToString(checker.getParameterType(signature, i)),
      );
      return [{ node, types }];
    });
  }

  basesOf(symbol) {
    const names = [];
    const visit = (type) => {
      for (const base of this.checker.getBaseTypes(type)) {
        for (const part of base.isIntersectionType() ? base.getTypes() : [base]) {
          const name = part.getSymbol()?.name;
          if (name && !names.includes(name)) names.push(name);
          if (part.isClassOrInterface()) visit(part);
        }
      }
    };
    visit(this.checker.getDeclaredTypeOfSymbol(symbol));
    return names;
  }

  members(symbol, { name, id }) {
    const own = [...this.mixedIn(symbol), ...symbol.getMembers().values(), ...symbol.getExports().values()];
    const entries = own.map((member) => this.member(member, `${id}.${member.name}`, name));
    return entries.filter((entry) => entry && !entry.doc.internal);
  }

  /** Members that come from interfaces which a merged interface extends. */
  mixedIn(symbol) {
    const interfaces = symbol.declarations
      .map((handle) => handle.resolve())
      .filter((node) => node?.kind === this.kinds.InterfaceDeclaration);
    const bases = interfaces.flatMap((node) =>
      [...(node.heritageClauses ?? [])].flatMap((clause) => [...clause.types]),
    );
    return bases.flatMap((base) => {
      const target = this.checker.getTypeAtLocation(base)?.getSymbol();
      return target ? [...this.mixedIn(target), ...target.getMembers().values()] : [];
    });
  }

  member(symbol, id, className) {
    const nodes = symbol.declarations.map((handle) => handle.resolve()).filter(Boolean);
    const [node] = nodes;
    const name = symbol.name;
    if (!node || /^(_|prototype$|constructor$)/.test(name)) return null;
    const modifiers = (node.modifiers ?? []).map((modifier) => modifier.getText());
    if (modifiers.includes('private') || modifiers.includes('protected')) return null;
    const { MethodSignature, MethodDeclaration, PropertySignature, PropertyDeclaration, GetAccessor } = this.kinds;
    const shown = modifiers.includes('static') ? `${className}.${name}` : name;
    const named = { name: shown, id, aliases: [], file: this.fileOf(node), members: [], bases: [], declaration: '' };
    if ([MethodSignature, MethodDeclaration].includes(node.kind)) {
      if (!node.name.getText().startsWith(name)) return null; // Names that are symbols.
      return this.functionEntry({ ...named, kind: 'method' }, nodes);
    }
    if (![PropertySignature, PropertyDeclaration, GetAccessor].includes(node.kind)) return null;
    const declaration = `${shown}: ${node.type ? plain(node.type.getText()) : 'unknown'}`;
    return this.finish({ ...named, kind: 'property', declaration, signatures: [] }, nodes);
  }

  signature(node, name, { types = [], isConstructor = false } = {}) {
    const generics = node.typeParameters?.length
      ? `<${node.typeParameters.map((parameter) => plain(parameter.getText())).join(', ')}>`
      : '';
    const parameters = node.parameters
      .map((parameter, i) => ({
        name: `${parameter.dotDotDotToken ? '...' : ''}${parameter.name.getText()}`,
        type: plain(types[i] ?? parameter.type?.getText() ?? 'any'),
        optional: parameter.questionToken !== undefined,
      }))
      .filter((parameter) => parameter.name !== 'this');
    return {
      prefix: name + generics,
      parameters,
      result: !isConstructor && node.type ? plain(node.type.getText()) : '',
    };
  }

  /** Adds the documentation, that of the first node that has any. */
  finish(entry, nodes) {
    const doc = nodes.map((node) => this.docOf(node)).find(({ text }) => text) ?? this.docOf(nodes[0]);
    return { ...entry, doc, python: pythonName(doc) };
  }

  /** The comment of a declaration; of a variable, that of its statement. */
  docOf(node) {
    for (let at = node; at && at.kind !== this.kinds.SourceFile; at = at.parent) {
      const comment = at.jsDoc?.at(-1);
      if (comment) return parseComment(comment.getText());
      if (
        ![this.kinds.VariableDeclaration, this.kinds.VariableDeclarationList, this.kinds.FunctionType].includes(at.kind)
      ) {
        break;
      }
    }
    return parseComment();
  }

  fileOf(node) {
    return node.getSourceFile().fileName.slice(dist.length + 1);
  }
}

/** Code as documentation shows it: on one line, without the paths of imports, arrays under Python's name. */
export function plain(code) {
  return code
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/import\("[^"]*"\)\./g, '')
    .replace(/\b(mx|core)\.(?=\w)/g, '')
    .replace(/\bMxArray\b/g, 'array')
    .replace(/^(export )?(declare )?/, '')
    .trim();
}
