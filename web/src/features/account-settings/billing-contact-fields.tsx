// Who gets the mails about orders and statements: one of the account's users, somebody else, or nobody.
import { Select, TextInput } from '@mantine/core'
import type { User } from '@sitzplan/contract/users'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { address, read } from '../../platform/calls.ts'
import type { FieldErrors } from '../../platform/problems.ts'
import { belowInput } from '../../ui/field-order.ts'
import classes from './account-settings.module.css'
import { type BillingDraft, billingProblems } from './billing-rules.ts'

interface Props {
  draft: BillingDraft
  onEdit(draft: BillingDraft): void
  errors: FieldErrors
}

const sorts = ['nobody', 'user', 'other'] as const

export function BillingContactFields({ draft, onEdit, errors }: Props) {
  const { t } = useTranslation('accountSettings')
  const problems = billingProblems(draft)
  return (
    <div className={classes.fields}>
      <Select
        label={t('billing.who')}
        inputWrapperOrder={belowInput}
        description={t('billing.meaning')}
        allowDeselect={false}
        data={sorts.map((sort) => ({ value: sort, label: t(`billing.${sort}`) }))}
        value={draft.sort}
        // The values are those of `sorts`.
        onChange={(sort) => onEdit({ sort: sort as BillingDraft['sort'], user: null, name: '', email: '' })}
      />
      {draft.sort === 'user' && <UserChoice draft={draft} onEdit={onEdit} />}
      {draft.sort === 'other' && (
        <>
          <TextInput
            label={t('billing.name')}
            value={draft.name}
            maxLength={200}
            error={problems.name && draft.email !== '' && t('billing.nameMissing')}
            onChange={(event) => onEdit({ ...draft, name: event.currentTarget.value })}
          />
          <TextInput
            label={t('billing.email')}
            type="email"
            value={draft.email}
            maxLength={254}
            error={errors.billingContact ?? errors['billingContact/email']}
            onChange={(event) => onEdit({ ...draft, email: event.currentTarget.value })}
          />
        </>
      )}
    </div>
  )
}

function UserChoice({ draft, onEdit }: Omit<Props, 'errors'>) {
  const { t } = useTranslation('accountSettings')
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed === draft.name ? '' : typed)
  const { data } = useQuery({
    queryKey: ['users', 'billing-contact', search],
    queryFn: ({ signal }) => read<{ items: User[] }>(address('/api/v1/users', { search, limit: 20 }), signal),
    placeholderData: keepPreviousData,
    retry: false,
  })
  const people = new Map((data?.items ?? []).map(({ id, name, email }) => [id, { name, email }]))
  if (draft.user !== null && !people.has(draft.user)) people.set(draft.user, draft)
  return (
    <Select
      label={t('billing.user')}
      inputWrapperOrder={belowInput}
      description={draft.user ? draft.email : t('billing.userMissing')}
      searchable
      allowDeselect={false}
      filter={({ options }) => options}
      nothingFoundMessage={t('billing.userUnknown')}
      data={[...people].map(([value, { name }]) => ({ value, label: name }))}
      value={draft.user}
      onSearchChange={setTyped}
      onChange={(user) => {
        const person = user === null ? undefined : people.get(user)
        if (user !== null && person) onEdit({ ...draft, user, ...person })
      }}
    />
  )
}
