// The tokens that act as me in programs.
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { Token } from '@sitzplan/contract/tokens'
import { IconKey, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTimeZone } from '../../platform/me.ts'
import { dateText } from '../../platform/time.ts'
import { Ago } from '../../ui/ago.tsx'
import { useAskedToOpen } from '../../ui/asked-to-open.ts'
import { Card } from '../../ui/page.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { DeleteTokenDialog } from './delete-token-dialog.tsx'
import { NewTokenDialog } from './new-token-dialog.tsx'
import classes from './own-account.module.css'
import { ownTokensQuery } from './own-account-queries.ts'
import { RowsLoading } from './sign-ins-card.tsx'

export function TokensCard() {
  const { t } = useTranslation('ownAccount')
  const tokens = useQuery(ownTokensQuery)
  const [isMaking, { open, close }] = useDisclosure(false)
  useAskedToOpen('token', open)
  const [deleting, setDeleting] = useState<Token | null>(null)
  return (
    <Card
      title={t('tokens.title')}
      actions={
        <Button variant="default" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} onClick={open}>
          {t('tokens.create')}
        </Button>
      }
    >
      <p className={classes.note}>{t('tokens.text')}</p>
      <Loaded query={tokens} loading={<RowsLoading />}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty
              icon={<IconKey size={28} stroke={1.5} aria-hidden />}
              title={t('tokens.none')}
              text={t('tokens.noneText')}
            />
          ) : (
            <ul className={classes.rows}>
              {items.map((token) => (
                <Row key={token.id} token={token} onDelete={() => setDeleting(token)} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <NewTokenDialog isOpen={isMaking} onClose={close} />
      <DeleteTokenDialog token={deleting} onClose={() => setDeleting(null)} />
    </Card>
  )
}

function Row({ token, onDelete }: { token: Token; onDelete: () => void }) {
  const { t } = useTranslation('ownAccount')
  const timeZone = useTimeZone()
  return (
    <li>
      <IconKey size={22} stroke={1.5} aria-hidden />
      <div className={classes.rowText}>
        <strong>{token.name}</strong>
        <span>
          {t('tokens.created', { date: dateText(token.createdAt, timeZone) })} · {t('tokens.lastUsed')}{' '}
          <Ago at={token.lastUsedAt} />
        </span>
      </div>
      <Button
        variant="subtle"
        color="red"
        size="compact-sm"
        aria-label={t('tokens.deleteThis', { name: token.name })}
        onClick={onDelete}
      >
        {t('tokens.delete')}
      </Button>
    </li>
  )
}
