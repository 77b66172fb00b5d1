// How sessions of the product behave: each number with its unit, and what follows from it.
import { Radio, Stack, Switch } from '@mantine/core'
import type { CatalogProduct, SessionPolicy } from '@sitzplan/contract/catalog'
import { policyLimits } from '@sitzplan/contract/policy-limits'
import { useTranslation } from 'react-i18next'
import { numberText } from '../../platform/time.ts'
import { belowInput } from '../../ui/field-order.ts'
import { WholeNumber } from '../../ui/whole-number.tsx'
import classes from './catalog.module.css'
import {
  exactTime,
  type PolicyDraft,
  type PolicyNumber,
  policyFault,
  policyNumbers,
  policyPatch,
} from './policy-rules.ts'
import { Section } from './section.tsx'
import { type EditedSection, useSection } from './use-section.ts'

const draftOf = ({ sessionPolicy }: CatalogProduct): PolicyDraft => sessionPolicy
const patchOf = (start: CatalogProduct, draft: PolicyDraft) => {
  const sessionPolicy = policyPatch(start.sessionPolicy, draft)
  return sessionPolicy && { sessionPolicy }
}
const holders = ['user', 'device', 'session'] as const

export function PolicySection({ product }: { product: CatalogProduct }) {
  const { t } = useTranslation('catalog')
  const section = useSection(product, draftOf, patchOf)
  const { draft, edit } = section
  return (
    <Section
      title={t('policy.title')}
      text={t('policy.text')}
      section={section}
      isReady={policyNumbers.every((field) => policyFault(field, draft) === null)}
    >
      <Radio.Group
        label={t('policy.per.label')}
        value={draft.per}
        onChange={(per) => edit({ per: per as SessionPolicy['per'] })}
      >
        <Stack gap="xs" my={8}>
          {holders.map((per) => (
            <Radio
              key={per}
              value={per}
              label={t(`policy.per.${per}.title`)}
              description={t(`policy.per.${per}.text`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <div className={classes.numbers}>
        {policyNumbers.map((field) => (
          <PolicyField key={field} field={field} section={section} />
        ))}
      </div>
      <Switch
        label={t('policy.requireActivation.label')}
        description={t(`policy.requireActivation.${draft.requireActivation ? 'on' : 'off'}`)}
        checked={draft.requireActivation}
        onChange={(event) => edit({ requireActivation: event.currentTarget.checked })}
      />
    </Section>
  )
}

function PolicyField({ field, section }: { field: PolicyNumber; section: EditedSection<PolicyDraft> }) {
  const { t } = useTranslation('catalog')
  const { draft, errors, edit } = section
  const { minimum, maximum } = policyLimits[field]
  const value = draft[field]
  const fault = policyFault(field, draft)
  const isTime = field !== 'maxSessionsPerSeat'
  const told = {
    range: t('policy.range', { min: numberText(minimum), max: numberText(maximum) }),
    heartbeat: t('policy.tooRare', { lease: draft.leaseSeconds }),
  }
  /** Where it says nothing yet, nothing follows from it. */
  const meaning = value === '' ? undefined : t(`policy.${field}.meaning`, { time: exactTime(value), ...lossOf(draft) })
  return (
    <WholeNumber
      label={t(`policy.${field}.label`)}
      inputWrapperOrder={belowInput}
      description={meaning}
      suffix={isTime ? ' s' : undefined}
      min={minimum}
      max={maximum}
      allowNegative={false}
      value={value}
      error={fault ? told[fault] : errors[`sessionPolicy/${field}`]}
      onChange={(next) => edit({ [field]: next })}
    />
  )
}

/** Three polls without an answer, and the place is lost. */
const lossOf = ({ pollSeconds }: PolicyDraft) => ({ loss: exactTime((pollSeconds || 0) * 3) })
