// Starts the web app.
import '@fontsource-variable/inter/wght.css'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './ui/theme.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { startFailedLoads } from './platform/failed-loads.ts'
import { startHistorySteps } from './platform/history-steps.ts'
import { startLanguage } from './platform/language.ts'
import { startOnePress } from './platform/one-press.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

startHistorySteps()
startOnePress()
startFailedLoads()
void startLanguage().then(() => {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
})
