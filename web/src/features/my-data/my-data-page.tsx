// My data: what is kept about me, section by section, as a file, and what a deletion does.
import { Button } from '@mantine/core'
import type { MyDataSectionName } from '@sitzplan/contract/my-data'
import { IconDownload } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useTimeZone } from '../../platform/me.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { PageFrame } from '../../ui/page.tsx'
import { Loaded } from '../../ui/states.tsx'
import { DeletionCard } from './deletion-card.tsx'
import classes from './my-data.module.css'
import { downloadMyData, myDataQuery } from './my-data-queries.ts'
import { SectionCard } from './section-card.tsx'

export default function MyDataPage() {
  const { t, i18n } = useTranslation('myData')
  const data = useQuery(myDataQuery(i18n.language))
  const timeZone = useTimeZone()
  const file = useMutation({ mutationFn: () => downloadMyData(timeZone) })
  return (
    <PageFrame
      title={t('title')}
      text={t('text')}
      actions={
        <Button
          leftSection={<IconDownload size={18} aria-hidden />}
          title={t('exportTitle')}
          loading={file.isPending}
          onClick={() => file.mutate()}
        >
          {t('export')}
        </Button>
      }
    >
      <RefusalAlert error={file.error} />
      <Loaded query={data}>
        {({ sections }) => (
          <div className={classes.cards}>
            {Object.entries(sections).map(([name, section]) => (
              // The keys are those of the contract.
              <SectionCard key={name} name={name as MyDataSectionName} section={section} />
            ))}
          </div>
        )}
      </Loaded>
      <DeletionCard />
    </PageFrame>
  )
}
