// Refuses imports that the table in src/README.md does not allow, and circles. It needs Node alone.
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const src = process.argv[2] ?? fileURLToPath(new URL('../src', import.meta.url));
const read = (file) => readFileSync(`${src}/${file}`, 'utf8');

const IMPORT =
  /^\s*(?:import|export)\s+(type\s)?([^'";]*?)\bfrom\s+'([^']+)'|(\btypeof\s+)?\bimport\(\s*(?:\/\*[^*]*\*\/\s*)?'([^']+)'\s*\)/gm;

/** The names in braces that are no types. */
const valuesIn = (names) =>
  names
    .replace(/^\s*\{|\}\s*$/g, '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each && !each.startsWith('type '));

/** What a file imports: `target` is a file of ours by its path below src, null for a package. */
function importsOf(file) {
  return [...read(file).matchAll(IMPORT)].map(([, type, names = '', from, typeOf, lazily]) => {
    const name = from ?? lazily;
    const path = name.startsWith('#') ? name.slice(1) : posix.join(posix.dirname(file), name);
    const target = /^[.#]/.test(name) && !path.startsWith('../') ? path : null;
    return { name, target, isType: Boolean(type ?? typeOf), names: valuesIn(names) };
  });
}

const cellsOf = (line) => line.split('|').slice(1, -1);
const listOf = (cell) =>
  cell
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);

/** The rows of the table: what the files under each path may import of ours, and which packages. */
function readTable() {
  const lines = read('README.md').split('\n');
  const head = lines.findIndex((line) => /^\| path \| may import \| packages \|$/.test(line));
  const end = lines.findIndex((line, index) => index > head && !line.startsWith('|'));
  return lines.slice(head + 2, end).flatMap((line) => {
    const [paths, folders, packages] = cellsOf(line).map(listOf);
    const allowed = folders.map((each) => {
      const [, what = 'all', folder] = /^(?:(types|types and constants) of )?(\S+)$/.exec(each);
      return { what, folder };
    });
    return paths.map((path) => ({ path, allowed, packages }));
  });
}

/** Whether a file exports a name as a constant that is no function. */
function isConstant(file, name) {
  const [, value = ''] = new RegExp(String.raw`^export const ${name}\b[^=]*=\s*(.+)`, 'm').exec(read(file)) ?? [];
  return value !== '' && !/^(?:async\b|function\b)|=>/.test(value);
}

function allows({ what, folder }, { target, isType, names }) {
  if (target.split('/')[0] !== folder) return false;
  if (what === 'all' || isType) return true;
  return what === 'types and constants' && names.every((name) => isConstant(target, name));
}

const files = readdirSync(src, { recursive: true })
  .filter((file) => /\.tsx?$/.test(file))
  .sort();
const imports = new Map(files.map((file) => [file, importsOf(file)]));
const problems = [];

const table = readTable();
for (const [file, all] of imports) {
  const [folder] = file.split('/');
  if (file === folder) continue;
  const rows = table.filter(({ path }) => file === path || file.startsWith(`${path}/`));
  if (rows.length === 0) problems.push(`${file}: the table has no row for its folder`);
  for (const each of all) {
    const { name, target } = each;
    if (target === null) {
      const dependency = name.split('/', name.startsWith('@') ? 2 : 1).join('/');
      const isOurs = name.startsWith('.');
      if (!isOurs && !rows.some(({ packages }) => packages.includes(dependency)))
        problems.push(`${file}: may not import ${name}`);
    } else if (name.startsWith('../')) problems.push(`${file}: ${name} is #${target}`);
    else if (target.split('/')[0] !== folder && !rows.some(({ allowed }) => allowed.some((one) => allows(one, each))))
      problems.push(`${file}: may not import ${name}`);
  }
}

/** A way from a file back to itself, null when there is none. */
function circleFrom(start) {
  const before = new Map();
  const queue = [start];
  for (const file of queue) {
    for (const { target } of imports.get(file) ?? []) {
      if (target === start) {
        const way = [start];
        for (let at = file; at !== start; at = before.get(at)) way.unshift(at);
        return [start, ...way];
      }
      if (imports.has(target) && !before.has(target)) {
        before.set(target, file);
        queue.push(target);
      }
    }
  }
  return null;
}

const told = new Set();
for (const file of files) {
  const circle = told.has(file) ? null : circleFrom(file);
  if (!circle) continue;
  for (const each of circle) told.add(each);
  problems.push(`a circle: ${circle.join(' -> ')}`);
}

for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
