// The four states of everything that is loaded: loading, empty with what to do, failed with a way on, and full.
import { Button, Skeleton, Stack } from '@mantine/core'
import { IconAlertTriangle, IconPlugConnectedX } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { CallRefused, Unreachable } from '../platform/problems.ts'
import { PageFrame } from './page.tsx'
import classes from './states.module.css'

/** What a query has, or its state. A failed refresh keeps what was there before. */
export function Loaded<Data>({
  query,
  loading,
  isPage,
  children,
}: {
  query: Pick<UseQueryResult<Data>, 'data' | 'error' | 'isPending' | 'refetch'>
  /** Null: nothing is shown until it is there. */
  loading?: ReactNode
  /** The whole page is loaded: what failed is its title. */
  isPage?: boolean
  children: (data: Data) => ReactNode
}) {
  if (query.data !== undefined) return children(query.data)
  if (query.error) return <Failed error={query.error} onRetry={query.refetch} isPage={isPage ?? false} />
  return loading === undefined ? <PageLoading isPage={isPage ?? false} /> : loading
}

/** `isPage`: nothing else of the page is there yet, so that this is its title. */
export function PageLoading({ isPage = true }: { isPage?: boolean }) {
  const { t } = useTranslation('common')
  return (
    <Stack gap="md" aria-busy="true" className={classes.loading}>
      {isPage ? (
        <h1 className="visually-hidden">{t('loading')}</h1>
      ) : (
        <span className="visually-hidden" role="status">
          {t('loading')}
        </span>
      )}
      <Skeleton height={28} width="min(280px, 60%)" />
      <Skeleton height={16} width="min(420px, 80%)" />
      <Skeleton height={220} radius="lg" />
    </Stack>
  )
}

/** The shapes of what is on its way, for the eye; for the ear, that it is. */
export function LoadingShapes({ children }: { children: ReactNode }) {
  const { t } = useTranslation('common')
  return (
    <Stack gap={20} aria-busy="true">
      <span className="visually-hidden" role="status">
        {t('loading')}
      </span>
      {children}
    </Stack>
  )
}

/** Why something is not there, and a way on: to try again, or elsewhere where that will not bring it. */
export function Failed({
  error,
  onRetry,
  isPage = false,
}: {
  error: unknown
  onRetry?: () => unknown
  /** In place of a whole page, not of a part. */
  isPage?: boolean
}) {
  const { t } = useTranslation('common')
  const isAway = error instanceof Unreachable
  const problem = error instanceof CallRefused ? error.problem : null
  const Title = isPage ? 'h1' : 'h2'
  return (
    <div className={classes.state} role="alert">
      {isAway ? <IconPlugConnectedX size={32} aria-hidden /> : <IconAlertTriangle size={32} aria-hidden />}
      <Title>{problem?.title ?? t('failed.title')}</Title>
      <p>{problem?.detail ?? (isAway ? t('failed.unreachable') : t('failed.unexpected'))}</p>
      {problem && problem.status >= 500 && <p>{t('failed.reference', { requestId: problem.requestId })}</p>}
      {isPage && problem?.status === 404 ? (
        <Button component={Link} to="/" variant="default">
          {t('notFound.home')}
        </Button>
      ) : (
        onRetry && (
          <Button variant="default" onClick={() => onRetry()}>
            {t('retry')}
          </Button>
        )
      )}
    </div>
  )
}

/** Nothing here yet, and what to do about it. */
export function Empty({
  icon,
  title,
  text,
  action,
}: {
  icon?: ReactNode
  title: string
  text?: string
  action?: ReactNode
}) {
  return (
    <div className={classes.state}>
      {icon}
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {action}
    </div>
  )
}

export function NoSuchPage() {
  const { t } = useTranslation('common')
  return (
    <PageFrame title={t('notFound.title')} text={t('notFound.text')}>
      <div>
        <Button component={Link} to="/" variant="default">
          {t('notFound.home')}
        </Button>
      </div>
    </PageFrame>
  )
}
