// The form of the first run. What is wrong stands at its field, the first such field gets the focus.
import { Button, TextInput } from '@mantine/core'
import type { SetupState } from '@sitzplan/contract/setup'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { presentLanguage } from '../../platform/language.ts'
import { fieldErrors, withLabel } from '../../platform/problems.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { browserTimeZone, TimeZoneSelect } from '../../ui/time-zone-select.tsx'
import { rememberTyped } from '../second-factor/typed-password.ts'
import { deadLinkOf } from '../sign-in/dead-link.ts'
import { DocumentFiles, type Documents } from './document-files.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { PasswordRule } from './password-rule.tsx'
import classes from './setup.module.css'
import { useSetUp } from './setup-queries.ts'
import { faultsOf, type SetupEntries, type SetupField, setupFields, trimmed } from './setup-rules.ts'

const blank: SetupEntries = { vendorName: '', givenName: '', familyName: '', email: '', password: '' }

interface Props {
  token: string
  installation: SetupState
  onDone: () => void
  /** The link was spent while the form was filled in. */
  onDead: () => void
}

export function SetupForm({ token, installation, onDone, onDead }: Props) {
  const { t } = useTranslation('setup')
  const [entries, setEntries] = useState(blank)
  const [timeZone, setTimeZone] = useState(browserTimeZone)
  const [isChecked, setIsChecked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const setUp = useSetUp(token)
  const isOwn = installation.kind === 'customer'
  const hasFiles = isOwn && !installation.feed
  const [documents, setDocuments] = useState<Documents>({})
  const missing = hasFiles && !(documents.document && documents.catalog)
  // A customer is named by its license.
  const faultsNow = () => faultsOf(isOwn ? { ...entries, vendorName: '-' } : entries)
  const faults = isChecked ? faultsNow() : {}
  const refused = fieldErrors(setUp.error)

  const focus = (field: SetupField | undefined) =>
    form.current?.querySelector<HTMLInputElement>(`input[name="${field}"]`)?.focus()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (setUp.isPending || setUp.isSuccess) return
    setIsChecked(true)
    const wrong = faultsNow()
    if (Object.keys(wrong).length > 0) return focus(setupFields.find((field) => wrong[field]))
    if (missing) return
    const { vendorName, ...person } = trimmed(entries)
    setUp.mutate(
      { ...person, ...(isOwn ? documents : { vendorName }), language: presentLanguage(), timeZone },
      {
        onSuccess: () => {
          // The second factor, which follows, asks for it.
          rememberTyped(entries.password)
          onDone()
        },
        onError: (error) => {
          if (deadLinkOf(error)) onDead()
          focus(setupFields.find((field) => fieldErrors(error)[field]))
        },
      },
    )
  }
  const field = (name: SetupField) => {
    const fault = faults[name]
    return {
      name,
      label: t(name),
      size: 'md',
      value: entries[name],
      onChange: (event: { currentTarget: { value: string } }) => {
        setEntries({ ...entries, [name]: event.currentTarget.value })
        if (setUp.isError) setUp.reset()
      },
      error: fault ? t(`faults.${fault}`) : withLabel(t(name), refused[name]),
    }
  }
  return (
    <form ref={form} onSubmit={submit} noValidate className={classes.form}>
      {!isOwn && (
        <TextInput
          {...field('vendorName')}
          description={t('vendorNameHint')}
          autoComplete="organization"
          maxLength={200}
          autoFocus
        />
      )}
      {hasFiles && (
        <DocumentFiles
          documents={documents}
          isChecked={isChecked}
          onChange={(changed) => {
            setDocuments((before) => ({ ...before, ...changed }))
            if (setUp.isError) setUp.reset()
          }}
        />
      )}
      <div className={classes.pair}>
        <LanguageChoice />
        <TimeZoneSelect
          size="md"
          value={timeZone}
          error={refused.timeZone}
          onChange={(chosen) => {
            setTimeZone(chosen)
            if (setUp.isError) setUp.reset()
          }}
        />
      </div>
      <div className={classes.pair}>
        <TextInput {...field('givenName')} autoComplete="given-name" maxLength={100} />
        <TextInput {...field('familyName')} autoComplete="family-name" maxLength={100} />
      </div>
      <TextInput
        {...field('email')}
        description={t('emailHint')}
        type="email"
        inputMode="email"
        autoComplete="username"
        spellCheck={false}
        maxLength={254}
      />
      <PasswordField
        {...field('password')}
        description={!refused.password && <PasswordRule password={entries.password} />}
        autoComplete="new-password"
      />
      {Object.keys(refused).length === 0 && <RefusalAlert error={setUp.error} />}
      <Button type="submit" size="md" fullWidth loading={setUp.isPending || setUp.isSuccess}>
        {t('submit')}
      </Button>
    </form>
  )
}
