// A statement as a document to be filed: A4, in Inter, whose letters cover Latin, Greek and Cyrillic names.

import { createRequire } from 'node:module'
import type { Language } from '@sitzplan/contract/common'
import type { Statement, StatementLine } from '@sitzplan/contract/statements'
import { messages } from '../messages/messages.ts'
import { fillText } from '../platform/http/language.ts'
import { amountText } from '../platform/money.ts'
import { causeText, currencyOf, dayText, monthText, paymentText, personText } from './statement-texts.ts'

type Document = InstanceType<typeof import('pdfkit')>

const require = createRequire(import.meta.url)
const fonts = {
  regular: () => require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  bold: () => require.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
}
const ink = '#14213d'
const soft = '#565a63'
const hairline = '#e4dfd4'
const page = { left: 56, right: 539, top: 64, bottom: 770 }
const pad = 6

interface Column {
  at: number
  width: number
  align: 'left' | 'right'
}
const columns = {
  what: { at: page.left, width: 270, align: 'left' },
  quantity: { at: 334, width: 80, align: 'right' },
  days: { at: 418, width: 40, align: 'right' },
  amount: { at: 462, width: 77, align: 'right' },
} as const satisfies Record<string, Column>

/** The whole file. `account`: whose statement it is; `vendor`: whose licenses they are. */
export async function statementPdf(
  statement: Statement,
  { account, vendor, language }: { account: string; vendor: string | null; language: Language },
): Promise<Buffer> {
  // Read when a document is first asked for: it is a megabyte of scripts.
  const { default: PdfDocument } = await import('pdfkit')
  const texts = messages[language].statements
  const title = `${texts.title} ${monthText(statement.month, language)}`
  const doc = new PdfDocument({
    size: 'A4',
    margins: { left: page.left, right: 595 - page.right, top: page.top, bottom: 842 - page.bottom },
    bufferPages: true,
    lang: language,
    displayTitle: true,
    info: { Title: `${title} · ${account}`, Producer: 'Sitzplan', Creator: 'Sitzplan' },
    font: fonts.regular(),
  })
  doc.registerFont('regular', fonts.regular()).registerFont('bold', fonts.bold())
  const written = collected(doc)
  doc.fillColor(ink).font('bold').fontSize(20).text(title)
  doc.font('regular').fontSize(10).fillColor(soft).text([account, vendor].filter(Boolean).join(' · '))
  if (statement.isRunning) doc.text(fillText(texts.upTo, { day: dayText(statement.to, language) }))
  doc.moveDown(1.5)
  if (statement.lines.length === 0) doc.fillColor(ink).text(texts.nothing)
  else writeTable(doc, statement, language)
  writePageNumbers(doc, language)
  doc.end()
  return written
}

function collected(doc: Document): Promise<Buffer> {
  const chunks: Buffer[] = []
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
}

function writeTable(doc: Document, statement: Statement, language: Language): void {
  const texts = messages[language].statements
  const currency = currencyOf(statement)
  const { product: what, quantity, days, amount } = texts.columns
  const heads = { what, quantity, days, amount: statement.total === null ? '' : amount }
  writeHeads(doc, heads)
  for (const line of statement.lines) {
    const causes = causesOf(line, language)
    const title = titleOf(line, language)
    const height =
      heightOf(doc, title, 'regular', 10) + (causes ? heightOf(doc, causes, 'regular', 8) + 2 : 0) + 2 * pad
    if (doc.y + height > page.bottom) {
      doc.addPage()
      writeHeads(doc, heads)
    }
    const top = doc.y + pad
    cell(doc, columns.quantity, top, line.quantity === null ? texts.unrestricted : String(line.quantity))
    cell(doc, columns.days, top, String(line.days))
    if (line.amount !== undefined) cell(doc, columns.amount, top, amountText(line.amount, currency, language))
    cell(doc, columns.what, top, title)
    if (causes)
      doc
        .fontSize(8)
        .fillColor(soft)
        .text(causes, columns.what.at, doc.y + 2, { width: columns.what.width })
    rule(doc, doc.y + pad)
  }
  writeTotal(doc, statement, language)
}

function writeTotal(doc: Document, statement: Statement, language: Language): void {
  const texts = messages[language].statements
  if (statement.total === null) return
  const sums: [string, number | null][] = [[texts.total, statement.total]]
  if (statement.payments.length > 0)
    sums.push(
      ...statement.payments.map((payment): [string, number] => [paymentText(payment, language), -payment.amount]),
      [texts.due, statement.due],
    )
  for (const [text, amount] of sums) {
    if (doc.y + 72 > page.bottom) doc.addPage()
    const top = doc.y + pad
    doc.font(text === texts.total || text === texts.due ? 'bold' : 'regular')
    cell(doc, columns.amount, top, amountText(amount ?? 0, currencyOf(statement), language))
    cell(doc, columns.what, top, text)
  }
  doc.font('regular').fontSize(8).fillColor(soft)
  const notes = [statement.taxText, fillText(texts.rounding, { days: statement.daysOfMonth })]
  doc.text(notes.filter(Boolean).join('\n'), page.left, doc.y + 2 * pad, { width: page.right - page.left })
}

function writeHeads(doc: Document, heads: Record<keyof typeof columns, string>): void {
  const top = doc.y
  doc.font('bold')
  for (const [name, column] of Object.entries(columns))
    cell(doc, column, top, heads[name as keyof typeof columns], { size: 8, color: soft })
  doc.font('regular')
  rule(doc, top + 16)
}

function writePageNumbers(doc: Document, language: Language): void {
  const { start, count } = doc.bufferedPageRange()
  for (let index = 0; index < count; index++) {
    doc.switchToPage(start + index)
    // Below the margin a text would begin a page of its own.
    doc.page.margins.bottom = 0
    const text = fillText(messages[language].statements.page, { page: index + 1, pages: count })
    doc.font('regular').fontSize(8).fillColor(soft)
    doc.text(text, page.left, 800, { width: page.right - page.left, align: 'right' })
  }
}

function cell(doc: Document, { at, width, align }: Column, top: number, text: string, { size = 10, color = ink } = {}) {
  doc.fontSize(size).fillColor(color).text(text, at, top, { width, align })
}

function rule(doc: Document, at: number): void {
  doc.moveTo(page.left, at).lineTo(page.right, at).lineWidth(0.5).strokeColor(hairline).stroke()
  doc.y = at
}

const heightOf = (doc: Document, text: string, font: string, size: number): number =>
  doc.font(font).fontSize(size).heightOfString(text, { width: columns.what.width })

function titleOf(line: StatementLine, language: Language): string {
  const texts = messages[language].statements
  const what = [line.name, line.resourceName ?? texts.kinds[line.kind], line.trial ? texts.trial : '']
  const person = personText(line, language)
  return [what.filter(Boolean).join(' · '), person].filter(Boolean).join('\n')
}

/** Of people: which revision an account owned something by is told on the screen. */
const causesOf = ({ causes }: StatementLine, language: Language): string =>
  causes
    .filter(({ kind }) => kind !== 'revision')
    .map((cause) => causeText(cause, language))
    .join('\n')
