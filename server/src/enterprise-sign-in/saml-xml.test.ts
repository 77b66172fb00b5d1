// What is read as XML, and what is refused before it costs anything.
import { expect, test } from 'vitest'
import { elementsOf, parseXml } from './saml-xml.ts'

const nested = (depth: number, attributes = '', inside = '') =>
  `${`<a${attributes}>`.repeat(depth)}${inside}${'</a>'.repeat(depth)}`
const html = 'http://www.w3.org/1999/xhtml'
const spaces = (count: number) => Array.from({ length: count }, (_, i) => ` xmlns:n${i}="urn:n"`).join('')
const groups = '<v xmlns:xs="urn:xs" xmlns:xsi="urn:xsi" xsi:type="xs:string">a &gt; group</v>'.repeat(2_000)

test.each([
  ['as deep as it goes', nested(64), 64],
  ['a thousand groups, each with namespaces of its own', `<a>${groups}</a>`, 2_001],
  ['as many namespaces around as may be', nested(1, spaces(100), '<b/>'), 2],
  ['tags in asides are none', `<?xml version="1.0"?><a><!-- <b> </b> --><![CDATA[<c></c>]]><?d <e> ?></a>`, 1],
  ['a bracket in a value', `<a b='x > y' c = "/>"><d/></a>`, 2],
])('read: %s', (_name, text, count) => {
  expect(elementsOf(parseXml(text))).toHaveLength(count)
})

test.each([
  ['deeper', nested(65)],
  ['deeper, closed in comments', '<a><!-- </a> -->'.repeat(65) + '</a>'.repeat(65)],
  ['deeper, closed in CDATA', '<a><![CDATA[</a>]]>'.repeat(65) + '</a>'.repeat(65)],
  ['deeper, closed in values', '<a b="</a>">'.repeat(65) + '</a>'.repeat(65)],
  ['deeper, closed by a slash that is a value', '<a b=/>'.repeat(65) + '</a>'.repeat(65)],
  ['deeper, closed under another name', '<a></b>'.repeat(65) + '</a>'.repeat(65)],
  ['deeper, closed with a space that is none', '<a></a\u00a0>'.repeat(65) + '</a>'.repeat(65)],
  ['deeper, closed with a control character', '<a\u0001></a\u0001>'.repeat(65) + '</a>'.repeat(65)],
  ['deeper, in what HTML would close', `<r xmlns="${html}"><script><!--</script>${nested(65)}--></script></r>`],
  ['not closed', '<a>'],
  ['more namespaces', nested(1, spaces(101))],
  ['more namespaces, one in another', nested(51, ' xmlns:a="urn:a" xmlns:b="urn:b"')],
  ['more elements', nested(1, '', '<b/>'.repeat(10_000))],
  ['more closed than opened', '<a></a></a>'],
  ['a document type', '<!DOCTYPE a><a/>'],
  ['half a tag', '<a b="'],
  ['half a comment', '<a><!-- </a>'],
  ['nothing', ''],
])('refused: %s', (_name, text) => {
  expect(() => parseXml(text)).toThrow()
})
