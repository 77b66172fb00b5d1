// Remove surplus licenses: who holds them, whom Sitzplan proposes and why, what each could get instead. It only chooses;
// taking away is one step with the activation.
import { Button, Group, Modal, Stack } from '@mantine/core'
import type { SurplusLine } from '@sitzplan/contract/surplus'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { numberText } from '../../platform/time.ts'
import { useProductNames } from '../products/products-queries.ts'
import { useLineName } from './license-lines.tsx'
import classes from './surplus.module.css'
import { SurplusDevices } from './surplus-devices.tsx'
import { SurplusHolders } from './surplus-holders.tsx'
import { type Choice, missing, overfull, proposed, stillHeld } from './surplus-rules.ts'

interface Props {
  line: SurplusLine
  choice: Choice | undefined
  onChoose(choice: Choice): void
  onClose(): void
}

export function SurplusDialog({ line, choice: chosenBefore, onChoose, onClose }: Props) {
  const { t } = useTranslation('surplus')
  const { t: common } = useTranslation('common')
  const names = useProductNames()
  const lineName = useLineName()
  const [chosen, setChosen] = useState(chosenBefore ?? proposed(line))
  const choice = stillHeld(chosen, line)
  const left = missing(choice, line)
  const tooMany = overfull(choice, line.alternatives)
  const isOfDevices = line.kind === 'device'
  const hidden = isOfDevices ? 0 : line.used - line.holders.length
  return (
    <Modal opened onClose={onClose} size="xl" title={t('title')}>
      <Stack gap="md">
        <p className={classes.line}>
          <strong>{names.product(line.product)}</strong> <span className="soft">{lineName(line)}</span>
        </p>
        <dl className={classes.counts}>
          {(['inUse', 'available', 'toRemove'] as const).map((name) => (
            <div key={name} data-count={name}>
              <dt>{t(name)}</dt>
              <dd>{numberText({ inUse: line.used, available: line.available, toRemove: line.toRemove }[name])}</dd>
            </div>
          ))}
        </dl>
        <p className="soft">
          {isOfDevices ? t('devices.intro') : `${t('intro')} ${t('later')}`}{' '}
          {!isOfDevices && line.isLastUseWithheld && t('withheld')}
        </p>
        <Group gap="xs">
          <Button size="xs" variant="default" onClick={() => setChosen(proposed(line))}>
            {t('propose')}
          </Button>
          <Button size="xs" variant="subtle" onClick={() => setChosen(new Map())}>
            {t(isOfDevices ? 'devices.clear' : 'clear')}
          </Button>
        </Group>
        {isOfDevices ? (
          <SurplusDevices line={line} choice={choice} onChange={setChosen} />
        ) : (
          <SurplusHolders line={line} choice={choice} onChange={setChosen} />
        )}
        {hidden > 0 && <p className="soft">{t('hidden', { count: hidden })}</p>}
        <div className={classes.foot}>
          <p role="status" className={classes.tally} data-enough={left === 0}>
            {t('chosen', { chosen: numberText(choice.size), toRemove: numberText(line.toRemove) })}{' '}
            {left > 0 && t(isOfDevices ? 'devices.missing' : 'missing', { count: left })}
            {tooMany.map(({ product, kind }) => (
              <span key={`${product} ${kind}`}>
                {t('overfull', { what: `${names.product(product)}, ${lineName({ product, kind })}` })}
              </span>
            ))}
          </p>
          <Group gap="xs" wrap="nowrap">
            <Button variant="default" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button disabled={left > 0 || tooMany.length > 0} onClick={() => onChoose(choice)}>
              {t('ok')}
            </Button>
          </Group>
        </div>
      </Stack>
    </Modal>
  )
}
