// The catalogue as a signed file, for customers whose installation asks no feed.
import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { Card } from '../../ui/page.tsx'
import classes from './vendor.module.css'
import { useCatalogFile } from './vendor-settings-queries.ts'

export function CatalogFileCard() {
  const { t } = useTranslation('vendorSettings')
  const file = useCatalogFile()
  return (
    <Card
      title={t('catalogFile.title')}
      actions={
        <Button
          variant="default"
          size="xs"
          leftSection={<IconDownload size={16} aria-hidden />}
          loading={file.isPending}
          onClick={() => file.mutate()}
        >
          {t('catalogFile.button')}
        </Button>
      }
    >
      <p className={classes.note}>{t('catalogFile.text')}</p>
      <RefusalAlert error={file.error} />
    </Card>
  )
}
