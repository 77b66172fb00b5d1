// Adding a customer account, with its first superadmin if one is named.
import { Button, Group, Modal, Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Language } from '@sitzplan/contract/common'
import type { VendorAccount } from '@sitzplan/contract/vendor'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { languageOptions, presentLanguage } from '../../platform/language.ts'
import { useTimeZone } from '../../platform/me.ts'
import { fieldErrors } from '../../platform/problems.ts'
import { useSubmissionKey } from '../../platform/submission-key.ts'
import { useOnce } from '../../ui/confirm-once.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { useRequiredFields } from '../../ui/required-fields.ts'
import { TimeZoneSelect } from '../../ui/time-zone-select.tsx'
import classes from './accounts.module.css'
import { useNewAccount } from './accounts-queries.ts'
import { nobody, personOf, SuperadminFields } from './superadmin-fields.tsx'

export function NewAccountDialog({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  const { t } = useTranslation('accounts')
  return (
    <Modal opened={isOpen} onClose={onClose} title={t('new.title')} centered>
      {/* Each opening is a form of its own: one that was given up does not come back. */}
      <NewAccount onClose={onClose} />
    </Modal>
  )
}

function NewAccount({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('accounts')
  const { t: common } = useTranslation('common')
  const navigate = useNavigate()
  const creation = useNewAccount(({ name }) => notifications.show({ message: t('new.done', { name }) }))
  const { keyOf } = useSubmissionKey()
  const once = useOnce(true, creation.error)
  const [name, setName] = useState('')
  const [language, setLanguage] = useState<Language>(presentLanguage)
  const [timeZone, setTimeZone] = useState(useTimeZone())
  const [person, setPerson] = useState(nobody)
  const errors = fieldErrors(creation.error)
  const { missing, areThere } = useRequiredFields()
  const editPerson = (part: Partial<typeof person>) => {
    if (creation.error) creation.reset()
    setPerson({ ...person, ...part })
  }
  const superadmin = Object.values(personOf(person))
  const hasSuperadmin = superadmin.some(Boolean)
  // To where the next steps are. Whoever is invited there once more need not be typed again: no answer names them.
  const goOn = ({ slug }: VendorAccount) => {
    onClose()
    navigate(`/accounts/${slug}`, { state: { superadmin: personOf(person) } })
  }
  const create = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!areThere(event.currentTarget, [name, ...(hasSuperadmin ? superadmin : [])])) return
    const body = { name: name.trim(), language, timeZone, ...(hasSuperadmin && { superadmin: personOf(person) }) }
    once(() => creation.mutate({ body, idempotencyKey: keyOf(body) }, { onSuccess: goOn }))
  }
  return (
    <form className={classes.dialog} onSubmit={create} noValidate>
      <TextInput
        data-autofocus
        label={t('new.name')}
        value={name}
        required
        maxLength={200}
        error={missing(name) ?? errors.name}
        onChange={(event) => {
          if (creation.error) creation.reset()
          setName(event.currentTarget.value)
        }}
      />
      <Group grow align="start">
        <Select
          label={t('new.language')}
          allowDeselect={false}
          data={languageOptions}
          value={language}
          onChange={(code) => setLanguage(code as Language)}
        />
        <TimeZoneSelect value={timeZone} error={errors.timeZone} onChange={setTimeZone} />
      </Group>
      <fieldset className={classes.person}>
        <legend>{t('new.superadmin')}</legend>
        <p>{t('new.superadminText')}</p>
        <SuperadminFields
          person={person}
          isRequired={hasSuperadmin}
          errors={fieldErrors(creation.error, 'superadmin/')}
          missing={missing}
          onEdit={editPerson}
        />
      </fieldset>
      <RefusalAlert error={creation.error} />
      <Group justify="end" gap={8}>
        <Button variant="default" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button type="submit" loading={creation.isPending}>
          {t('new.create')}
        </Button>
      </Group>
    </form>
  )
}
