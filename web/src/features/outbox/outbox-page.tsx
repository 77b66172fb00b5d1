// Mail of the account: what became of each; without a mail server, where it is read.
import { Alert, Button, Skeleton } from '@mantine/core'
import { IconMail, IconMailOff, IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAddressParameters } from '../../platform/address-parameters.ts'
import { searched } from '../../platform/searched.ts'
import { More } from '../../ui/more.tsx'
import { Card, PageFrame } from '../../ui/page.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Empty, Loaded, LoadingShapes } from '../../ui/states.tsx'
import { MailRow } from './mail-row.tsx'
import { useOutbox } from './outbox-queries.ts'

export default function OutboxPage() {
  const { t } = useTranslation('outbox')
  const { t: common } = useTranslation('common')
  const [parameters, setParameters] = useAddressParameters()
  const to = searched(parameters.get('to'), 254)
  const mails = useOutbox(to)
  const find = (text: string) => setParameters(text ? { to: text } : {})
  return (
    <PageFrame title={t('title')} text={t('text')}>
      <SearchField label={t('search')} value={to} maxLength={254} onChange={find} />
      <Card label={t('title')}>
        <Loaded query={mails} loading={<MailsLoading />}>
          {({ pages }) => {
            const shown = pages.flatMap(({ items }) => items)
            if (shown.length === 0)
              return (
                <Empty
                  icon={to ? <IconSearch size={32} aria-hidden /> : <IconMail size={32} aria-hidden />}
                  title={to ? t('notFound.title', { address: to }) : t('empty.title')}
                  text={t(to ? 'notFound.text' : 'empty.text')}
                  action={
                    to ? (
                      <Button variant="default" onClick={() => find('')}>
                        {common('clearFilters')}
                      </Button>
                    ) : undefined
                  }
                />
              )
            return (
              <>
                {shown.some(({ state }) => state === 'outbox') && (
                  <Alert icon={<IconMailOff aria-hidden />} title={t('noServer.title')} mb="md">
                    {t('noServer.text')}
                  </Alert>
                )}
                <ul>
                  {shown.map((mail) => (
                    <MailRow key={mail.id} mail={mail} />
                  ))}
                </ul>
                <More query={mails} shown={shown.length} total={pages[0]?.total ?? shown.length} />
              </>
            )
          }}
        </Loaded>
      </Card>
    </PageFrame>
  )
}

function MailsLoading() {
  return (
    <LoadingShapes>
      {[0, 1, 2, 3].map((number) => (
        <Skeleton key={number} height={44} />
      ))}
    </LoadingShapes>
  )
}
