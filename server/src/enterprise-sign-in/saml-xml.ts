// Reading SAML's XML: strictly, without document types, and without asking anybody for anything.
import { DOMParser } from '@xmldom/xmldom'

const deepest = 64
const mostElements = 10_000
/** Of an element and those around it: each prefix is looked for through them. An answer of 1,000 groups has few. */
const mostNamespaces = 100

/** Well formed as far as it was read, and larger than what anybody needs. */
export class TooMuchXml extends Error {}

/**
 * Throws on anything that is not well formed, on document types, which may define entities, and on what no answer and no
 * metadata has: nested deeply and with many namespaces, 300 kB took xmldom seconds, and a stranger may send them.
 */
export function parseXml(text: string): Document {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new Error('a document type is not allowed')
  refuseTooMuch(text)
  const fail = (message: string) => {
    throw new Error(message)
  }
  const document: Document | undefined = new DOMParser({
    errorHandler: { warning: () => undefined, error: fail, fatalError: fail },
  }).parseFromString(text, 'text/xml')
  if (!document?.documentElement) throw new Error('no XML document')
  return document
}

const name = '[A-Za-z_][\\w:.-]*'
const space = '[ \\t\\r\\n]'
const attribute = `${space}+${name}${space}*=${space}*(?:"[^"<]*"|'[^'<]*')`
const startTag = new RegExp(`<(${name})((?:${attribute})*)${space}*(/?)>`, 'y')
const endTag = new RegExp(`</(${name})${space}*>`, 'y')
/** In these xmldom reads no tags, if their namespace is that of HTML. */
const elementOfHtml = /^(?:script|textarea)$/i

/**
 * Reads the text once. What it does not know is refused, so that nothing counts for less here than for xmldom, which goes
 * over much that is not well formed: an end tag with another name, say, closes nothing.
 */
function refuseTooMuch(text: string): void {
  const open: { name: string; namespaces: number }[] = []
  let elements = 0
  let namespaces = 0
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const aside = endOfAside(text, at)
    if (aside > 0) {
      at = aside
      continue
    }
    const closes = text[at + 1] === '/'
    const pattern = closes ? endTag : startTag
    pattern.lastIndex = at
    const [, tagName = '', attributes = '', slash] = pattern.exec(text) ?? refuse()
    at = pattern.lastIndex
    if (closes) {
      const closed = open.pop()
      if (closed?.name !== tagName) refuse()
      namespaces -= closed?.namespaces ?? 0
      continue
    }
    const own = attributes.match(/[ \t\r\n]xmlns[:=\s]/g)?.length ?? 0
    if (++elements > mostElements) throw new TooMuchXml('too many elements')
    if (open.length >= deepest || namespaces + own > mostNamespaces) refuse()
    if (elementOfHtml.test(tagName)) refuse()
    if (slash) continue
    open.push({ name: tagName, namespaces: own })
    namespaces += own
  }
  if (open.length > 0) refuse()
}

/** Where a comment, a CDATA section or a processing instruction that begins here ends; 0: none begins. */
function endOfAside(text: string, at: number): number {
  if (text.startsWith('<!--', at)) return endOf(text, '-->', at + 4)
  if (text.startsWith('<![CDATA[', at)) return endOf(text, ']]>', at + 9)
  return text.startsWith('<?', at) ? endOf(text, '?>', at) : 0
}

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at < 0 ? refuse() : at + mark.length
}

const refuse = (): never => {
  throw new Error('not XML as SAML has it')
}

/** Every element, in order. */
export const elementsOf = (node: Document | Element): Element[] => Array.from(node.getElementsByTagName('*'))

export const elementsNamed = (node: Document | Element, name: string, namespace: string): Element[] =>
  Array.from(node.getElementsByTagNameNS(namespace, name))

export const childrenNamed = (element: Element, name: string, namespace: string): Element[] =>
  Array.from(element.childNodes).filter(
    (child): child is Element =>
      child.nodeType === 1 && (child as Element).localName === name && (child as Element).namespaceURI === namespace,
  )

export const textOf = (element: Element | undefined): string => element?.textContent?.trim() ?? ''

export const namespaces = {
  assertion: 'urn:oasis:names:tc:SAML:2.0:assertion',
  protocol: 'urn:oasis:names:tc:SAML:2.0:protocol',
  metadata: 'urn:oasis:names:tc:SAML:2.0:metadata',
  signature: 'http://www.w3.org/2000/09/xmldsig#',
} as const
