import { access, copyFile, mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Both src/playground and dist/playground lie two folders below the project's root. */
const root = new URL('../../', import.meta.url);
const sources = new URL('src/playground/page/', root);
const built = new URL('dist/playground/page/', root);

/** Bundles the chat page into dist/playground/page/: index.html, page.js, page.css. */
export async function buildPage(): Promise<void> {
  const { build } = await import('esbuild');
  await mkdir(built, { recursive: true });
  await build({
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
  });
  await copyFile(new URL('index.html', sources), new URL('index.html', built));
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
