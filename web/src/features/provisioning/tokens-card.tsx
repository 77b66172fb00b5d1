// The tokens by which the directory calls.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Token } from '@sitzplan/contract/tokens'
import { IconKey, IconKeyOff, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTimeZone } from '../../platform/me.ts'
import { dateText, useNow } from '../../platform/time.ts'
import { Ago } from '../../ui/ago.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Card } from '../../ui/page.tsx'
import { Empty } from '../../ui/states.tsx'
import classes from './provisioning.module.css'
import { useDeleteScimToken } from './provisioning-queries.ts'
import { tokenStateOf } from './state-rules.ts'

export function TokensCard({ tokens, onMake }: { tokens: Token[]; onMake(replaces: Token | null): void }) {
  const { t } = useTranslation('provisioning')
  const [deleting, setDeleting] = useState<Token | null>(null)
  return (
    <Card
      title={t('tokens.title')}
      actions={
        tokens.length > 0 && (
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconPlus size={14} aria-hidden />}
            aria-haspopup="dialog"
            onClick={() => onMake(null)}
          >
            {t('tokens.create')}
          </Button>
        )
      }
    >
      <p className={classes.note}>{t('tokens.text')}</p>
      {tokens.length === 0 ? (
        <Empty
          icon={<IconKey size={28} stroke={1.5} aria-hidden />}
          title={t('tokens.none')}
          text={t('tokens.noneText')}
        />
      ) : (
        <ul className={classes.tokens}>
          {tokens.map((token) => (
            <TokenRow
              key={token.id}
              token={token}
              onReplace={() => onMake(token)}
              onDelete={() => setDeleting(token)}
            />
          ))}
        </ul>
      )}
      <DeleteDialog token={deleting} onClose={() => setDeleting(null)} />
    </Card>
  )
}

function TokenRow({ token, onReplace, onDelete }: { token: Token; onReplace(): void; onDelete(): void }) {
  const { t } = useTranslation('provisioning')
  const timeZone = useTimeZone()
  const { name, createdAt, expiresAt, lastUsedAt } = token
  const state = tokenStateOf(token, useNow(60))
  const KeyIcon = state === 'ended' ? IconKeyOff : IconKey
  return (
    <li>
      <KeyIcon className={classes.key} size={22} stroke={1.5} aria-hidden />
      <div className={classes.tokenText}>
        <strong>{name}</strong>
        <span>
          {t('tokens.created', { date: dateText(createdAt, timeZone) })} · {t('tokens.lastUsed')}{' '}
          <Ago at={lastUsedAt} />
        </span>
        <span className={classes.ends} data-state={state}>
          {t(expiresAt === null ? 'tokens.endless' : `tokens.state.${state}`, {
            date: dateText(expiresAt ?? createdAt, timeZone),
          })}
        </span>
      </div>
      <div className={classes.buttons}>
        {(state === 'lasting' || state === 'ending') && (
          <Button variant="default" size="compact-sm" onClick={onReplace} aria-haspopup="dialog">
            {t('tokens.replace')}
            <span className="visually-hidden">: {name}</span>
          </Button>
        )}
        <Button variant="subtle" color="red" size="compact-sm" onClick={onDelete} aria-haspopup="dialog">
          {t(state === 'replaced' ? 'tokens.endNow' : 'tokens.delete')}
          <span className="visually-hidden">: {name}</span>
        </Button>
      </div>
    </li>
  )
}

function DeleteDialog({ token, onClose }: { token: Token | null; onClose(): void }) {
  const { t } = useTranslation('provisioning')
  const name = token?.name ?? ''
  const deletion = useDeleteScimToken(() => notifications.show({ message: t('tokens.deleted', { name }) }))
  return (
    <ConfirmDialog
      isOpen={token !== null}
      title={t('tokens.deleteTitle', { name })}
      confirm={t(token?.replacedBy ? 'tokens.endNow' : 'tokens.delete')}
      isRed
      mutation={deletion}
      onConfirm={() => token && deletion.mutate(token.id, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t(token?.replacedBy ? 'tokens.endText' : 'tokens.deleteText')}</p>
    </ConfirmDialog>
  )
}
