// The products and websites that sign people in with Sitzplan, and what their developers have to know.
import { Button, Skeleton } from '@mantine/core'
import type { NewOpenidClient, OpenidClient } from '@sitzplan/contract/openid'
import { IconFingerprint, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CopyField } from '../../ui/copy-field.tsx'
import { Card, PageFrame } from '../../ui/page.tsx'
import { Empty, Loaded, LoadingShapes } from '../../ui/states.tsx'
import { ClientDialog } from './client-dialog.tsx'
import { ClientRow } from './client-row.tsx'
import classes from './openid-clients.module.css'
import { clientsQuery } from './openid-clients-queries.ts'
import { SecretDialog } from './secret-dialog.tsx'

export default function OpenidClientsPage() {
  const { t } = useTranslation('openidClients')
  const clients = useQuery(clientsQuery)
  // Counted, so that each time the form begins anew.
  const [form, setForm] = useState<{ count: number; isOpen: boolean; client: OpenidClient | null }>({
    count: 0,
    isOpen: false,
    client: null,
  })
  const [made, setMade] = useState<NewOpenidClient | null>(null)
  const open = (client: OpenidClient | null) => setForm(({ count }) => ({ count: count + 1, isOpen: true, client }))
  return (
    <PageFrame
      title={t('title')}
      text={t('text')}
      actions={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => open(null)} aria-haspopup="dialog">
          {t('add')}
        </Button>
      }
    >
      <Card title={t('values.title')}>
        <p className={classes.note}>{t('values.text')}</p>
        <div className={classes.values}>
          <CopyField label={t('values.issuer')} text={window.location.origin} />
          <CopyField
            label={t('values.discovery')}
            text={`${window.location.origin}/.well-known/openid-configuration`}
          />
        </div>
      </Card>
      <Card label={t('title')}>
        <Loaded query={clients} loading={<ClientsLoading />}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty
                icon={<IconFingerprint size={32} aria-hidden />}
                title={t('empty.title')}
                text={t('empty.text')}
                action={
                  <Button variant="default" onClick={() => open(null)}>
                    {t('add')}
                  </Button>
                }
              />
            ) : (
              <ul>
                {items.map((client) => (
                  <ClientRow key={client.id} client={client} onChange={() => open(client)} onSecret={setMade} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Card>
      <ClientDialog
        key={form.count}
        isOpen={form.isOpen}
        client={form.client}
        onClose={() => setForm((last) => ({ ...last, isOpen: false }))}
        onMade={setMade}
      />
      <SecretDialog client={made} onClose={() => setMade(null)} />
    </PageFrame>
  )
}

function ClientsLoading() {
  return (
    <LoadingShapes>
      {[0, 1, 2].map((number) => (
        <Skeleton key={number} height={56} />
      ))}
    </LoadingShapes>
  )
}
