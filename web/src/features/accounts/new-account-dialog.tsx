// Adding a customer account, with its first superadmin if one is named.
import { Button, Group, Modal, Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Language } from '@sitzplan/contract/common'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { languages, presentLanguage } from '../../platform/language.ts'
import { CallRefused } from '../../platform/problems.ts'
import classes from './accounts.module.css'
import { useNewAccount } from './accounts-queries.ts'

const timeZones = Intl.supportedValuesOf('timeZone')

export function NewAccountDialog({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  const { t } = useTranslation('accounts')
  const { t: common } = useTranslation('common')
  const creation = useNewAccount()
  // One key for the form's life: pressed twice, or sent again after a lost answer, it makes one account.
  const [idempotencyKey, setIdempotencyKey] = useState(() => crypto.randomUUID())
  const [name, setName] = useState('')
  const [language, setLanguage] = useState<Language>(presentLanguage)
  const [timeZone, setTimeZone] = useState(() => Intl.DateTimeFormat().resolvedOptions().timeZone)
  const [person, setPerson] = useState({ email: '', givenName: '', familyName: '' })
  const refusal = creation.error instanceof CallRefused ? creation.error.problem : null
  const errorOf = (path: string) => refusal?.errors?.find((error) => error.path === path)?.message
  const edited = () => {
    if (!creation.error) return
    creation.reset()
    setIdempotencyKey(crypto.randomUUID())
  }
  const editPerson = (part: Partial<typeof person>) => {
    edited()
    setPerson({ ...person, ...part })
  }
  const create = (event: FormEvent) => {
    event.preventDefault()
    const superadmin = person.email.trim() ? { superadmin: { ...person, email: person.email.trim() } } : {}
    creation.mutate(
      { body: { name: name.trim(), language, timeZone, ...superadmin }, idempotencyKey },
      {
        onSuccess: (account) => {
          notifications.show({ message: t('new.done', { name: account.name }) })
          onClose()
        },
      },
    )
  }
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('new.title')}
      closeButtonProps={{ 'aria-label': common('close') }}
      centered
    >
      <form className={classes.dialog} onSubmit={create}>
        <TextInput
          data-autofocus
          label={t('new.name')}
          value={name}
          required
          maxLength={200}
          error={errorOf('/name')}
          onChange={(event) => {
            edited()
            setName(event.currentTarget.value)
          }}
        />
        <Group grow align="start">
          <Select
            label={t('new.language')}
            allowDeselect={false}
            data={languages.map((each) => ({ value: each.code, label: each.name }))}
            value={language}
            onChange={(code) => setLanguage(code as Language)}
          />
          <Select
            label={t('new.timeZone')}
            allowDeselect={false}
            searchable
            limit={60}
            data={timeZones.includes(timeZone) ? timeZones : [timeZone, ...timeZones]}
            value={timeZone}
            error={errorOf('/timeZone')}
            onChange={(zone) => zone && setTimeZone(zone)}
          />
        </Group>
        <fieldset className={classes.person}>
          <legend>{t('new.superadmin')}</legend>
          <p>{t('new.superadminText')}</p>
          <TextInput
            type="email"
            label={t('new.email')}
            value={person.email}
            error={errorOf('/superadmin/email')}
            onChange={(event) => editPerson({ email: event.currentTarget.value })}
          />
          <Group grow align="start">
            <TextInput
              label={t('new.givenName')}
              value={person.givenName}
              maxLength={100}
              required={person.email.trim() !== ''}
              onChange={(event) => editPerson({ givenName: event.currentTarget.value })}
            />
            <TextInput
              label={t('new.familyName')}
              value={person.familyName}
              maxLength={100}
              required={person.email.trim() !== ''}
              onChange={(event) => editPerson({ familyName: event.currentTarget.value })}
            />
          </Group>
        </fieldset>
        {creation.error && (
          <p role="alert" className={classes.refused}>
            {refusal ? `${refusal.title}. ${refusal.detail}` : common('failed.unreachable')}
          </p>
        )}
        <Group justify="end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" loading={creation.isPending} disabled={name.trim() === ''}>
            {t('new.create')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
