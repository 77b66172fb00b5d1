// The drawing beside the pages: a room with ten seats, who sits on them, and the line at the door, as the product
// draws its pools. The people are invented; every state has a shape of its own, not only a colour.
import { type Html, html } from './html.ts'

type State = 'attended' | 'unattended' | 'key' | 'kept'

const seats: { initials: string; state: State }[] = [
  { initials: 'AK', state: 'attended' },
  { initials: 'TB', state: 'attended' },
  { initials: 'LS', state: 'key' },
  { initials: 'MW', state: 'attended' },
  { initials: 'SV', state: 'attended' },
  { initials: 'RH', state: 'unattended' },
  { initials: 'DP', state: 'attended' },
  { initials: 'CF', state: 'attended' },
  { initials: 'MÖ', state: 'kept' },
  { initials: 'OI', state: 'unattended' },
]
const line = ['MÖ', 'JB', 'ES']

/** `description`: the same in words, for those who do not see it. */
export function seatingDrawing(description: string): Html {
  return html`<svg viewBox="0 0 440 352" role="img" aria-label="${description}" font-size="13" font-weight="600" text-anchor="middle" font-family="Inter,system-ui,sans-serif">
<defs><pattern id="stripes" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" fill="#3b5a9a"/><rect width="3" height="7" fill="#28437c"/></pattern></defs>
<path d="M334 262H10V10h420v252h-28" fill="none" stroke="#54658f" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/>
<path d="M402 262v66a68 66 0 0 1-68-66" fill="none" stroke="#54658f" stroke-width="1.5" stroke-dasharray="4 4"/>
<path d="M402 262v66" stroke="#54658f" stroke-width="4" stroke-linecap="round"/>
${seats.map(({ initials, state }, index) => seat({ x: 26 + (index % 5) * 79, y: index < 5 ? 40 : 156 }, index + 1, initials, state))}
${line.map((initials, index) => waiter(300 - index * 62, index + 1, initials))}
</svg>`
}

function seat({ x, y }: { x: number; y: number }, number: number, initials: string, state: State): Html {
  const isKept = state === 'kept'
  return html`<g transform="translate(${x} ${y})">
<rect x="10" y="-9" width="52" height="20" rx="8" fill="${isKept ? '#d9a93c' : '#33446f'}"/>
<rect width="72" height="82" rx="12" fill="${isKept ? '#fdf0d2' : '#22315a'}"${isKept ? html` stroke="#d9a93c" stroke-width="2"` : ''}/>
<text x="13" y="18" font-size="10" font-weight="400" fill="${isKept ? '#6f4c05' : '#b4c0de'}">${number}</text>
${person({ x: 36, y: 45 }, initials, state)}
</g>`
}

const looks: Record<State, { fill: string; stroke: string; dash: string; text: string }> = {
  attended: { fill: '#6fd3bd', stroke: '#6fd3bd', dash: '', text: '#0b2b25' },
  unattended: { fill: 'url(#stripes)', stroke: '#7f9ad6', dash: '', text: '#fff' },
  key: { fill: 'none', stroke: '#dfe5f3', dash: '4 4', text: '#dfe5f3' },
  kept: { fill: '#8a5d06', stroke: '#8a5d06', dash: '', text: '#fff' },
}

function person({ x, y }: { x: number; y: number }, initials: string, state: State): Html {
  const { fill, stroke, dash, text } = looks[state]
  return html`<circle cx="${x}" cy="${y}" r="20" fill="${fill}" stroke="${stroke}" stroke-width="2" stroke-dasharray="${dash}"/>
<text x="${x}" y="${y + 5}" fill="${text}">${initials}</text>`
}

function waiter(x: number, place: number, initials: string): Html {
  return html`<circle cx="${x}" cy="312" r="20" fill="#22315a" stroke="#d9a93c" stroke-width="2"/>
<text x="${x}" y="317" fill="#fff">${initials}</text>
<circle cx="${x + 16}" cy="297" r="9" fill="#d9a93c"/>
<text x="${x + 16}" y="301" font-size="11" fill="#14213d">${place}</text>`
}
