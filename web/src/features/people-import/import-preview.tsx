// What an import would do, before it is done: in sum, in choices, and line by line.
import { Button, Checkbox, Group, Switch } from '@mantine/core'
import type { ImportProduct, PeopleImport } from '@sitzplan/contract/people-import'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { managesGroupsOnly, useMay, useMe } from '../../platform/me.ts'
import { moneyText } from '../../platform/money.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { Card } from '../../ui/page.tsx'
import { useProductNames } from '../users/user-queries.ts'
import { ImportLines } from './import-lines.tsx'
import { useCheckAgain, useForget, useStart } from './import-queries.ts'
import classes from './people-import.module.css'

export function ImportPreview({ one }: { one: PeopleImport }) {
  const { t } = useTranslation('peopleImport')
  const { t: common } = useTranslation('common')
  const { sendsMail } = useMe()
  const navigate = useNavigate()
  const [notify, setNotify] = useState(true)
  const [createGroups, setCreateGroups] = useState(one.createGroups)
  const start = useStart(one.id)
  const forget = useForget(one.id, () => navigate('/users/import'))
  const again = useCheckAgain(one.id)
  const { new: added, change: changed, error: errors } = one.counts
  const isBusy = start.isPending || forget.isPending || again.isPending
  return (
    <>
      <Card label={t('whatHappens')}>
        <div className={classes.stack}>
          <p role="status" className={classes.sum}>
            {added + changed === 0 ? t('nothing') : sumOf(t, added, changed)}
            {errors > 0 && ` ${t('leftOut', { count: errors })}`}
          </p>
          <Products one={one} />
          {one.ignoredColumns.length > 0 && (
            <p className="soft">{t('ignored', { columns: one.ignoredColumns.join(', ') })}</p>
          )}
          <NewGroups
            one={one}
            isMade={createGroups}
            isBusy={isBusy}
            onChange={(isMade) => {
              setCreateGroups(isMade)
              again.mutate(isMade, { onError: () => setCreateGroups(one.createGroups) })
            }}
          />
          {added + (sendsMail ? changed : 0) > 0 && (
            <Switch
              label={sendsMail ? t('notify') : common('noMail.invite')}
              description={sendsMail ? t('notifyText') : common('noMail.handOn')}
              checked={notify}
              onChange={(event) => setNotify(event.currentTarget.checked)}
            />
          )}
          <RefusalAlert error={start.error ?? forget.error ?? again.error} />
          <Group gap="xs">
            {added + changed > 0 && (
              <Button
                disabled={again.isPending}
                loading={start.isPending}
                onClick={() => !isBusy && start.mutate(notify)}
              >
                {buttonOf(t, added, changed)}
              </Button>
            )}
            <Button variant="default" loading={forget.isPending} onClick={() => !isBusy && forget.mutate()}>
              {t('forget')}
            </Button>
          </Group>
        </div>
      </Card>
      <ImportLines one={one} />
    </>
  )
}

type T = ReturnType<typeof useTranslation<'peopleImport'>>['t']

/** "312 people are added, 40 changed." */
function sumOf(t: T, added: number, changed: number): string {
  if (changed === 0) return t('sum.added', { count: added })
  if (added === 0) return t('sum.changed', { count: changed })
  return t('sum.both', {
    added: t('sum.addedPart', { count: added }),
    changed: t('sum.changedPart', { count: changed }),
  })
}

function buttonOf(t: T, added: number, changed: number): string {
  if (added > 0 && changed > 0)
    return t('start.both', {
      added: t('start.addPart', { count: added }),
      changed: t('start.changePart', { count: changed }),
    })
  return changed > 0 ? t('start.change', { count: changed }) : t('start.add', { count: added })
}

function Products({ one: { products, currency } }: { one: PeopleImport }) {
  const { t } = useTranslation('peopleImport')
  const { t: common } = useTranslation('common')
  const nameOf = useProductNames()
  if (products.length === 0) return null
  const missing = ({ kind, waiting, price }: ImportProduct) =>
    waiting > 0 && kind === 'named' && price !== null && currency
      ? ` ${t('product.price', { price: moneyText(price * waiting, currency) })}`
      : ''
  return (
    <ul className={classes.products}>
      {products.map((product) => (
        <li key={`${product.key} ${product.kind}`}>
          <strong>{nameOf(product.key)}</strong> ({common(`kind.${product.kind}`)}):{' '}
          {t('product.given', { count: product.given })}
          {product.waiting > 0 && (
            <span className={classes.waits}>
              {' '}
              {t('product.waiting', { count: product.waiting })}
              {missing(product)}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Whoever may make groups says whether those of the file that are not there are made. */
function NewGroups({
  one,
  isMade,
  isBusy,
  onChange,
}: {
  one: PeopleImport
  isMade: boolean
  isBusy: boolean
  onChange(isMade: boolean): void
}) {
  const { t } = useTranslation('peopleImport')
  const mayManage = useMay('groups.manage')
  const isLimited = managesGroupsOnly(useMe())
  if (one.newGroups.length === 0 || !mayManage || isLimited) return null
  const shown = one.newGroups.slice(0, 10).join(', ')
  const more = one.newGroups.length - 10
  return (
    <Checkbox
      label={t('makeGroups', { count: one.newGroups.length })}
      description={more > 0 ? t('andMore', { names: shown, count: more }) : shown}
      checked={isMade}
      disabled={isBusy}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}
