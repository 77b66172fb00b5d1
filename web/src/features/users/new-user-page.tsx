// A new user: who it is, and which products. Whoever gets no free seat waits for one; it is said before and after.
import { Button, Checkbox, Group, Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { User } from '@sitzplan/contract/users'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { managesGroupsOnly, useMay, useMe } from '../../platform/me.ts'
import { useSubmissionKey } from '../../platform/submission-key.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { belowInput } from '../../ui/field-order.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { useKeptScroll } from '../../ui/kept-scroll.ts'
import { Card, PageFrame } from '../../ui/page.tsx'
import { useOrderMissing } from '../orders/use-order-missing.ts'
import { useRoleNames, useRoles } from '../roles/role-queries.ts'
import { AddedUsers } from './added-users.tsx'
import { userFieldErrors } from './field-errors.ts'
import { GroupsField } from './groups-field.tsx'
import { type ChosenProducts, NewUserProducts, NewUserSummary, OrderForNewUser } from './new-user-products.tsx'
import { useRoleHint } from './role-hint.ts'
import { TypeAndLanguageFields } from './type-and-language.tsx'
import { useCreateUser } from './user-mutations.ts'
import classes from './user-profile.module.css'
import { rolesToGive } from './user-rights.ts'

const fields = ['email', 'givenName', 'familyName'] as const
type Field = (typeof fields)[number]
const nobody: Record<Field, string> = { email: '', givenName: '', familyName: '' }

const missingOf = ({ key, kind }: User['products'][number]) => (kind === 'named' ? [{ key, kind }] : [])

export function NewUserPage() {
  const { t } = useTranslation('users')
  const { t: common } = useTranslation('common')
  const me = useMe()
  const navigate = useNavigate()
  const mayAssign = useMay('assignments.manage')
  // They would not see whom they added.
  const isLimited = managesGroupsOnly(me)
  const roleName = useRoleNames()
  const hintOf = useRoleHint()
  const roles = rolesToGive(me, null, useRoles())
  const [person, setPerson] = useState(nobody)
  const [details, setDetails] = useState<Pick<User, 'type' | 'language'>>({
    type: 'employee',
    language: me.account.language,
  })
  const [role, setRole] = useState('member')
  const [groups, setGroups] = useState<readonly string[]>([])
  const [isInvited, setIsInvited] = useState(true)
  const [chosen, setChosen] = useState<ChosenProducts>({})
  const [isOrdering, setOrdering] = useState(false)
  const { order } = useOrderMissing()
  const [added, setAdded] = useState<User[]>([])
  const create = useCreateUser((user) => notifications.show({ message: t('new.added', { name: user.name }) }))
  const { keyOf, answered } = useSubmissionKey()
  const errors = userFieldErrors(create.error)
  const [missing, setMissing] = useState<readonly Field[]>([])
  const isRunning = useRef(false)
  const form = useRef<HTMLFormElement>(null)
  const focus = (name: Field | undefined) => form.current?.querySelector<HTMLInputElement>(`[name="${name}"]`)?.focus()
  useKeptScroll('/users/new')

  const submit = (isLast: boolean) => {
    if (isRunning.current) return
    const empty = fields.filter((name) => person[name].trim() === '')
    setMissing(empty)
    if (empty.length > 0) return focus(empty[0])
    isRunning.current = true
    const products = Object.entries(chosen).map(([key, kind]) => ({ key, kind }))
    const body = {
      email: person.email.trim(),
      givenName: person.givenName.trim(),
      familyName: person.familyName.trim(),
      ...details,
      ...(role !== 'member' && { role }),
      ...(groups.length > 0 && { groups: [...groups] }),
      ...(products.length > 0 && { products }),
      ...(!isInvited && { sendInvitation: false }),
    }
    create.mutate(
      { ...body, idempotencyKey: keyOf(body) },
      {
        onSuccess: (user) => {
          answered()
          if (isOrdering) order(user.products.filter(({ state }) => state === 'waiting').flatMap(missingOf))
          if (isLast)
            return navigate(`/users/${user.id}${user.role === 'manager' ? '?tab=profile' : ''}`, { replace: true })
          setAdded([user, ...added])
          setPerson(nobody)
          focus('email')
        },
        onError: (error) => {
          const refused = userFieldErrors(error)
          focus(fields.find((name) => refused[name]))
        },
        onSettled: () => {
          isRunning.current = false
        },
      },
    )
  }
  const field = (name: Field) => ({
    name,
    label: t(`profile.${name}`),
    required: true,
    autoComplete: 'off',
    value: person[name],
    error: missing.includes(name) && person[name].trim() === '' ? common('missing') : errors[name],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      setPerson({ ...person, [name]: event.currentTarget.value }),
  })
  return (
    <PageFrame
      title={t('new.title')}
      text={t('new.text')}
      actions={
        <Button component={Link} to="/users/several" variant="default">
          {t('several.link')}
        </Button>
      }
      above={<BackLink to="/users">{t('back')}</BackLink>}
    >
      <form
        ref={form}
        noValidate
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          submit(true)
        }}
      >
        <div className={classes.cards}>
          <Card title={t('new.person')}>
            <div className={classes.form}>
              <TextInput {...field('email')} type="email" inputMode="email" maxLength={254} autoFocus />
              <div className={classes.pair}>
                <TextInput {...field('givenName')} maxLength={100} />
                <TextInput {...field('familyName')} maxLength={100} />
              </div>
              <TypeAndLanguageFields {...details} onChange={(change) => setDetails({ ...details, ...change })} />
              {roles.length > 1 ? (
                <Select
                  label={t('new.role')}
                  inputWrapperOrder={belowInput}
                  description={role === 'manager' ? t('new.managerHint') : hintOf(role, true)}
                  data={roles.map((value) => ({ value, label: roleName(value) }))}
                  value={role}
                  allowDeselect={false}
                  onChange={(value) => value && setRole(value)}
                />
              ) : (
                <p className="soft">{t('new.roleMember')}</p>
              )}
              <GroupsField
                label={t('groups.label')}
                description={t(isLimited ? 'groups.atLeastOne' : 'groups.text')}
                error={errors.groups}
                chosen={groups}
                onChange={setGroups}
              />
              <Checkbox
                label={t(me.sendsMail ? 'new.sendInvitation' : 'new.invite')}
                description={t(me.sendsMail ? 'new.invitation' : 'new.invitationHere')}
                checked={isInvited}
                onChange={(event) => setIsInvited(event.currentTarget.checked)}
              />
            </div>
          </Card>
          <Card title={t('new.products')}>
            {mayAssign ? (
              <div className={classes.form}>
                <NewUserProducts chosen={chosen} onChange={setChosen} />
                <OrderForNewUser chosen={chosen} checked={isOrdering} onChange={setOrdering} />
              </div>
            ) : (
              <p className="soft">{t('new.mayNotAssign')}</p>
            )}
          </Card>
        </div>
        {Object.keys(errors).length === 0 && <RefusalAlert error={create.error} />}
        <div className={classes.footer}>
          {mayAssign && <NewUserSummary chosen={chosen} />}
          <Group gap="xs">
            <Button variant="default" disabled={create.isPending} onClick={() => submit(false)}>
              {t('new.another')}
            </Button>
            <Button type="submit" loading={create.isPending}>
              {t('new.submit')}
            </Button>
          </Group>
        </div>
      </form>
      <AddedUsers users={added} />
    </PageFrame>
  )
}
