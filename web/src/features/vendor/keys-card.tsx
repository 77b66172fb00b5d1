// The keys that sign licenses, or did, and their public parts as files.
import { Button, Skeleton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconDownload, IconKey, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { Card } from '../../ui/page.tsx'
import { Empty, Loaded, LoadingShapes } from '../../ui/states.tsx'
import { KeyRow } from './key-row.tsx'
import { NewKeyDialog } from './new-key-dialog.tsx'
import classes from './vendor.module.css'
import { useKeySetFile, useVendorKeys } from './vendor-settings-queries.ts'

export function KeysCard() {
  const { t } = useTranslation('vendorSettings')
  const keys = useVendorKeys()
  const file = useKeySetFile()
  const [isMaking, making] = useDisclosure(false)
  return (
    <Card
      title={t('keys.title')}
      actions={
        <div className={classes.buttons}>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconDownload size={16} aria-hidden />}
            loading={file.isPending}
            onClick={() => file.mutate()}
          >
            {t('keys.file')}
          </Button>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={making.open}
            aria-haspopup="dialog"
          >
            {t('keys.new.button')}
          </Button>
        </div>
      }
    >
      <p className={classes.note}>{t('keys.text')}</p>
      <RefusalAlert error={file.error} />
      <Loaded query={keys} loading={<RowsLoading />}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty
              icon={<IconKey size={28} stroke={1.5} aria-hidden />}
              title={t('keys.none')}
              text={t('keys.noneText')}
            />
          ) : (
            <ul className={classes.rows}>
              {items.map((key) => (
                <KeyRow key={key.kid} vendorKey={key} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <NewKeyDialog isOpen={isMaking} onClose={making.close} />
    </Card>
  )
}

export function RowsLoading() {
  return (
    <LoadingShapes>
      <Skeleton height={52} />
      <Skeleton height={52} />
    </LoadingShapes>
  )
}
