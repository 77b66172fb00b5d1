// Reading SAML's XML: strictly, without document types, and without asking anybody for anything.
import { DOMParser } from '@xmldom/xmldom'

/** Throws on anything that is not well formed, and on document types, which may define entities. */
export function parseXml(text: string): Document {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new Error('a document type is not allowed')
  const fail = (message: string) => {
    throw new Error(message)
  }
  const document: Document | undefined = new DOMParser({
    errorHandler: { warning: () => undefined, error: fail, fatalError: fail },
  }).parseFromString(text, 'text/xml')
  if (!document?.documentElement) throw new Error('no XML document')
  return document
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
