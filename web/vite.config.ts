// Builds the web app into dist/, which the server sends out. `npm run dev -w web` serves it from the sources and
// passes calls on to a server at SITZPLAN_URL (default http://127.0.0.1:4500).
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = process.env.SITZPLAN_URL ?? 'http://127.0.0.1:4500'

/** Of a text: its language and the feature. */
const textFile = /\/src\/messages\/(\w+)\/([\w-]+)\.ts$/

/** What is said where most begin: texts of a file each, since nobody should wait there for all the others. */
const saidFirst = ['activation', 'common', 'my-products', 'overview', 'second-factor', 'setup', 'sign-in']

/** Where a module goes that is not of one page alone: by itself each is a file, and a page loads more than a hundred. */
const groups = [
  {
    debugName: 'texts',
    name: (id: string) => {
      const [, language, feature = ''] = textFile.exec(id) ?? []
      return language && !saidFirst.includes(feature) ? `texts-${language}` : null
    },
  },
  { name: 'first', tags: ['$initial' as const], test: isCode },
  // A few hundred bytes each.
  { name: 'first', test: /@tabler/ },
  { name: 'shared', minShareCount: 12, test: isCode },
]

function isCode(id: string): boolean {
  return !textFile.test(id)
}

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: {
    target: 'es2022',
    manifest: true,
    sourcemap: true,
    chunkSizeWarningLimit: 700,
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
  server: { port: 4501, proxy: { '/api': { target: server, headers: { origin: server } } } },
})
