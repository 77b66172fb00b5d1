// Who a user is, and what they may do in the Admin Center.
import { TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { User, UserPatchBody } from '@sitzplan/contract/users'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../platform/me.ts'
import { fieldErrors } from '../../platform/problems.ts'
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

type Person = Pick<User, 'givenName' | 'familyName' | 'type' | 'language'>

function PersonCard({ user, mayChange }: { user: User; mayChange: boolean }) {
  const { t } = useTranslation('users')
  const { t: common } = useTranslation('common')
  const mayEdit = useMay('users.manage') && mayChange
  const change = useChangeUser(user.id, () => notifications.show({ message: t('profile.saved') }))
  const { data: sources } = useQuery(userSourcesQuery(user.id))
  // Only what was edited: what a colleague changes meanwhile shows, and is not written over.
  const [edited, setEdited] = useState<Partial<Person>>({})
  const patch: UserPatchBody = Object.fromEntries(
    Object.entries(edited)
      .map(([field, value]) => [field, value.trim()] as const)
      .filter(([field, value]) => value !== user[field as keyof Person]),
  )
  const isDirty = Object.keys(patch).length > 0
  const edit = (values: Partial<Person>) => setEdited({ ...edited, ...values })
  const errors = fieldErrors(change.error)
  const { givenName, familyName, type, language } = { ...user, ...edited }
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
          // What is typed while it is being saved is the next change.
          change.mutate(patch, { onSuccess: () => setEdited((last) => (last === edited ? {} : last)) })
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
              setEdited({})
              change.reset()
            }}
          />
        )}
      </form>
    </Card>
  )
}
