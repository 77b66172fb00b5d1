// Who a user is, and what they may do in the Admin Center.
import { TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { User } from '@sitzplan/contract/users'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { changedParts } from '../../platform/changed-parts.ts'
import { useMay } from '../../platform/me.ts'
import { fieldErrors } from '../../platform/problems.ts'
import { useDraft } from '../../platform/use-draft.ts'
import { belowInput } from '../../ui/field-order.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { Card } from '../../ui/page.tsx'
import { SaveButtons } from './save-buttons.tsx'
import { TypeAndLanguageFields } from './type-and-language.tsx'
import { UserAccess } from './user-access.tsx'
import { UserGroups } from './user-groups.tsx'
import { useChangeUser } from './user-mutations.ts'
import classes from './user-profile.module.css'
import { userSourcesQuery } from './user-queries.ts'

export function UserProfile({ user, mayChange }: { user: User; mayChange: boolean }) {
  return (
    <div className={classes.cards}>
      <div className={classes.column}>
        <PersonCard user={user} mayChange={mayChange} />
        <UserGroups user={user} mayChange={mayChange} />
      </div>
      <UserAccess user={user} mayChange={mayChange} />
    </div>
  )
}

const personOf = ({ givenName, familyName, type, language }: User) => ({ givenName, familyName, type, language })

function PersonCard({ user, mayChange }: { user: User; mayChange: boolean }) {
  const { t } = useTranslation('users')
  const { t: common } = useTranslation('common')
  const mayEdit = useMay('users.manage') && mayChange
  const change = useChangeUser(user.id, () => notifications.show({ message: t('profile.saved') }))
  const { data: sources } = useQuery(userSourcesQuery(user.id))
  const { start, draft, edit, discard, onSaved } = useDraft(user, personOf)
  const { givenName, familyName, type, language } = draft
  const patch = changedParts(personOf(start), {
    ...draft,
    givenName: givenName.trim(),
    familyName: familyName.trim(),
  })
  const isDirty = Object.keys(patch).length > 0
  const errors = fieldErrors(change.error)
  return (
    <Card title={t('profile.person')}>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!isDirty || change.isPending) return
          const missing = event.currentTarget.querySelector<HTMLInputElement>('input[aria-invalid="true"]')
          if (patch.givenName === '' || patch.familyName === '') return missing?.focus()
          change.mutate(patch, { onSuccess: onSaved })
        }}
      >
        {sources?.isInDirectory && <p className="soft">{t('profile.inDirectory')}</p>}
        <TextInput
          label={t('profile.email')}
          inputWrapperOrder={belowInput}
          description={t('profile.emailHint')}
          value={user.email}
          readOnly
          variant="filled"
        />
        <div className={classes.pair}>
          <TextInput
            label={t('profile.givenName')}
            value={givenName}
            maxLength={100}
            readOnly={!mayEdit}
            variant={mayEdit ? 'default' : 'filled'}
            error={patch.givenName === '' ? common('missing') : errors.givenName}
            onChange={(event) => edit({ givenName: event.currentTarget.value })}
          />
          <TextInput
            label={t('profile.familyName')}
            value={familyName}
            maxLength={100}
            readOnly={!mayEdit}
            variant={mayEdit ? 'default' : 'filled'}
            error={patch.familyName === '' ? common('missing') : errors.familyName}
            onChange={(event) => edit({ familyName: event.currentTarget.value })}
          />
        </div>
        <TypeAndLanguageFields type={type} language={language} isReadOnly={!mayEdit} onChange={edit} />
        {Object.keys(errors).length === 0 && <RefusalAlert error={change.error} />}
        {mayEdit && (
          <SaveButtons
            isDirty={isDirty}
            isPending={change.isPending}
            onDiscard={() => {
              discard()
              change.reset()
            }}
          />
        )}
      </form>
    </Card>
  )
}
