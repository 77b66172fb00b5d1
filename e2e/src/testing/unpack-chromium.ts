// Unpacks the browser into the folder for temporary files; a process of its own, because the package reads where and
// what from the environment (npm-chromium.ts sets it).
import chromium from '@sparticuz/chromium'

await chromium.executablePath()
