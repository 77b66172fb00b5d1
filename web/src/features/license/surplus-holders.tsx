// The holders of a surplus license, those first who can spare it most easily: to choose from.
import { Checkbox, NativeSelect } from '@mantine/core'
import type { ProposalReason, SurplusHolder, SurplusLine } from '@sitzplan/contract/surplus'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { numberText } from '../../platform/time.ts'
import { Ago } from '../../ui/ago.tsx'
import { PersonName } from '../../ui/person.tsx'
import { useProductNames } from '../products/products-queries.ts'
import { useLineName } from './license-lines.tsx'
import { useRuleWords } from './rule-words.ts'
import classes from './surplus.module.css'
import { type Alternative, type Choice, given, isFree, ruleAfter, toggled } from './surplus-rules.ts'

/** More are shown on demand: thousands of rows would make choosing slow. */
const shownAtOnce = 100

/** Reasons that say of the last use that there was none. */
const saysNever = new Set<ProposalReason>(['never_used', 'never_activated'])

interface Props {
  line: SurplusLine
  choice: Choice
  onChange(choice: Choice): void
}

export function SurplusHolders({ line, choice, onChange }: Props) {
  const { t } = useTranslation('surplus')
  const { t: common } = useTranslation('common')
  const ruleWords = useRuleWords()
  const [shown, setShown] = useState(shownAtOnce)
  const reasons = new Map(line.proposal.map(({ user, reason }) => [user.id, reason]))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={classes.frame} tabIndex={0} aria-label={t('holder')}>
      <ul className={classes.holders}>
        {line.holders.slice(0, shown).map((holder) => {
          const { user, veto, queues, mayTake } = holder
          const reason = reasons.get(user.id)
          const isChosen = choice.has(user.id)
          const instead = choice.get(user.id) ?? null
          const rule = isFree(holder) ? ruleAfter(holder, line, instead) : undefined
          return (
            <li key={user.id} data-chosen={isChosen}>
              <Checkbox
                aria-label={t('choose', { name: user.name })}
                checked={isChosen}
                disabled={!isFree(holder)}
                onChange={() => onChange(toggled(choice, user.id))}
              />
              <PersonName person={user} />
              <span className={classes.about}>
                {!(reason && saysNever.has(reason)) && <LastUsed holder={holder} isWithheld={line.isLastUseWithheld} />}
                {reason && <span className={classes.reason}>{t(`reason.${reason}`)}</span>}
                {veto && <Veto product={line.product} reason={veto.reason} />}
                {queues.length > 0 && (
                  <span className={classes.veto}>{t('inQueues', { queues: queues.join(', ') })}</span>
                )}
                {rule && (
                  <span className="soft">{t(`byRule.${rule.waits ? 'waits' : 'gets'}`, ruleWords(line, rule))}</span>
                )}
                {!mayTake && <span className={classes.veto}>{t('beyond')}</span>}
              </span>
              {isChosen && line.alternatives.length > 0 && (
                <Instead
                  name={user.name}
                  alternatives={line.alternatives}
                  nothing={t(holder.byRule ? 'byRule.gives' : 'nothing')}
                  value={instead}
                  onChange={(next) => onChange(given(choice, user.id, next))}
                />
              )}
            </li>
          )
        })}
      </ul>
      {shown < line.holders.length && (
        <button type="button" className={classes.more} onClick={() => setShown(shown + shownAtOnce)}>
          {common('more')}
        </button>
      )}
    </section>
  )
}

function LastUsed({ holder: { isWorking, lastUsedAt }, isWithheld }: { holder: SurplusHolder; isWithheld: boolean }) {
  const { t } = useTranslation('surplus')
  if (isWorking) return <strong className={classes.working}>{t('working')}</strong>
  if (isWithheld) return null
  return (
    <span className="soft">
      {lastUsedAt ? (
        <>
          {t('lastUsed')}: <Ago at={lastUsedAt} />
        </>
      ) : (
        t('never')
      )}
    </span>
  )
}

function Veto({ product, reason }: { product: string; reason: string }) {
  const { t } = useTranslation('surplus')
  const names = useProductNames()
  return <span className={classes.veto}>{t('veto', { product: names.product(product), reason })}</span>
}

interface InsteadProps {
  name: string
  alternatives: Alternative[]
  /** What it is called when nothing is chosen. */
  nothing: string
  value: { product: string; kind: string } | null
  onChange(instead: Pick<Alternative, 'product' | 'kind'> | null): void
}

function Instead({ name, alternatives, nothing, value, onChange }: InsteadProps) {
  const { t } = useTranslation('surplus')
  const names = useProductNames()
  const lineName = useLineName()
  const keyOf = ({ product, kind }: { product: string; kind: string }) => `${product} ${kind}`
  const label = ({ product, kind, free }: Alternative) => {
    const what = `${names.product(product)}, ${lineName({ product, kind })}`
    return free === null ? what : t('free', { what, count: free, formatted: numberText(free) })
  }
  return (
    <NativeSelect
      size="xs"
      className={classes.instead}
      aria-label={t('insteadFor', { name })}
      value={value ? keyOf(value) : ''}
      onChange={(event) => {
        const found = alternatives.find((each) => keyOf(each) === event.currentTarget.value)
        onChange(found ? { product: found.product, kind: found.kind } : null)
      }}
      data={[
        { value: '', label: `${t('instead')}: ${nothing}` },
        ...alternatives.map((each) => ({ value: keyOf(each), label: `${t('instead')}: ${label(each)}` })),
      ]}
    />
  )
}
