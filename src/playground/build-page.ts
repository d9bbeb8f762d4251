import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Both src/playground and dist/playground lie two folders below the project's root. */
const root = new URL('../../', import.meta.url);
const sources = new URL('src/playground/page/', root);
const built = new URL('dist/playground/page/', root);

/** Bundles the chat page into dist/playground/page/: index.html, page.js, page.css. */
export async function buildPage(): Promise<void> {
  const { build } = await import('esbuild');
  await mkdir(built, { recursive: true });
  const { outputFiles } = await build({
    entryPoints: [
      { in: fileURLToPath(new URL('main.tsx', sources)), out: 'page' },
      { in: fileURLToPath(new URL('page.css', sources)), out: 'page' },
    ],
    outdir: fileURLToPath(built),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
    write: false,
  });
  for (const file of outputFiles) await put(basename(file.path), file.contents);
  await put('index.html', await readFile(new URL('index.html', sources)));
}

/** Renamed into place, so that another process never reads half a file. */
async function put(name: string, content: Uint8Array): Promise<void> {
  const unfinished = new URL(`${name}.${process.pid}`, built);
  await writeFile(unfinished, content);
  await rename(unfinished, new URL(name, built));
}

/** Where the built page lies. Run from the sources it is built anew, else only when it is missing. */
export async function ensurePage(): Promise<URL> {
  const isMissing = await access(new URL('index.html', built)).then(
    () => false,
    () => true,
  );
  if (isMissing || import.meta.url.endsWith('.ts')) await buildPage();
  return built;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildPage();
