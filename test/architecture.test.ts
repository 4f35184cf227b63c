import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** The table of docs/layout.md: which rooms a room may import, beside itself. */
const rooms: Record<string, readonly string[]> = {
  text: [],
  errors: [],
  config: ['errors'],
  interview: ['text', 'errors'],
  coach: ['text', 'errors', 'interview'],
  data: ['text', 'errors', 'interview'],
  cv: ['text', 'errors', 'interview'],
  channel: ['terminal', 'text', 'errors', 'interview'],
  embedded: [],
  terminal: ['text', 'errors', 'interview'],
  commands: ['interview', 'cv', 'terminal', 'text', 'errors', 'config (types)', 'context (types)'],
  program: ['config', 'errors', 'terminal', 'interview', 'text', 'context (types)', 'commands (dynamic)'],
  context: [
    'config',
    'errors',
    'interview',
    'coach',
    'channel',
    'data',
    'embedded',
    'cv',
    'terminal',
    'text',
  ],
};

/** Files at the top of src, by the room they belong to. */
const topFiles: Record<string, string> = {
  'errors.ts': 'errors',
  'config.ts': 'config',
  'main.ts': 'program',
  'program.ts': 'program',
  'context.ts': 'context',
  'open-channel.ts': 'context',
  'open-coach.ts': 'context',
  'open-embedded.ts': 'context',
  'input-file.ts': 'context',
  'package-root.ts': 'context',
  'user-file.ts': 'context',
  'typed-here.ts': 'config',
};

/** Packages that only one room may touch: the rest of the program never sees their types. */
const packageOwners: Record<string, readonly string[]> = {
  '@supabase/supabase-js': ['data'],
  '@electric-sql/pglite': ['embedded'],
  '@inquirer/prompts': ['terminal'],
  'pdf-parse': ['cv'],
  chalk: ['terminal'],
  commander: ['program'],
  conf: ['context'],
  marked: ['terminal'],
  'fast-string-width': ['text'],
  yaml: ['channel'],
  openai: ['coach'],
  zod: ['coach'],
};

interface Import {
  from: string;
  specifier: string;
  kind: 'value' | 'types' | 'dynamic';
}

const src = join(import.meta.dirname, '..', 'src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => file.split(sep).join('/'));
const imports = files.flatMap(importsOf);

describe('the rooms', () => {
  it('hold every file', () => {
    expect(files.filter((file) => !roomOf(file))).toEqual([]);
    expect(files.length).toBeGreaterThan(50);
  });

  it('import only what the table allows', () => {
    expect(
      imports.filter(isForbidden).map(({ from, specifier, kind }) => `${from} ${kind} ${specifier}`),
    ).toEqual([]);
  });

  it('keep each package to its owner', () => {
    const strays = imports.filter(({ from, specifier }) => {
      const owners = packageOwners[specifier] ?? packageOwners[specifier.split('/')[0] ?? ''];
      return !specifier.startsWith('.') && owners && !owners.includes(roomOf(from) ?? '');
    });
    expect(strays.map(({ from, specifier }) => `${from} → ${specifier}`)).toEqual([]);
  });

  it('name no package that the table does not know', () => {
    const packages = imports
      .map(({ specifier }) => specifier)
      .filter((specifier) => !specifier.startsWith('.') && !specifier.startsWith('node:'));
    const known = (name: string) =>
      Object.keys(packageOwners).some((owner) => name === owner || name.startsWith(`${owner}/`));
    expect(packages.filter((name) => !known(name))).toEqual([]);
  });

  it('have no import cycle', () => {
    expect(findCycle()).toBeNull();
  });

  it('leave the interview without I/O', () => {
    const io = imports.filter(
      ({ from, specifier }) => roomOf(from) === 'interview' && specifier.startsWith('node:'),
    );
    expect(io).toEqual([]);
  });
});

function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(src, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      found.push({
        from: file,
        specifier: textOf(node.moduleSpecifier),
        kind: isTypeOnly(node) ? 'types' : 'value',
      });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument) found.push({ from: file, specifier: textOf(argument), kind: 'dynamic' });
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      found.push({ from: file, specifier: textOf(node.argument.literal), kind: 'types' });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (!clause) return false;
  const named = clause.namedBindings;
  const allNamedAreTypes =
    !clause.name &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.every((one) => one.isTypeOnly);
  return clause.isTypeOnly || allNamedAreTypes;
}

function textOf(node: ts.Node): string {
  return ts.isStringLiteralLike(node) ? node.text : '';
}

function targetOf({ from, specifier }: Import): string | null {
  if (!specifier.startsWith('.')) return null;
  return relative('.', join(dirname(from), specifier))
    .split(sep)
    .join('/');
}

function roomOf(file: string): string | undefined {
  const [first = '', ...rest] = file.split('/');
  return rest.length === 0 ? topFiles[first] : first in rooms ? first : undefined;
}

function nounOf(file: string): string | undefined {
  const [room, noun, ...rest] = file.split('/');
  return room === 'commands' && rest.length > 0 ? noun : undefined;
}

function isForbidden(one: Import): boolean {
  const target = targetOf(one);
  if (target === null) return false;
  const room = roomOf(one.from) ?? '';
  const targetRoom = roomOf(target) ?? '';
  // What stands beside the nouns is shared by them: the flags of several commands.
  if (room === targetRoom) return nounOf(target) !== undefined && nounOf(one.from) !== nounOf(target);
  const allowed = rooms[room] ?? [];
  const asTypes = one.kind === 'types' && allowed.includes(`${targetRoom} (types)`);
  // A type of a command may be named where its code is loaded later.
  const later = one.kind !== 'value' && allowed.includes(`${targetRoom} (dynamic)`);
  const contextLoadsLater = room === 'program' && targetRoom === 'context' && one.kind === 'dynamic';
  return !(allowed.includes(targetRoom) || asTypes || later || contextLoadsLater);
}

/** Dynamic imports and types do not run at load time, so they close no cycle. */
function findCycle(): string[] | null {
  const edges = new Map<string, string[]>();
  for (const one of imports) {
    const target = targetOf(one);
    if (target && one.kind === 'value') edges.set(one.from, [...(edges.get(one.from) ?? []), target]);
  }
  const done = new Set<string>();
  const walk = (file: string, path: string[]): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return null;
    done.add(file);
    for (const next of edges.get(file) ?? []) {
      const cycle = walk(next, [...path, file]);
      if (cycle) return cycle;
    }
    return null;
  };
  for (const file of edges.keys()) {
    const cycle = walk(file, []);
    if (cycle) return cycle;
  }
  return null;
}
