// "Why is this billed?": every queue for which somebody costs a license, and one button that takes them out of all; or that
// they were given the license by hand, and the button that takes it away.
import { Button, Group, Modal, Stack } from '@mantine/core'
import type { BilledProduct } from '@sitzplan/contract/queues'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useMay, useTimeZone } from '../../platform/me.ts'
import { dateText } from '../../platform/time.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { Loaded } from '../../ui/states.tsx'
import { billingQuery } from './queue-queries.ts'
import classes from './queues.module.css'
import { useTakeOut } from './take-out.tsx'
import { TypeMark } from './type-mark.tsx'

interface Props {
  user: { id: string; name: string }
  mayChange: boolean
}

/** The link; what it opens is read then. */
export function WhyBilled({ user, mayChange }: Props) {
  const { t } = useTranslation('queues')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className={classes.why}
        aria-label={t('why.linkOf', { name: user.name })}
        onClick={() => setOpen(true)}
      >
        {t('why.link')}
      </button>
      {isOpen && <WhyBilledDialog user={user} mayChange={mayChange} onClose={() => setOpen(false)} />}
    </>
  )
}

function WhyBilledDialog({ user, mayChange, onClose }: Props & { onClose(): void }) {
  const { t } = useTranslation('queues')
  const { t: common } = useTranslation('common')
  const billing = useQuery(billingQuery(user.id))
  const out = useTakeOut(onClose)
  const mayTakeAway = useMay('assignments.manage')
  const isIn = billing.data?.some(({ causes }) => causes.some(({ kind }) => kind === 'queue')) ?? false
  return (
    <Modal opened onClose={onClose} title={t('why.title')} size="lg">
      <Loaded query={billing}>
        {(products) => (
          <Stack gap="md">
            {products.length === 0 && <p className={classes.text}>{t('why.nothing', user)}</p>}
            {products.map((billed) => (
              <Causes key={billed.product} billed={billed} name={user.name} />
            ))}
            {isIn && <p className="soft">{t('why.how')}</p>}
            <RefusalAlert error={out.error} />
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={onClose}>
                {common('close')}
              </Button>
              {mayTakeAway &&
                products.filter(isByHand).map(({ product, name }) => (
                  <Button key={product} color="red" loading={out.isPending} onClick={() => out.takeAway(user, product)}>
                    {t('why.takeAway', { product: name })}
                  </Button>
                ))}
              {isIn && mayChange && (
                <Button color="red" loading={out.isPending} onClick={() => out.takeOut([user], null)}>
                  {t('why.button')}
                </Button>
              )}
            </Group>
          </Stack>
        )}
      </Loaded>
    </Modal>
  )
}

const isByHand = ({ causes }: BilledProduct) => causes.some(({ kind }) => kind === 'assignment')

function Causes({ billed: { name: product, isBilled, causes }, name }: { billed: BilledProduct; name: string }) {
  const { t } = useTranslation('queues')
  const timeZone = useTimeZone()
  if (causes.length === 0) return <p className={classes.text}>{t('why.none', { name, product })}</p>
  return (
    <div>
      <p className={classes.text}>{t(isBilled ? 'why.billed' : 'why.waiting', { name, product })}</p>
      <ul className={classes.causes}>
        {causes.map((cause) => {
          const date = dateText(cause.since, timeZone)
          if (cause.kind === 'assignment')
            return (
              <li key={cause.kind}>
                <span>{t('why.byHand')}</span>
                <span className="soft">{t('why.byHandSince', { date })}</span>
              </li>
            )
          const { queue, role } = cause
          return (
            <li key={queue.id}>
              <Link to={`/queues/${queue.id}`} className={classes.name}>
                {queue.name}
              </Link>
              <TypeMark type={queue.type} />
              <span className="soft">{t('why.since', { role: t(`role.${role}`), date })}</span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
