// HTML as a type of its own, so that text cannot become markup by accident.

/** Text that is HTML already. Made by `html` alone, so that everything else is escaped. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** HTML with every value escaped, except values that are HTML themselves. */
export function html(parts: TemplateStringsArray, ...values: (string | number | Html | Html[])[]): Html {
  const texts = values.map((value) => {
    if (Array.isArray(value)) return value.map((item) => item.text).join('')
    return value instanceof Html ? value.text : escapeText(String(value))
  })
  return new Html(String.raw({ raw: parts }, ...texts))
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeText = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character)
