// The devices of a line that has too many, those first that have been silent longest: to choose from.
import { Checkbox } from '@mantine/core'
import type { SurplusLine } from '@sitzplan/contract/surplus'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Ago } from '../../ui/ago.tsx'
import classes from './surplus.module.css'
import { type Choice, toggled } from './surplus-rules.ts'

/** More are shown on demand: thousands of rows would make choosing slow. */
const shownAtOnce = 100

interface Props {
  line: SurplusLine
  choice: Choice
  onChange(choice: Choice): void
}

export function SurplusDevices({ line: { devices }, choice, onChange }: Props) {
  const { t } = useTranslation('surplus')
  const { t: common } = useTranslation('common')
  const [shown, setShown] = useState(shownAtOnce)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={classes.frame} tabIndex={0} aria-label={t('devices.label')}>
      <ul className={classes.holders}>
        {devices.slice(0, shown).map(({ device, name, lastSeenAt }) => (
          <li key={device} data-chosen={choice.has(device)}>
            <Checkbox
              aria-label={t('devices.choose', { name })}
              checked={choice.has(device)}
              onChange={() => onChange(toggled(choice, device))}
            />
            <span className={classes.device}>
              {name} <span className="soft">{device}</span>
            </span>
            <span className={classes.about}>
              <span className="soft">
                {t('devices.lastSeen')}: <Ago at={lastSeenAt} />
              </span>
            </span>
          </li>
        ))}
      </ul>
      {shown < devices.length && (
        <button type="button" className={classes.more} onClick={() => setShown(shown + shownAtOnce)}>
          {common('more')}
        </button>
      )}
    </section>
  )
}
