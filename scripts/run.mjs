// Runs a program of ours: `node scripts/run.mjs src/app/server-main.ts …`.
//
// Loading some eight hundred sources and as many files of packages one by one, each of them translated or looked for,
// takes longer than everything that a start does. So the first run puts them into one file, and beside it what is
// imported late; later runs load it as it is. It is named by the state of the sources: whoever changes one gets another,
// at once. Where nothing can be written, the sources run through tsx as they lie, and a line says so.
import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = fileURLToPath(import.meta.url);
const root = path.dirname(path.dirname(here));
const shelf = path.join(root, 'node_modules', '.cache', 'sunlit');
/** Older editions go when there are more; one that another process is about to load is among the newest. */
const editionsKept = 6;

/**
 * Packages that bring native code or a program, or that look for files beside themselves; and those of the older kind
 * that are imported late, which would lose the names that they export.
 */
const outside = ['@myriaddreamin/typst-ts-node-compiler', '@node-rs/argon2', '@zxcvbn-ts/*', 'esbuild', 'sharp'];

/** What the programs are made of: everything below `src` that a program can import or send. */
function sources() {
  const names = fs.readdirSync(path.join(root, 'src'), { recursive: true }).filter((name) => !name.includes('.test.'));
  return names.filter((name) => /\.(?:tsx?|json|css|svg)$/.test(name)).map((name) => path.join(root, 'src', name));
}

/**
 * The name of what these sources make on this Node in this place. Size and times stand for the content, which takes six
 * times as long to read: no program can set the time of a file's last change of any kind (ctime).
 */
function editionOf(files) {
  const parts = [root, process.version];
  const others = [
    'package.json',
    'scripts/run.mjs',
    'node_modules/esbuild/package.json',
    'node_modules/.package-lock.json',
  ];
  for (const file of [...others.map((name) => path.join(root, name)), ...files].sort()) {
    const { size, mtimeMs, ctimeMs } = fs.statSync(file, { throwIfNoEntry: false }) ?? {};
    parts.push(file, size, mtimeMs, ctimeMs);
  }
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 20);
}

/** A source goes on knowing where it lies: its templates, workers and data are found from there. */
function placed(files) {
  const speaking = new Map();
  for (const file of files) {
    const text = fs.readFileSync(file, 'utf8');
    if (text.includes('import.meta.')) speaking.set(file, text);
  }
  const says = (file) => ({ url: pathToFileURL(file).href, filename: file, dirname: path.dirname(file) });
  return {
    name: 'placed',
    setup(build) {
      const names = [...speaking.keys()].map((file) => RegExp.escape(file));
      build.onLoad({ filter: new RegExp(`^(?:${names.join('|') || '(?!)'})$`) }, ({ path: file }) => ({
        contents: speaking
          .get(file)
          .replaceAll(/\bimport\.meta\.(url|filename|dirname)\b/g, (_, word) => JSON.stringify(says(file)[word])),
        loader: file.endsWith('x') ? 'tsx' : 'ts',
      }));
    },
  };
}

/** Puts a program and all its sources into a file. Two that do so at once both succeed: what is moved there is whole. */
async function bundle(entry, files, folder, name) {
  const partial = path.join(shelf, `new-${randomUUID()}`);
  fs.mkdirSync(partial, { recursive: true });
  try {
    const { build } = await import('esbuild');
    await build({
      absWorkingDir: root,
      entryPoints: { [name]: entry },
      outdir: partial,
      outExtension: { '.js': '.mjs' },
      chunkNames: '[name]-[hash]',
      bundle: true,
      splitting: true,
      external: outside,
      minifyWhitespace: true,
      // Packages of the older kind ask for Node's own modules by a function.
      banner: {
        js: `import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);`,
      },
      platform: 'node',
      format: 'esm',
      target: 'esnext',
      jsx: 'automatic',
      // Read when a stack is written: to load it with the program would cost a sixth of the start.
      sourcemap: 'external',
      sourcesContent: false,
      plugins: [placed(files)],
      logLevel: 'silent',
    });
    fs.mkdirSync(folder, { recursive: true });
    // The program itself comes last: where it is, all that it imports is there.
    const program = `${name}.mjs`;
    const parts = fs.readdirSync(partial).filter((made) => made !== program);
    for (const made of [...parts, program]) fs.renameSync(path.join(partial, made), path.join(folder, made));
  } finally {
    fs.rmSync(partial, { recursive: true, force: true });
  }
  const age = (one) => fs.statSync(path.join(shelf, one), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const editions = fs.readdirSync(shelf).toSorted((a, b) => age(b) - age(a));
  for (const old of editions.slice(editionsKept)) fs.rmSync(path.join(shelf, old), { recursive: true, force: true });
}

/** Stacks name the sources, not the files that they were put into. */
function nameSources(folder) {
  const maps = new Map();
  const mapOf = (made) => {
    if (!maps.has(made)) {
      maps.set(made, new module.SourceMap(JSON.parse(fs.readFileSync(path.join(folder, `${made}.map`), 'utf8'))));
    }
    return maps.get(made);
  };
  const sourceOf = (whole, made, line, column) => {
    const found = mapOf(made).findEntry(line - 1, column - 1);
    return found.originalSource
      ? `${path.resolve(folder, found.originalSource)}:${found.originalLine + 1}:${found.originalColumn + 1}`
      : whole;
  };
  const place = new RegExp(`${RegExp.escape(pathToFileURL(folder).href)}/([\\w.-]+):(\\d+):(\\d+)`);
  Error.prepareStackTrace = (error, calls) => {
    let head = 'Error';
    try {
      head = String(error);
      return [head, ...calls.map((call) => `    at ${String(call).replace(place, sourceOf)}`)].join('\n');
    } catch {
      return [head, ...calls.map((call) => `    at ${String(call)}`)].join('\n');
    }
  };
}

/** The file to load for a program; undefined where none can be had, and tsx does its work. */
async function fileFor(entry) {
  try {
    const files = sources();
    const name = path.basename(entry, '.ts');
    const folder = path.join(shelf, editionOf(files));
    const file = path.join(folder, `${name}.mjs`);
    if (!fs.existsSync(file)) await bundle(entry, files, folder, name);
    module.enableCompileCache(path.join(folder, 'code'));
    nameSources(folder);
    process.env.SUNLIT_EDITION = folder;
    return file;
  } catch (error) {
    process.stderr.write(
      `This start is slow: no bundle of the sources could be made (${String(error.message).split('\n')[0]})\n`,
    );
    return undefined;
  }
}

const entry = path.resolve(root, process.argv[2] ?? '');
const file = await fileFor(entry);
process.argv.splice(1, 2, entry);
if (!file) await import('tsx');
await import(pathToFileURL(file ?? entry).href);
