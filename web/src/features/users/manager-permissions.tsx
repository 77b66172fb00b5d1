// The permissions a manager or a role of the account can have, in groups, each with a sentence that says what it opens.
import { Checkbox } from '@mantine/core'
import type { Permission } from '@sitzplan/contract/permissions'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './user-profile.module.css'

/** In the order in which one thinks about them. */
export const permissionGroups = {
  people: ['users.view', 'users.manage', 'users.invite', 'assignments.manage', 'groups.manage', 'roles.manage'],
  seats: ['sessions.view', 'sessions.end', 'devices.manage', 'queues.manage'],
  contract: ['products.view', 'licenses.view', 'licenses.activate', 'orders.manage'],
  evaluation: ['usage.view', 'usage.export', 'audit.view'],
  account: ['sign-in.manage', 'provisioning.manage', 'tokens.manage', 'account.manage', 'outbox.view'],
} satisfies Record<string, Permission[]>
export const permissionGroupNames = Object.keys(permissionGroups) as (keyof typeof permissionGroups)[]

export function ManagerPermissions({
  chosen,
  givable,
  isReadOnly,
  onChange,
}: {
  chosen: readonly Permission[]
  /** What the reader may give. */
  givable: readonly Permission[]
  isReadOnly: boolean
  onChange(chosen: readonly Permission[]): void
}) {
  const { t } = useTranslation('users')
  const shown = permissionGroupNames
    .map((group) => ({
      group,
      permissions: permissionGroups[group].filter((one) => !isReadOnly || chosen.includes(one)),
    }))
    .filter(({ permissions }) => permissions.length > 0)
  const isLimited =
    !isReadOnly && permissionGroupNames.some((group) => permissionGroups[group].some((one) => !givable.includes(one)))
  return (
    <div className={classes.permissions}>
      {chosen.length === 0 && <p className="soft">{t('profile.nothingChosen')}</p>}
      {isLimited && <p className="soft">{t('profile.notYours')}</p>}
      {shown.map(({ group, permissions }) => (
        <fieldset key={group}>
          <legend>{t(`permissionGroup.${group}`)}</legend>
          {permissions.map((permission) =>
            isReadOnly ? (
              <p key={permission} className={classes.given}>
                <IconCheck size={16} aria-hidden />
                <span>
                  {t(`permission.${permission}.title`)}
                  <span className={classes.sentence}>{t(`permission.${permission}.text`)}</span>
                </span>
              </p>
            ) : (
              <Checkbox
                key={permission}
                label={t(`permission.${permission}.title`)}
                description={t(`permission.${permission}.text`)}
                checked={chosen.includes(permission)}
                disabled={!givable.includes(permission)}
                onChange={(event) =>
                  onChange(
                    event.currentTarget.checked
                      ? [...chosen, permission]
                      : chosen.filter((other) => other !== permission),
                  )
                }
              />
            ),
          )}
        </fieldset>
      ))}
    </div>
  )
}
