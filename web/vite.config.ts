// Builds the web app into dist/, which the server sends out. `npm run dev -w web` serves it from the sources and
// passes calls on to a server at SITZPLAN_URL (default http://127.0.0.1:4500).
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = process.env.SITZPLAN_URL ?? 'http://127.0.0.1:4500'

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: { target: 'es2022', manifest: true, sourcemap: true, chunkSizeWarningLimit: 300, assetsInlineLimit: 0 },
  server: { port: 4501, proxy: { '/api': { target: server, headers: { origin: server } } } },
})
