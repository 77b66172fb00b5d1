// Where a file of people is loaded, and what became of those of the last 30 days.
import { Button, Skeleton } from '@mantine/core'
import { mostImportBytes } from '@sitzplan/contract/import-limits'
import { pageAddresses } from '@sitzplan/contract/pages'
import type { PeopleImport } from '@sitzplan/contract/people-import'
import { IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { saveText } from '../../platform/calls.ts'
import { useMay, useTimeZone } from '../../platform/me.ts'
import { dateTimeText, numberText } from '../../platform/time.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { FormAlert, RefusalAlert } from '../../ui/form-alert.tsx'
import { NextStep } from '../../ui/next-step.tsx'
import { Card, PageFrame } from '../../ui/page.tsx'
import { Loaded, LoadingShapes } from '../../ui/states.tsx'
import { provisioningQuery } from '../provisioning/provisioning-queries.ts'
import { importsQuery, useCheckFile } from './import-queries.ts'
import classes from './people-import.module.css'

export function ImportsPage() {
  const { t } = useTranslation('peopleImport')
  const { t: users } = useTranslation('users')
  const navigate = useNavigate()
  const imports = useQuery(importsQuery)
  const check = useCheckFile(({ id }) => navigate(`/users/import/${id}`))
  const maySeeProvisioning = useMay('provisioning.manage')
  const directory = useQuery({ ...provisioningQuery, enabled: maySeeProvisioning, refetchInterval: false })
  const [isTooLarge, setIsTooLarge] = useState(false)
  const take = ([file]: readonly File[]) => {
    if (!file) return
    check.reset()
    setIsTooLarge(file.size > mostImportBytes)
    if (file.size <= mostImportBytes) check.mutate(file)
  }
  return (
    <PageFrame title={t('title')} text={t('text')} above={<BackLink to="/users">{users('back')}</BackLink>}>
      <Card label={t('file')}>
        <div className={classes.stack}>
          <FileDrop
            text={t('drop')}
            button={t('choose')}
            accept=".csv,.txt,.tsv,text/csv"
            isBusy={check.isPending}
            onFiles={take}
          />
          {isTooLarge && <FormAlert title={t('tooLarge.title')}>{t('tooLarge.text')}</FormAlert>}
          <RefusalAlert error={check.error} />
          <div className={classes.help}>
            <p>{t('columns')}</p>
            <Button
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
              onClick={() => saveText(`\ufeff${t('exampleFile')}`, t('exampleName'))}
            >
              {t('example')}
            </Button>
          </div>
        </div>
      </Card>
      {directory.data?.connected === false && (
        <NextStep to={pageAddresses.provisioning} link={t('toProvisioning')}>
          {t('directory')}
        </NextStep>
      )}
      <Card title={t('earlier')}>
        <Loaded query={imports} loading={<ImportsLoading />}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="soft">{t('none')}</p>
            ) : (
              <ul className={classes.imports}>
                {items.map((one) => (
                  <ImportRow key={one.id} one={one} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Card>
    </PageFrame>
  )
}

function ImportRow({ one }: { one: PeopleImport }) {
  const { t } = useTranslation('peopleImport')
  const timeZone = useTimeZone()
  const { added, changed, failed } = one.results
  return (
    <li>
      <span className={classes.names}>
        <Link to={`/users/import/${one.id}`}>{one.fileName ?? t('noName')}</Link>
        <span className="soft">
          {dateTimeText(one.startedAt ?? one.createdAt, timeZone)}
          {one.startedBy && ` · ${one.startedBy}`}
        </span>
      </span>
      <span className={classes.state} data-state={one.state}>
        {t(`state.${one.state}`)}
      </span>
      <span className="soft">
        {one.startedAt
          ? t('rowResults', { added: numberText(added), changed: numberText(changed), failed: numberText(failed) })
          : t('rowLines', { count: one.lines })}
      </span>
    </li>
  )
}

function ImportsLoading() {
  return (
    <LoadingShapes>
      {[0, 1].map((number) => (
        <Skeleton key={number} height={36} />
      ))}
    </LoadingShapes>
  )
}
