// How it stands with the directory, and what to do next.
import { Button } from '@mantine/core'
import { pageAddresses } from '@sitzplan/contract/pages'
import type { Provisioning } from '@sitzplan/contract/provisioning'
import type { Token } from '@sitzplan/contract/tokens'
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClock,
  IconHandStop,
  IconPlug,
  IconPlugConnectedX,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useTimeZone } from '../../platform/me.ts'
import { dateText, numberText, useNow } from '../../platform/time.ts'
import { Ago } from '../../ui/ago.tsx'
import { NextStep } from '../../ui/next-step.tsx'
import { Card } from '../../ui/page.tsx'
import { groupRulesQuery, useHeldCount } from '../group-rules/group-rule-queries.ts'
import classes from './provisioning.module.css'
import { type DirectoryState, tokenStateOf } from './state-rules.ts'

const icons: Record<DirectoryState, typeof IconPlug> = {
  noToken: IconPlug,
  ended: IconPlugConnectedX,
  noCall: IconClock,
  refused: IconAlertTriangle,
  works: IconCircleCheck,
}

interface Props {
  provisioning: Provisioning
  tokens: Token[]
  state: DirectoryState
  onMake(): void
}

export function StateCard({ provisioning, tokens, state, onMake }: Props) {
  const { t } = useTranslation('provisioning')
  const { lastCallAt, people, groups } = provisioning
  const StateIcon = icons[state]
  const wantsToken = state === 'noToken' || state === 'ended'
  return (
    <Card label={t('state.label')}>
      <div className={classes.state} data-state={state}>
        <StateIcon size={28} stroke={1.6} aria-hidden />
        <div role="status">
          <h2>{t(`state.${state}.title`)}</h2>
          <p>{t(`state.${state}.text`)}</p>
        </div>
        {wantsToken && (
          <Button onClick={onMake} aria-haspopup="dialog">
            {t('tokens.create')}
          </Button>
        )}
      </div>
      {lastCallAt !== null && (
        <dl className={classes.numbers}>
          <div>
            <dt>{t('state.lastCall')}</dt>
            <dd>
              <Ago at={lastCallAt} />
            </dd>
          </div>
          <div>
            <dt>{t('state.people')}</dt>
            <dd>{numberText(people)}</dd>
          </div>
          <div>
            <dt>{t('state.groups')}</dt>
            <dd>{numberText(groups)}</dd>
          </div>
        </dl>
      )}
      {people > 0 && <RulesToMake />}
      <EndingTokens tokens={tokens} />
      <HeldChanges />
    </Card>
  )
}

/** People are coming, and get nothing yet. */
function RulesToMake() {
  const { t } = useTranslation('provisioning')
  const { data } = useQuery(groupRulesQuery)
  if (data?.rules.length !== 0) return null
  return (
    <div className={classes.next}>
      <NextStep to={pageAddresses.groupRules} link={t('state.toRules')}>
        {t('state.noRules')}
      </NextStep>
    </div>
  )
}

/** What the directory would have taken away at once from too many. */
function HeldChanges() {
  const { t } = useTranslation('provisioning')
  const { data: held = 0 } = useHeldCount()
  if (held === 0) return null
  return (
    <p className={classes.warning}>
      <IconHandStop size={18} aria-hidden />
      <Link to={`${pageAddresses.groupRules}/held`}>{t('state.held', { count: held, number: numberText(held) })}</Link>
    </p>
  )
}

/** When one ends the directory is not let in any more, and nobody would notice before somebody new is missing. */
function EndingTokens({ tokens }: { tokens: Token[] }) {
  const { t } = useTranslation('provisioning')
  const timeZone = useTimeZone()
  const now = useNow(60)
  return tokens
    .filter((token) => tokenStateOf(token, now) === 'ending')
    .map(({ id, name, expiresAt }) => (
      <p key={id} className={classes.warning}>
        <IconAlertTriangle size={18} aria-hidden />
        {t('state.ending', { name, date: dateText(expiresAt ?? '', timeZone) })}
      </p>
    ))
}
