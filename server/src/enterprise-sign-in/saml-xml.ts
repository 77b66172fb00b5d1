// Reading SAML's XML: strictly, without document types, and without asking anybody for anything.
import { DOMParser } from '@xmldom/xmldom'

const deepest = 64
const mostElements = 10_000
/** Of an element and those around it: xmldom copies them for each that adds one. An answer of 1,000 groups has few. */
const mostNamespaces = 100

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

const startTag = /<[^\s<>"'/=!?]+(?:\s+[^\s<>"'/=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(\/?)>/y

/** Reads the text once. What it does not know is refused, so that nothing counts for less here than for xmldom. */
function refuseTooMuch(text: string): void {
  /** Of the elements that are open: their namespaces. */
  const open: number[] = []
  let elements = 0
  let namespaces = 0
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const aside = endOfAside(text, at)
    if (aside > 0) at = aside
    else if (text[at + 1] === '/') {
      namespaces -= open.pop() ?? refuse()
      at = endOf(text, '>', at)
    } else {
      startTag.lastIndex = at
      const [tag, slash] = startTag.exec(text) ?? refuse()
      const own = tag?.match(/\sxmlns[:=\s]/g)?.length ?? 0
      if (++elements > mostElements || open.length >= deepest || namespaces + own > mostNamespaces) refuse()
      if (!slash) {
        open.push(own)
        namespaces += own
      }
      at = startTag.lastIndex
    }
  }
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
