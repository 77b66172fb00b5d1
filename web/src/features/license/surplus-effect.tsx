// What activating means for those from whom a line's licenses are taken, or for its devices.
import type { SurplusLine } from '@sitzplan/contract/surplus'
import { useTranslation } from 'react-i18next'
import { useProductNames } from '../products/products-queries.ts'
import classes from './license.module.css'
import { useLineName } from './license-lines.tsx'
import { useRuleWords } from './rule-words.ts'
import { type Choice, interrupted, outcomesOf } from './surplus-rules.ts'

/** So many are named; of the others there is only the number. */
const mostNames = 5

export function SurplusEffect({ line, choice }: { line: SurplusLine; choice: Choice }) {
  const { t, i18n } = useTranslation('surplus')
  const names = useProductNames()
  const lineName = useLineName()
  const ruleWords = useRuleWords()
  const all = (people: readonly { name: string }[]) => {
    const named = people.slice(0, mostNames).map(({ name }) => name)
    const more = people.length - named.length
    const list = new Intl.ListFormat(i18n.language).format(named)
    return { names: more > 0 ? t('effect.more', { names: named.join(', '), count: more }) : list, count: people.length }
  }
  const devices = line.devices.filter(({ device }) => choice.has(device))
  const { lose, get, getByRule } = outcomesOf(choice, line)
  const working = interrupted(choice, line).length
  const sentences = [
    devices.length > 0 && t('devices.retires', all(devices)),
    lose.length > 0 && t('effect.loses', all(lose)),
    ...get.map(({ given, people }) =>
      t('effect.gets', { ...all(people), what: `${names.product(given.product)} (${lineName(given)})` }),
    ),
    ...getByRule.map(({ rule, people }) =>
      t(rule.waits ? 'effect.ruleWaits' : 'effect.ruleGets', { ...all(people), ...ruleWords(line, rule) }),
    ),
    working > 0 && t('effect.interrupted', { count: working }),
  ]
  return (
    <div className={classes.consequence}>
      <strong>
        {names.product(line.product)}, {lineName(line)}.
      </strong>{' '}
      {sentences.filter(Boolean).join(' ')}
    </div>
  )
}
