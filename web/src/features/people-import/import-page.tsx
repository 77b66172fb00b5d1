// One import: what it would do, how far it is, what became of it. The address may be sent to a colleague.
import type { PeopleImport } from '@sitzplan/contract/people-import'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { BackLink } from '../../ui/back-link.tsx'
import { Card, PageFrame } from '../../ui/page.tsx'
import { Loaded, PageLoading } from '../../ui/states.tsx'
import { ImportOutcome } from './import-outcome.tsx'
import { ImportPreview } from './import-preview.tsx'
import { ImportProgress } from './import-progress.tsx'
import { importQuery } from './import-queries.ts'

export function ImportPage() {
  const { t } = useTranslation('peopleImport')
  const { id = '' } = useParams()
  const query = useQuery(importQuery(id))
  useImported(query.data)
  return (
    <Loaded query={query} loading={<PageLoading />} isPage>
      {(one) => (
        <PageFrame
          title={t(`title_${one.state}`)}
          text={one.fileName ?? t('noName')}
          above={<BackLink to="/users/import">{t('back')}</BackLink>}
        >
          <Step key={one.id} one={one} />
        </PageFrame>
      )}
    </Loaded>
  )
}

function Step({ one }: { one: PeopleImport }) {
  const { t } = useTranslation('peopleImport')
  if (one.state === 'checking')
    return (
      <Card>
        <p role="status">{t('checking')}</p>
      </Card>
    )
  if (one.state === 'checked') return <ImportPreview one={one} />
  return one.state === 'running' ? <ImportProgress one={one} /> : <ImportOutcome one={one} />
}

/** The lists of people are read anew when an import that ran is over. */
function useImported(one: PeopleImport | undefined): void {
  const queries = useQueryClient()
  const before = useRef(one?.state)
  const state = one?.state
  useEffect(() => {
    if (before.current === 'running' && state !== 'running')
      for (const key of ['users', 'groups', 'products', 'sessions']) void queries.invalidateQueries({ queryKey: [key] })
    before.current = state
  }, [queries, state])
}
