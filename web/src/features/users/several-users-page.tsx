// Adding several people: lines are pasted, looked through before anything is done, and then added one after the other.
import { Button, List, Progress, Textarea } from '@mantine/core'
import type { User } from '@sitzplan/contract/users'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call, newIdempotencyKey } from '../../platform/calls.ts'
import { managesGroupsOnly, useMe } from '../../platform/me.ts'
import { CallRefused } from '../../platform/problems.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { FormAlert, RefusalAlert } from '../../ui/form-alert.tsx'
import { Card, PageFrame } from '../../ui/page.tsx'
import { AddedUsers } from './added-users.tsx'
import { GroupsField } from './groups-field.tsx'
import { type Pasted, type PastedPerson, pastedPeople } from './pasted-rules.ts'
import classes from './user-profile.module.css'

type WrongLine = { line: number; text: string; why: string }

export function SeveralUsersPage() {
  const { t } = useTranslation('users')
  const isLimited = managesGroupsOnly(useMe())
  const [text, setText] = useState('')
  const [groups, setGroups] = useState<readonly string[]>([])
  const [added, setAdded] = useState<User[]>([])
  const look = useLook()
  const adding = useAdding((user) => setAdded((present) => [user, ...present]))
  const known = look.data
  const isReady = known !== undefined && known.wrong.length === 0 && known.people.length > 0
  const isBusy = look.isPending || adding.isPending
  return (
    <PageFrame title={t('several.title')} text={t('several.text')} above={<BackLink to="/users">{t('back')}</BackLink>}>
      <Card label={t('several.title')}>
        <form
          noValidate
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault()
            if (isBusy) return
            if (!isReady) return look.mutate(pastedPeople(text))
            adding.mutate(
              { people: known.people, groups },
              // What could not be added stays, to be mended.
              {
                onSuccess: (refused) => {
                  setText(refused.map((one) => one.text).join('\n'))
                  look.reset()
                },
              },
            )
          }}
        >
          <Textarea
            label={t('several.lines')}
            description={t('several.form')}
            placeholder={'Ada Lind, ada.lind@firma.example'}
            autosize
            minRows={8}
            maxRows={20}
            maxLength={60_000}
            value={text}
            readOnly={isBusy}
            onChange={(event) => {
              setText(event.currentTarget.value)
              look.reset()
            }}
          />
          <GroupsField
            label={t('groups.label')}
            description={t(isLimited ? 'groups.atLeastOne' : 'several.groups')}
            chosen={groups}
            onChange={setGroups}
          />
          {known && known.wrong.length > 0 && <WrongLines title={t('several.wrong')} lines={known.wrong} />}
          {adding.data && adding.data.length > 0 && <WrongLines title={t('several.refused')} lines={adding.data} />}
          <RefusalAlert error={look.error ?? adding.error} />
          {adding.isPending && known && (
            <Progress value={(100 * added.length) / known.people.length} aria-label={t('bulk.progress')} animated />
          )}
          {isReady && <p role="status">{t('several.ready', { count: known.people.length })}</p>}
          <div>
            <Button type="submit" disabled={!text.trim() || (isLimited && groups.length === 0)} loading={isBusy}>
              {isReady ? t('several.add', { count: known.people.length }) : t('several.look')}
            </Button>
          </div>
        </form>
      </Card>
      <AddedUsers users={added} />
    </PageFrame>
  )
}

function WrongLines({ title, lines }: { title: string; lines: readonly WrongLine[] }) {
  const { t } = useTranslation('users')
  return (
    <div>
      <FormAlert title={title} />
      <List size="sm" mt="xs" listStyleType="disc">
        {lines.map(({ line, text, why }) => (
          <List.Item key={line}>
            {t('several.line', { line, text })} <strong>{why}</strong>
          </List.Item>
        ))}
      </List>
    </div>
  )
}

/** As many as one call takes. */
const mostAddresses = 200

/** Looks through the lines: their form, and which addresses are taken. Nothing is added. */
function useLook() {
  const { t } = useTranslation('users')
  return useMutation({
    mutationFn: async ({ people, errors }: Pasted) => {
      const taken = new Set<string>()
      for (let at = 0; at < people.length; at += mostAddresses) {
        const emails = people.slice(at, at + mostAddresses).map(({ email }) => email)
        const answer = await call<{ taken: string[] }>('POST', '/api/v1/users/taken-addresses', { body: { emails } })
        for (const email of answer.taken) taken.add(email)
      }
      const wrong: WrongLine[] = [
        ...errors.map(({ error, ...line }) => ({ ...line, why: t(`several.error.${error}`) })),
        ...people
          .filter(({ email }) => taken.has(email))
          .map(({ line, email }) => ({ line, text: email, why: t('several.error.taken') })),
      ]
      return { people, wrong: wrong.sort((a, b) => a.line - b.line) }
    },
  })
}

/** Adds them one after the other; whom the server refuses is told, with its reason. */
function useAdding(onAdded: (user: User) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ people, groups }: { people: readonly PastedPerson[]; groups: readonly string[] }) => {
      const refused: WrongLine[] = []
      for (const { line, ...person } of people) {
        const body = { ...person, ...(groups.length > 0 && { groups }) }
        try {
          onAdded(await call<User>('POST', '/api/v1/users', { body, idempotencyKey: newIdempotencyKey() }))
        } catch (error) {
          if (!(error instanceof CallRefused)) throw error
          const text = `${person.givenName} ${person.familyName}, ${person.email}`
          refused.push({ line, text, why: error.problem.title })
        }
      }
      return refused
    },
    onSettled: () => {
      for (const key of ['users', 'groups']) void queries.invalidateQueries({ queryKey: [key] })
    },
  })
}
