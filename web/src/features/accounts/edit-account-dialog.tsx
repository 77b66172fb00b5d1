// Changing what the vendor keeps of an account: its name, whom they reach there, its language and time zone, how it pays.
import { Button, Checkbox, Group, Modal, Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Language } from '@sitzplan/contract/common'
import type { AccountPatch, VendorAccount } from '@sitzplan/contract/vendor'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { changedParts } from '../../platform/changed-parts.ts'
import { languageOptions } from '../../platform/language.ts'
import { fieldErrors } from '../../platform/problems.ts'
import { useDraft } from '../../platform/use-draft.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { useRequiredFields } from '../../ui/required-fields.ts'
import { TimeZoneSelect } from '../../ui/time-zone-select.tsx'
import classes from './accounts.module.css'
import { useAccountChange } from './accounts-queries.ts'

const draftOf = ({ name, language, timeZone, paymentMethod, contact }: VendorAccount) => ({
  name,
  language,
  timeZone,
  paymentMethod,
  contact: { name: contact?.name ?? '', email: contact?.email ?? '' },
})
type Draft = ReturnType<typeof draftOf>

/** Of the contact, too, only what differs. Empty: nothing does. */
function patchOf(start: Draft, { name, contact, ...draft }: Draft): AccountPatch {
  const { contact: before, ...parts } = start
  const now = { name: contact.name.trim(), email: contact.email.trim() }
  const part = changedParts(before, now)
  return {
    ...changedParts(parts, { ...draft, name: name.trim() }),
    ...(Object.keys(part).length > 0 && { contact: now.name || now.email ? part : null }),
  }
}

export function EditAccountDialog({ account, onClose }: { account: VendorAccount; onClose(): void }) {
  const { t } = useTranslation('accounts')
  const { t: common } = useTranslation('common')
  const change = useAccountChange(({ name }) => notifications.show({ message: t('edit.done', { name }) }))
  const { start, draft, ...form } = useDraft(account, draftOf)
  const { contact } = draft
  const hasContact = contact.name.trim() !== '' || contact.email.trim() !== ''
  const errors = fieldErrors(change.error)
  const { missing, areThere } = useRequiredFields()
  const edit = (part: Partial<Draft>) => {
    if (change.error) change.reset()
    form.edit(part)
  }
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!areThere(event.currentTarget, [draft.name, ...(hasContact ? [contact.name, contact.email] : [])])) return
    const patch = patchOf(draftOf(start), draft)
    if (Object.keys(patch).length === 0) onClose()
    else change.mutate({ id: account.id, patch }, { onSuccess: onClose })
  }
  return (
    <Modal opened onClose={onClose} title={t('edit.title', { name: account.name })} centered>
      <form className={classes.dialog} onSubmit={save} noValidate>
        <TextInput
          data-autofocus
          label={t('new.name')}
          value={draft.name}
          required
          maxLength={200}
          error={missing(draft.name) ?? errors.name}
          onChange={(event) => edit({ name: event.currentTarget.value })}
        />
        <Group grow align="start">
          <Select
            label={t('new.language')}
            allowDeselect={false}
            data={languageOptions}
            value={draft.language}
            onChange={(code) => edit({ language: code as Language })}
          />
          <TimeZoneSelect
            description={t('edit.timeZoneText')}
            value={draft.timeZone}
            error={errors.timeZone}
            onChange={(timeZone) => edit({ timeZone })}
          />
        </Group>
        <Checkbox
          label={t('edit.invoice')}
          description={t('edit.invoiceText')}
          checked={draft.paymentMethod === 'invoice'}
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
            onChange={(event) => edit({ contact: { ...contact, name: event.currentTarget.value } })}
          />
          <TextInput
            type="email"
            label={t('new.email')}
            value={contact.email}
            required={hasContact}
            error={(hasContact && missing(contact.email)) || errors['contact/email']}
            onChange={(event) => edit({ contact: { ...contact, email: event.currentTarget.value } })}
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
