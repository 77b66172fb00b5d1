// Use over time as a table for spreadsheets: a row for each stretch of each product. Of what is not counted nothing is told.
import type { Language } from '@sitzplan/contract/common'
import type { ProductUsage, Usage } from '@sitzplan/contract/usage'
import { refusalReasons } from '@sitzplan/contract/usage-terms'
import { messages } from '../messages/messages.ts'
import { fillText } from '../platform/http/language.ts'

/** What people can do something about by seats comes first. */
const reasonColumns = refusalReasons.toReversed()

export function csvHeader(language: Language): string[] {
  const { columns, refused, reasons } = messages[language].usage
  return [...Object.values(columns), ...reasonColumns.map((reason) => fillText(refused, { reason: reasons[reason] }))]
}

/** In the order of the header. Times are UTC, as in the audit log: hours that the clocks show twice are two. */
export const csvRows = ({ products }: Usage, language: Language) =>
  products.flatMap((product) => product.buckets.filter(isCounted).map((bucket) => cellsOf(product, bucket, language)))

const isCounted = ({ peak }: ProductUsage['buckets'][number]) => peak !== null

const cellsOf = (
  { product, name, limit: limitNow }: ProductUsage,
  bucket: ProductUsage['buckets'][number],
  language: Language,
) => [
  name,
  product,
  bucket.from,
  bucket.to,
  bucket.limit ?? (limitNow === null ? messages[language].usage.unrestricted : null),
  bucket.peak,
  bucket.peakAt,
  bucket.fullSeconds,
  bucket.timesFull,
  bucket.mostWaiting,
  bucket.waits,
  bucket.medianWaitSeconds,
  bucket.longestWaitSeconds,
  bucket.gaveUp,
  ...reasonColumns.map((reason) => bucket.refusals[reason] ?? 0),
]
