// A line of a statement; its causes are shown when asked for.
import type { Statement, StatementCause, StatementLine } from '@sitzplan/contract/statements'
import { IconChevronDown, IconFlask } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { dayText } from '../../platform/days.ts'
import { useMay } from '../../platform/me.ts'
import { moneyText } from '../../platform/money.ts'
import { numberText } from '../../platform/time.ts'
import { TypeMark } from '../queues/type-mark.tsx'
import { WhyBilled } from '../queues/why-billed.tsx'
import classes from './statements.module.css'

export function Line({ line, statement }: { line: StatementLine; statement: Statement }) {
  const { t } = useTranslation('statements')
  const [isOpen, setOpen] = useState(false)
  const causes = useId()
  const title = useTitle(line)
  const { user, quantity, days, trial, amount } = line
  const isNamed = user !== undefined && user.name !== null
  return (
    <li className={classes.line}>
      <span className={classes.what}>
        {isNamed ? (
          <Link to={`/users/${user.id}`} className={classes.name}>
            {title}
          </Link>
        ) : (
          <span className={classes.name}>{title}</span>
        )}
        {isNamed && <span className="soft">{user.email}</span>}
        {trial && (
          <span className={classes.trial}>
            <IconFlask size={14} aria-hidden />
            {t('trial')}
          </span>
        )}
      </span>
      {!user && (
        <span className={classes.figure}>
          <span className={classes.label}>{t('quantity')}</span>
          {quantity === null ? t('unrestricted') : numberText(quantity)}
        </span>
      )}
      <span className={classes.figure}>
        <span className={classes.label}>{t('days')}</span>
        {t('daysOf', { days, of: statement.daysOfMonth })}
      </span>
      <span className={classes.amount}>
        {amount !== undefined && statement.currency && moneyText(amount, statement.currency)}
      </span>
      <button
        type="button"
        className={classes.open}
        aria-expanded={isOpen}
        aria-controls={causes}
        aria-label={t('causesOf', { name: title })}
        onClick={() => setOpen(!isOpen)}
      >
        {t('causes')}
        <IconChevronDown size={16} aria-hidden />
      </button>
      <div id={causes} className={classes.causes} hidden={!isOpen}>
        {isOpen && <Causes line={line} isRunning={statement.isRunning} />}
      </div>
    </li>
  )
}

function Causes({ line: { user, causes }, isRunning }: { line: StatementLine; isRunning: boolean }) {
  const mayChange = useMay('queues.manage')
  const maySee = useMay('users.view')
  return (
    <>
      <ul>
        {causes.map((cause) => (
          <li key={`${keyOf(cause)} ${cause.from}`}>
            <Cause cause={cause} />
          </li>
        ))}
      </ul>
      {isRunning && maySee && user?.name && <WhyBilled user={{ id: user.id, name: user.name }} mayChange={mayChange} />}
    </>
  )
}

const keyOf = (cause: StatementCause) => {
  if (cause.kind === 'queue') return cause.queue.id
  return cause.kind === 'revision' ? cause.revision : cause.kind
}

function Cause({ cause }: { cause: StatementCause }) {
  const { t } = useTranslation('statements')
  const { from, to, days } = cause
  const span = { from: dayText(from), to: dayText(to) }
  return (
    <>
      {cause.kind === 'queue' && (
        <>
          <span>{cause.queue.name}</span>
          <TypeMark type={cause.queue.type} />
        </>
      )}
      {cause.kind === 'revision' && <span>{t('revision', { number: cause.revision })}</span>}
      {cause.kind === 'assignment' && <span>{t('byHand')}</span>}
      <span className="soft">
        {from === to ? t('day', span) : t('span', span)} · {t('causeDays', { count: days })}
      </span>
    </>
  )
}

/** Whom it is for, or what of the product it is. */
function useTitle({ kind, resourceName, user }: StatementLine): string {
  const { t } = useTranslation('statements')
  const { t: common } = useTranslation('common')
  if (user) return user.name ?? `${t('erased')} ${user.id.slice(0, 8)}`
  return resourceName ?? common(`kind.${kind}`)
}
