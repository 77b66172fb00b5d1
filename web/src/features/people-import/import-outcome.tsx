// What became of an import, and the way to what was left out.
import { Button, Group } from '@mantine/core'
import { pageAddresses } from '@sitzplan/contract/pages'
import type { PeopleImport } from '@sitzplan/contract/people-import'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useMay } from '../../platform/me.ts'
import { numberText } from '../../platform/time.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { NextStep } from '../../ui/next-step.tsx'
import { Card } from '../../ui/page.tsx'
import { ImportLines } from './import-lines.tsx'
import { downloadLines } from './import-queries.ts'
import classes from './people-import.module.css'

const results = ['added', 'changed', 'unchanged', 'failed'] as const

export function ImportOutcome({ one }: { one: PeopleImport }) {
  const { t } = useTranslation('peopleImport')
  const maySeeRules = useMay('provisioning.manage')
  const save = useMutation({ mutationFn: () => downloadLines(one.id, t('resultName')) })
  const left = one.lines - results.reduce((sum, result) => sum + one.results[result], 0)
  return (
    <>
      <Card label={t('result')}>
        <div className={classes.stack}>
          <div role="status">
            <dl className={classes.results}>
              {results.map((result) => (
                <div key={result} data-result={result}>
                  <dt>{t(`results.${result}`)}</dt>
                  <dd>{numberText(one.results[result])}</dd>
                </div>
              ))}
              {left > 0 && (
                <div>
                  <dt>{t('results.left')}</dt>
                  <dd>{numberText(left)}</dd>
                </div>
              )}
            </dl>
          </div>
          {left > 0 && <p>{t('wasStopped')}</p>}
          {maySeeRules && one.createGroups && one.newGroups.length > 0 && (
            <NextStep to={pageAddresses.groupRules} link={t('toRules')}>
              {t('rules')}
            </NextStep>
          )}
          <RefusalAlert error={save.error} />
          <Group gap="xs">
            <Button
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
              loading={save.isPending}
              onClick={() => save.mutate()}
            >
              {t('download')}
            </Button>
            <Button component={Link} to="/users/import" variant="default">
              {t('another')}
            </Button>
          </Group>
        </div>
      </Card>
      <ImportLines one={one} />
    </>
  )
}
