// What the directory would have taken away beyond the limit: who would lose what, and deciding on it.
import { Button, Skeleton } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { HeldChange } from '@sitzplan/contract/group-rules'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Ago } from '../../ui/ago.tsx'
import { BackLink } from '../../ui/back-link.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { EmailText } from '../../ui/email-text.tsx'
import { More } from '../../ui/more.tsx'
import { Card, PageFrame } from '../../ui/page.tsx'
import { Empty, Loaded, LoadingShapes } from '../../ui/states.tsx'
import { useProductNames } from '../users/user-queries.ts'
import { useDecide, useHeldChanges } from './group-rule-queries.ts'
import classes from './group-rules.module.css'
import { Change } from './preview-panel.tsx'

/** `change` null: all there are. */
interface Asked {
  what: 'confirm' | 'discard'
  change: HeldChange | null
}

export function HeldChangesPage() {
  const { t } = useTranslation('groupRules')
  const query = useHeldChanges()
  const [asked, setAsked] = useState<Asked | null>(null)
  const step = asked?.what ?? 'confirm'
  const decide = useDecide((decided, decision) =>
    notifications.show({ message: t(`held.${decision.do}Done`, { count: decided }) }),
  )
  const decideAsAsked = ({ what, change }: Asked) =>
    decide.mutate({ do: what, ...(change && { ids: [change.id] }) }, { onSuccess: () => setAsked(null) })
  const total = query.data?.pages[0]?.total ?? 0
  return (
    <PageFrame
      title={t('held.title')}
      text={t('held.text')}
      above={<BackLink to="/group-rules">{t('title')}</BackLink>}
    >
      <Card
        title={total > 0 && t('held.count', { count: total })}
        label={t('held.title')}
        actions={<Decisions onAsk={setAsked} change={null} />}
      >
        <Loaded
          query={query}
          loading={
            <LoadingShapes>
              <Skeleton height={180} />
            </LoadingShapes>
          }
        >
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items)
            if (items.length === 0)
              return (
                <Empty
                  icon={<IconCircleCheck size={32} aria-hidden />}
                  title={t('held.none')}
                  text={t('held.noneText')}
                />
              )
            return (
              <>
                <ul className={classes.people}>
                  {items.map((change) => (
                    <li key={change.id}>
                      <span className={classes.who}>
                        <Link to={`/users/${change.user.id}`}>{change.user.name}</Link>
                        <EmailText email={change.user.email} />
                        <Ago at={change.heldAt} />
                      </span>
                      <Losses change={change} />
                      <Decisions onAsk={setAsked} change={change} />
                    </li>
                  ))}
                </ul>
                <More query={query} shown={items.length} total={total} />
              </>
            )
          }}
        </Loaded>
      </Card>
      <ConfirmDialog
        isOpen={asked !== null}
        title={t(`held.${step}Title`, { count: asked?.change ? 1 : total })}
        confirm={t(`held.${step}`)}
        isRed={step === 'confirm'}
        mutation={decide}
        onConfirm={() => asked && decideAsAsked(asked)}
        onClose={() => setAsked(null)}
      >
        <p>{t(`held.${step}Text`)}</p>
      </ConfirmDialog>
    </PageFrame>
  )
}

function Decisions({ change, onAsk }: { change: HeldChange | null; onAsk(asked: Asked): void }) {
  const { t } = useTranslation('groupRules')
  return (
    <span className={classes.moves}>
      {(['discard', 'confirm'] as const).map((what) => (
        <Button
          key={what}
          size="xs"
          variant={what === 'confirm' && !change ? 'filled' : 'default'}
          color={what === 'confirm' && !change ? 'red' : undefined}
          onClick={() => onAsk({ what, change })}
        >
          {t(change ? `held.${what}` : `held.${what}All`)}
          {change && <span className="visually-hidden">: {change.user.name}</span>}
        </Button>
      ))}
    </span>
  )
}

function Losses({ change: { what, loses, losesRole, leaves } }: { change: HeldChange }) {
  const { t } = useTranslation('groupRules')
  const { t: common } = useTranslation('common')
  const productName = useProductNames()
  return (
    <ul className={classes.chips}>
      {what !== 'rules' && <Change what="lose" text={t(`held.what.${what}`)} />}
      {loses.map(({ key, kind }) => (
        <Change key={key} what="lose" text={`${productName(key)} · ${common(`kind.${kind}`)}`} />
      ))}
      {losesRole && <Change what="lose" text={t('held.role')} />}
      {leaves.map((name) => (
        <Change key={name} what="lose" text={t('preview.group', { name })} />
      ))}
    </ul>
  )
}
