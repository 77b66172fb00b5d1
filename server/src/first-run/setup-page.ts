// The setup form as HTML: works without scripts; what is wrong stands at its field and is told to screen readers.
import { Html, html } from '../platform/pages/html.ts'
import { type SetupFault, type SetupField, type SetupForm, setupFields } from './setup-rules.ts'
import type { SetupTexts } from './setup-texts.ts'

export interface SetupFormState {
  form?: Partial<SetupForm>
  faults?: Partial<Record<SetupField, SetupFault>>
}

export function setupForm(texts: SetupTexts, { form = {}, faults = {} }: SetupFormState): Html {
  const firstWrong = setupFields.find((name) => faults[name])
  const input = (name: SetupField, type: string, autocomplete: string, hint?: string): Html =>
    field({
      name,
      type,
      autocomplete,
      hint,
      label: texts[name],
      value: form[name] ?? '',
      wrong: wrong(name),
      hasFocus: name === firstWrong,
    })
  const wrong = (name: SetupField) => {
    const fault = faults[name]
    return fault && texts.faults[fault]
  }
  return html`<p>${texts.lead}</p>
<form method="post" novalidate>
${input('company', 'text', 'organization', texts.companyHint)}
<div class="names">
<div>${input('givenName', 'text', 'given-name')}</div>
<div>${input('familyName', 'text', 'family-name')}</div>
</div>
${input('email', 'email', 'email', texts.emailHint)}
${input('password', 'password', 'new-password', texts.passwordHint)}
<button type="submit">${texts.submit}</button>
</form>`
}

interface Field {
  name: SetupField
  type: string
  autocomplete: string
  label: string
  value: string
  hint: string | undefined
  wrong: string | undefined
  hasFocus: boolean
}

const warning = new Html(
  '<svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true"><circle cx="9" cy="9" r="8" fill="none" stroke="currentColor" stroke-width="2"/><path d="M9 5v5M9 13v.01" stroke="currentColor" stroke-width="2" stroke-linecap="round"/></svg>',
)

function field({ name, type, autocomplete, label, value, hint, wrong, hasFocus }: Field): Html {
  const described = [wrong && `${name}-wrong`, hint && `${name}-hint`].filter(Boolean).join(' ')
  // A password is never sent back.
  const shown = type === 'password' ? '' : value
  return html`<label for="${name}">${label}</label>
<input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" value="${shown}" required${wrong ? html` aria-invalid="true"` : ''}${hasFocus ? html` autofocus` : ''}${described ? html` aria-describedby="${described}"` : ''}>
${wrong ? html`<p class="wrong" id="${name}-wrong">${warning}${wrong}</p>` : ''}${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : ''}`
}
