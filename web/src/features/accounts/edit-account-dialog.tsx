// Changing what the vendor keeps of an account: its name, whom they reach there, its language and time zone, how it pays.
import { Button, Checkbox, Group, Modal, Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Language } from '@sitzplan/contract/common'
import type { VendorAccount } from '@sitzplan/contract/vendor'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changedParts } from '../../platform/changed-parts.ts'
import { languageOptions } from '../../platform/language.ts'
import { fieldErrors } from '../../platform/problems.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { useRequiredFields } from '../../ui/required-fields.ts'
import { TimeZoneSelect } from '../../ui/time-zone-select.tsx'
import classes from './accounts.module.css'
import { useAccountChange } from './accounts-queries.ts'

const partsOf = ({ name, language, timeZone, paymentMethod, contact }: VendorAccount) => ({
  name,
  language,
  timeZone,
  paymentMethod,
  contact: contact && { name: contact.name, email: contact.email },
})

export function EditAccountDialog({ account, onClose }: { account: VendorAccount; onClose(): void }) {
  const { t } = useTranslation('accounts')
  const { t: common } = useTranslation('common')
  const change = useAccountChange(({ name }) => notifications.show({ message: t('edit.done', { name }) }))
  const [start] = useState(() => partsOf(account))
  const [form, setForm] = useState(start)
  const [contact, setContact] = useState(start.contact ?? { name: '', email: '' })
  const hasContact = contact.name.trim() !== '' || contact.email.trim() !== ''
  const errors = fieldErrors(change.error)
  const { missing, areThere } = useRequiredFields()
  const edit = (part: Partial<typeof form>) => {
    if (change.error) change.reset()
    setForm({ ...form, ...part })
  }
  const editContact = (part: Partial<typeof contact>) => {
    if (change.error) change.reset()
    setContact({ ...contact, ...part })
  }
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!areThere(event.currentTarget, [form.name, ...(hasContact ? [contact.name, contact.email] : [])])) return
    const patch = changedParts(start, {
      ...form,
      name: form.name.trim(),
      contact: hasContact ? { name: contact.name.trim(), email: contact.email.trim() } : null,
    })
    if (Object.keys(patch).length === 0) onClose()
    else change.mutate({ id: account.id, patch }, { onSuccess: onClose })
  }
  return (
    <Modal opened onClose={onClose} title={t('edit.title', { name: account.name })} centered>
      <form className={classes.dialog} onSubmit={save} noValidate>
        <TextInput
          data-autofocus
          label={t('new.name')}
          value={form.name}
          required
          maxLength={200}
          error={missing(form.name) ?? errors.name}
          onChange={(event) => edit({ name: event.currentTarget.value })}
        />
        <Group grow align="start">
          <Select
            label={t('new.language')}
            allowDeselect={false}
            data={languageOptions}
            value={form.language}
            onChange={(code) => edit({ language: code as Language })}
          />
          <TimeZoneSelect
            description={t('edit.timeZoneText')}
            value={form.timeZone}
            error={errors.timeZone}
            onChange={(timeZone) => edit({ timeZone })}
          />
        </Group>
        <Checkbox
          label={t('edit.invoice')}
          description={t('edit.invoiceText')}
          checked={form.paymentMethod === 'invoice'}
          onChange={(event) => edit({ paymentMethod: event.currentTarget.checked ? 'invoice' : null })}
        />
        <fieldset className={classes.person}>
          <legend>{t('fact.contact')}</legend>
          <p>{t('edit.contactText')}</p>
          <TextInput
            label={t('edit.contactName')}
            value={contact.name}
            maxLength={200}
            required={hasContact}
            error={(hasContact && missing(contact.name)) || errors['contact/name']}
            onChange={(event) => editContact({ name: event.currentTarget.value })}
          />
          <TextInput
            type="email"
            label={t('new.email')}
            value={contact.email}
            required={hasContact}
            error={(hasContact && missing(contact.email)) || errors['contact/email']}
            onChange={(event) => editContact({ email: event.currentTarget.value })}
          />
        </fieldset>
        <RefusalAlert error={change.error} />
        <Group justify="end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {common('save')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
