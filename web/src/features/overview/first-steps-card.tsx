// What makes a new account one that works: what is done, and for the rest, the way to where it is done.
import { Button } from '@mantine/core'
import type { FirstStep } from '@sitzplan/contract/first-steps'
import type { GettingStarted } from '@sitzplan/contract/getting-started'
import type { Permission } from '@sitzplan/contract/permissions'
import { IconCheck } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useMe } from '../../platform/me.ts'
import { Card } from '../../ui/page.tsx'
import classes from './first-steps-card.module.css'

/** Where a step is done, for who may open that page. */
const places: Record<FirstStep, { to: string; permission: Permission }> = {
  license: { to: '/license', permission: 'licenses.view' },
  people: { to: '/users/new', permission: 'users.view' },
  signIn: { to: '/enterprise-sign-in', permission: 'sign-in.manage' },
  products: { to: '/users', permission: 'users.view' },
  session: { to: '/sessions', permission: 'sessions.view' },
}

interface FirstStepsProps {
  steps: GettingStarted['steps']
  onPutAway?(): void
  /** The button that was pressed for it is gone. */
  wasBroughtBack: boolean
}

export default function FirstStepsCard({ steps, onPutAway, wasBroughtBack }: FirstStepsProps) {
  const { t } = useTranslation('overview')
  const away = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (wasBroughtBack) away.current?.focus()
  }, [wasBroughtBack])
  const next = steps.find(({ done }) => !done)
  return (
    <Card
      title={
        <>
          {t('firstSteps.title')}{' '}
          <span className={classes.count}>
            {t('firstSteps.done', { done: steps.filter(({ done }) => done).length, total: steps.length })}
          </span>
        </>
      }
      actions={
        onPutAway && (
          <Button ref={away} variant="subtle" size="compact-sm" onClick={onPutAway}>
            {t('firstSteps.putAway')}
          </Button>
        )
      }
    >
      <ol className={classes.steps}>
        {steps.map((step, index) => (
          <Step key={step.name} {...step} number={index + 1} isNext={step === next} />
        ))}
      </ol>
    </Card>
  )
}

interface StepProps {
  name: FirstStep
  done: boolean
  number: number
  /** The first that is not done. */
  isNext: boolean
}

function Step({ name, done, number, isNext }: StepProps) {
  const { t } = useTranslation('overview')
  const { permissions, sendsMail } = useMe()
  const text = name === 'people' && !sendsMail ? 'peopleTextHere' : (`${name}Text` as const)
  const { to, permission } = places[name]
  return (
    <li data-done={done || undefined} aria-current={isNext ? 'step' : undefined}>
      <span className={classes.mark}>
        {done ? <IconCheck size={18} aria-hidden /> : <span aria-hidden>{number}</span>}
      </span>
      <div>
        <h3>
          {t(`firstSteps.${name}`)}
          {done && <span className="visually-hidden"> – {t('firstSteps.isDone')}</span>}
        </h3>
        {!done && <p>{t(`firstSteps.${text}`)}</p>}
      </div>
      {!done && permissions.includes(permission) && (
        <Button component={Link} to={to} variant={isNext ? 'filled' : 'default'} size="sm">
          {t(`firstSteps.${name}Go`)}
        </Button>
      )}
    </li>
  )
}
