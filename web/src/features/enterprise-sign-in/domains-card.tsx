// The first step: which e-mail domains are the account's own.
import { Button, TextInput } from '@mantine/core'
import type { EmailDomain } from '@sitzplan/contract/enterprise-sign-in'
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldErrors } from '../../platform/problems.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { Card } from '../../ui/page.tsx'
import { Loaded } from '../../ui/states.tsx'
import { DomainProofs } from './domain-proofs.tsx'
import { useAddDomain, useDomains, useRemoveDomain } from './enterprise-queries.ts'
import classes from './enterprise-sign-in.module.css'

export function DomainsCard() {
  const { t } = useTranslation('enterpriseSignIn')
  const domains = useDomains()
  const [removed, setRemoved] = useState<EmailDomain | null>(null)
  const remove = useRemoveDomain()
  return (
    <Card title={t('domains.title')}>
      <p className={classes.intro}>{t('domains.text')}</p>
      <Loaded query={domains}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('domains.empty')}</p>
          ) : (
            <ul className={classes.list}>
              {items.map((domain) => (
                <Domain key={domain.id} domain={domain} onRemove={() => setRemoved(domain)} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <AddDomain />
      <ConfirmDialog
        isOpen={removed !== null}
        title={t('domains.removeTitle')}
        confirm={t('domains.remove')}
        isRed
        mutation={remove}
        onClose={() => setRemoved(null)}
        onConfirm={() => removed && remove.mutate(removed.id, { onSuccess: () => setRemoved(null) })}
      >
        <p>{t('domains.removeText', { domain: removed?.domain })}</p>
      </ConfirmDialog>
    </Card>
  )
}

function Domain({ domain, onRemove }: { domain: EmailDomain; onRemove: () => void }) {
  const { t } = useTranslation('enterpriseSignIn')
  const isVerified = domain.verifiedAt !== null
  const StateIcon = isVerified ? IconCircleCheck : IconCircleDashed
  return (
    <li className={classes.item}>
      <div className={classes.head}>
        <strong>{domain.domain}</strong>
        <span className={classes.state}>
          <StateIcon size={18} aria-hidden />
          {t(isVerified ? 'domains.verified' : 'domains.pending')}
        </span>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={onRemove}
          aria-label={t('domains.removeNamed', { domain: domain.domain })}
        >
          {t('domains.remove')}
        </Button>
      </div>
      {!isVerified && <DomainProofs domain={domain} />}
    </li>
  )
}

function AddDomain() {
  const { t } = useTranslation('enterpriseSignIn')
  const [text, setText] = useState('')
  const add = useAddDomain()
  const errors = fieldErrors(add.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '' && !add.isPending) add.mutate(text.trim(), { onSuccess: () => setText('') })
  }
  return (
    <form onSubmit={submit} noValidate className={classes.stack}>
      {!errors.domain && <RefusalAlert error={add.error} />}
      <div className={classes.add}>
        <TextInput
          label={t('domains.label')}
          placeholder={t('domains.placeholder')}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          maxLength={253}
          value={text}
          error={errors.domain}
          onChange={(event) => {
            add.reset()
            setText(event.currentTarget.value)
          }}
        />
        <Button type="submit" variant="default" loading={add.isPending}>
          {t('domains.add')}
        </Button>
      </div>
    </form>
  )
}
