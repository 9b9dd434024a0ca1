// Refuses what the table of imports in src/README.md does not allow. It needs Node alone.
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const src = process.argv[2] ?? fileURLToPath(new URL('../src', import.meta.url));

const IMPORT =
  /^\s*(?:import|export)\s+(type\s)?[^'";]*?\bfrom\s+'([^']+)'|\bimport\(\s*(?:\/\*[^*]*\*\/\s*)?'([^']+)'\s*\)/gm;

/** The rows of the table: what the files under each path may import of ours, and which packages. */
function readTable() {
  const lines = readFileSync(`${src}/README.md`, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '));
  const rows = lines.map((line) => line.split('|').slice(1, -1)).filter((cells) => cells.length === 3);
  const list = (cell) =>
    cell
      .split(',')
      .map((each) => each.trim())
      .filter(Boolean);
  const table = new Map();
  for (const [paths, folders, packages] of rows.slice(1)) {
    for (const path of list(paths)) {
      const allowed = list(folders)
        .map((each) => /^(types of )?(\S+)$/.exec(each))
        .filter(Boolean);
      table.set(path, {
        all: new Set(allowed.filter(([, types]) => !types).map(([, , folder]) => folder)),
        types: new Set(allowed.map(([, , folder]) => folder)),
        packages: new Set(list(packages)),
      });
    }
  }
  return table;
}

const table = readTable();
const problems = [];
const rowsFor = (file) =>
  [...table].filter(([path]) => file === path || file.startsWith(`${path}/`)).map(([, row]) => row);

for (const file of readdirSync(src, { recursive: true }).sort()) {
  const [folder] = file.split('/');
  if (!/\.tsx?$/.test(file) || file === folder) continue;
  const rows = rowsFor(file);
  if (rows.length === 0) problems.push(`${file}: the table has no row for its folder`);
  for (const [, type, from, lazily] of readFileSync(`${src}/${file}`, 'utf8').matchAll(IMPORT)) {
    const name = from ?? lazily;
    const target = name.startsWith('#') ? name.slice(1) : posix.join(posix.dirname(file), name);
    if (name.startsWith('../') && !target.startsWith('../')) problems.push(`${file}: '${name}' is '#${target}'`);
    else if (!/^[.#]/.test(name)) {
      const [scope, rest] = name.split('/');
      const dependency = scope.startsWith('@') ? `${scope}/${rest}` : scope;
      if (!rows.some(({ packages }) => packages.has(dependency))) problems.push(`${file}: may not import ${name}`);
    } else if (!target.startsWith('../')) {
      const [other] = target.split('/');
      const allows = (row) => (type ? row.types : row.all).has(other);
      if (other !== folder && !rows.some(allows)) problems.push(`${file}: may not import ${name}`);
    }
  }
}

for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
