// The page as a browser gets it: script, styles and fonts, bundled from the sources when the server starts.
import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

export interface PageFile {
  type: string
  content: Uint8Array
}

const page = (name: string) => fileURLToPath(new URL(`../page/${name}`, import.meta.url))
const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
}

/** All files by their path: `/`, `/console.js`, … */
export async function bundlePage(): Promise<Map<string, PageFile>> {
  const { outputFiles } = await build({
    entryPoints: { console: page('console.tsx') },
    outdir: page('out'),
    bundle: true,
    write: false,
    minify: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    // In this repository the client comes from its sources; elsewhere from its package.
    conditions: ['source'],
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff2': 'file' },
    assetNames: '[name]',
  })
  const files = outputFiles.map(({ path, contents }): [string, PageFile] => [
    `/${basename(path)}`,
    { type: types[extname(path)] ?? 'application/octet-stream', content: contents },
  ])
  const html = { type: 'text/html; charset=utf-8', content: await readFile(page('console.html')) }
  return new Map([['/', html], ...files])
}
