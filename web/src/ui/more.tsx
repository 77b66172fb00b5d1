// The end of a list that goes on: the next page comes when it is scrolled to, or when the button is pressed.
import { Button } from '@mantine/core'
import { useIntersection } from '@mantine/hooks'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { numberText } from '../platform/time.ts'
import classes from './more.module.css'

interface Pages {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  isFetchNextPageError: boolean
  fetchNextPage(): unknown
}

export function More({ query, shown, total }: { query: Pages; shown: number; total: number }) {
  const { t } = useTranslation('common')
  const { ref, entry } = useIntersection({ rootMargin: '400px' })
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = query
  const isDue = Boolean(entry?.isIntersecting) && hasNextPage && !isFetchingNextPage && !isFetchNextPageError
  useEffect(() => {
    if (isDue) void fetchNextPage()
  }, [isDue, fetchNextPage])
  return (
    <div ref={ref} className={classes.more}>
      <span role="status">{t('shown', { shown: numberText(shown), total: numberText(total) })}</span>
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
          {t(isFetchNextPageError ? 'retry' : 'more')}
        </Button>
      )}
    </div>
  )
}
