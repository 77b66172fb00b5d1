// What runs in the page of an invented product: a start and a stop button, and a line for everything that happens to
// the seat. Bundled for the browser by product-page.ts.
import { type Seat, SitzplanClient, SitzplanError } from '@sitzplan/client'

const settings = new URLSearchParams(location.search)
const state = element('state')
const story = element('story')
let seat: Seat | null = null

const sitzplan = new SitzplanClient({
  baseUrl: settings.get('server') ?? '',
  token: async () => {
    const answer = await fetch(`/seat-token?user=${encodeURIComponent(settings.get('user') ?? '')}`, { method: 'POST' })
    return ((await answer.json()) as { token: string }).token
  },
  timeoutSeconds: 2,
})

element('start').addEventListener('click', () => void start())
element('stop').addEventListener('click', () => void seat?.release())
tell('free')

async function start(): Promise<void> {
  tell('asking')
  try {
    const taken = await sitzplan.acquire({
      device: { id: 'tab-1', name: 'Browser' },
      wait: { onPosition: ({ position }) => tell(`number ${position} in line`) },
    })
    follow(taken)
  } catch (error) {
    tell(`refused: ${error instanceof SitzplanError ? error.code : String(error)}`)
  }
}

function follow(taken: Seat): void {
  seat = taken
  tell(`seat ${taken.session.seat.number}`)
  taken.on('kept', ({ expiresAt }) => write(`kept until ${expiresAt.toISOString()}`))
  taken.on('unreachable', ({ secondsLeft }) => tell(`unreachable, yours for ${Math.round(secondsLeft)} s`))
  taken.on('recovered', () => tell(`recovered, seat ${taken.session.seat.number}`))
  taken.on('ended', ({ reason, endedBy, note }) => tell(`ended: ${reason} by ${endedBy?.name ?? 'nobody'}: ${note}`))
}

function tell(text: string): void {
  state.textContent = text
  write(text)
}

function write(text: string): void {
  const line = document.createElement('li')
  line.textContent = text
  story.append(line)
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (!found) throw new Error(`the page has no #${id}`)
  return found
}
