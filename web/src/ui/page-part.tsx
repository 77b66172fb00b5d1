// What is loaded beside a page: where it cannot be, the page and what has been entered there stay, and a notice says so.
import { type ReactNode, Suspense } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { showFailure } from './failure-notice.ts'

export function PagePart({
  attempt = 1,
  onFailed,
  children,
}: {
  /** With another number it is tried again. */
  attempt?: number
  onFailed?(): void
  children: ReactNode
}) {
  return (
    <ErrorBoundary
      fallback={null}
      resetKeys={[attempt]}
      onError={(error) => {
        showFailure(error)
        onFailed?.()
      }}
    >
      <Suspense>{children}</Suspense>
    </ErrorBoundary>
  )
}
