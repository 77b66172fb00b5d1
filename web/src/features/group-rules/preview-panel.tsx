// What the rules as they are written would do: how many people gain, lose and wait, what that takes of each license, and who
// they are.
import type { GroupRulesPreview } from '@sitzplan/contract/group-rules'
import { IconHourglass, IconMinus, IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { moneyText } from '../../platform/money.ts'
import { numberText } from '../../platform/time.ts'
import { EmailText } from '../../ui/email-text.tsx'
import { Card } from '../../ui/page.tsx'
import { useRoleNames } from '../roles/role-queries.ts'
import { useProductNames } from '../users/user-queries.ts'
import classes from './group-rules.module.css'

export function PreviewPanel({ preview, children }: { preview: GroupRulesPreview; children: ReactNode }) {
  const { t } = useTranslation('groupRules')
  const { people } = preview
  return (
    <Card title={t('preview.title')}>
      <p className={classes.sum}>
        {people.changed === 0
          ? t('preview.nobody', { count: people.looked })
          : t('preview.sum', { count: people.changed })}
      </p>
      {people.changed > 0 && (
        <dl className={classes.counts}>
          {(['gain', 'lose', 'wait'] as const).map((what) => (
            <div key={what} data-what={what}>
              <dt>{t(`preview.${what}`)}</dt>
              <dd>{numberText(people[what])}</dd>
            </div>
          ))}
        </dl>
      )}
      {people.later > 0 && <p className="soft">{t('preview.later', { count: people.later })}</p>}
      {people.afterSession > 0 && <p className="soft">{t('preview.afterSession', { count: people.afterSession })}</p>}
      <Lines preview={preview} />
      <RolesAndGroups preview={preview} />
      <People preview={preview} />
      <div className={classes.save}>{children}</div>
    </Card>
  )
}

function Lines({ preview: { lines } }: { preview: GroupRulesPreview }) {
  const { t } = useTranslation('groupRules')
  const { t: common } = useTranslation('common')
  const productName = useProductNames()
  if (lines.length === 0) return null
  const hasCosts = lines.some(({ price }) => price !== null)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={classes.scroll} aria-label={t('preview.lines')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('preview.product')}</th>
            <th scope="col">{t('preview.gain')}</th>
            <th scope="col">{t('preview.lose')}</th>
            <th scope="col">{t('preview.free')}</th>
            <th scope="col">{t('preview.missing')}</th>
            {hasCosts && <th scope="col">{t('preview.cost')}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, kind, gain, lose, free, wait, cost, currency }) => (
            <tr key={`${key} ${kind}`}>
              <th scope="row">
                {productName(key)} <span className="soft">{common(`kind.${kind}`)}</span>
              </th>
              <td>{gain}</td>
              <td>{lose}</td>
              <td>{free === null ? t('preview.uncounted') : Math.max(0, free)}</td>
              <td data-missing={wait > 0 || undefined}>{wait}</td>
              {hasCosts && <td>{cost !== null && currency ? moneyText(cost, currency) : '–'}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {hasCosts && <p className="soft">{t('preview.costText')}</p>}
    </section>
  )
}

function RolesAndGroups({ preview: { roles, groups } }: { preview: GroupRulesPreview }) {
  const { t } = useTranslation('groupRules')
  const roleName = useRoleNames()
  if (roles.length + groups.length === 0) return null
  return (
    <ul className={classes.others}>
      {roles.map(({ role, gain, lose }) => (
        <li key={role}>{t('preview.roleChange', { name: roleName(role), gain, lose })}</li>
      ))}
      {groups.map(({ name, join, leave }) => (
        <li key={name}>{t('preview.groupChange', { name, join, leave })}</li>
      ))}
    </ul>
  )
}

function People({ preview: { people } }: { preview: GroupRulesPreview }) {
  const { t } = useTranslation('groupRules')
  const { t: common } = useTranslation('common')
  const productName = useProductNames()
  const roleName = useRoleNames()
  if (people.items.length === 0) return null
  return (
    <>
      <h3 className={classes.subtitle}>{t('preview.people')}</h3>
      <ul className={classes.people}>
        {people.items.map(({ user, gains, loses, role, joins, leaves }) => (
          <li key={user.id}>
            <span className={classes.who}>
              <strong>{user.name}</strong>
              <EmailText email={user.email} />
            </span>
            <ul className={classes.chips}>
              {loses.map(({ key, kind }) => (
                <Change key={`- ${key}`} what="lose" text={`${productName(key)} · ${common(`kind.${kind}`)}`} />
              ))}
              {leaves.map((name) => (
                <Change key={`- ${name}`} what="lose" text={t('preview.group', { name })} />
              ))}
              {gains.map(({ key, kind, from, waits }) => (
                <Change
                  key={`+ ${key}`}
                  what={waits ? 'wait' : 'gain'}
                  text={
                    from
                      ? t('preview.kindChange', {
                          product: productName(key),
                          to: common(`kind.${kind}`),
                          from: common(`kind.${from}`),
                        })
                      : `${productName(key)} · ${common(`kind.${kind}`)}`
                  }
                />
              ))}
              {role && (
                <Change
                  what={role.to === 'member' ? 'lose' : 'gain'}
                  text={t('preview.role', { from: roleName(role.from), to: roleName(role.to) })}
                />
              )}
              {joins.map((name) => (
                <Change key={`+ ${name}`} what="gain" text={t('preview.group', { name })} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {people.changed > people.items.length && (
        <p className="soft">{t('preview.more', { count: people.changed - people.items.length })}</p>
      )}
    </>
  )
}

const signs = { gain: IconPlus, lose: IconMinus, wait: IconHourglass }

export function Change({ what, text }: { what: keyof typeof signs; text: string }) {
  const { t } = useTranslation('groupRules')
  const Sign = signs[what]
  return (
    <li data-what={what}>
      <Sign size={14} aria-hidden />
      <span className="visually-hidden">{t(`change.${what}`)}: </span>
      {text}
    </li>
  )
}
