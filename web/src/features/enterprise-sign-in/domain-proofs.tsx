// What is to be published to prove a domain, to be copied, and having it looked for.
import { Button } from '@mantine/core'
import type { EmailDomain } from '@sitzplan/contract/enterprise-sign-in'
import { useTranslation } from 'react-i18next'
import { CopyField } from '../../ui/copy-field.tsx'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { useVerifyDomain } from './enterprise-queries.ts'
import classes from './enterprise-sign-in.module.css'

export function DomainProofs({ domain: { id, dns, file } }: { domain: EmailDomain }) {
  const { t } = useTranslation('enterpriseSignIn')
  const verify = useVerifyDomain(id)
  const looksBy = (by: 'dns' | 'file') => verify.isPending && verify.variables === by
  return (
    <>
      <p className={classes.intro}>{t('domains.proof')}</p>
      <div className={classes.proofs}>
        <fieldset className={classes.proof}>
          <legend>{t('domains.dns')}</legend>
          <CopyField label={t('domains.dnsName')} text={dns.name} />
          <CopyField label={t('domains.dnsValue')} text={dns.value} />
          <Button disabled={verify.isPending} loading={looksBy('dns')} onClick={() => verify.mutate('dns')}>
            {t('domains.dnsVerify')}
          </Button>
        </fieldset>
        <fieldset className={classes.proof}>
          <legend>{t('domains.file')}</legend>
          <CopyField label={t('domains.fileUrl')} text={file.url} />
          <CopyField label={t('domains.fileContent')} text={file.content} />
          <Button
            variant="default"
            disabled={verify.isPending}
            loading={looksBy('file')}
            onClick={() => verify.mutate('file')}
          >
            {t('domains.fileVerify')}
          </Button>
        </fieldset>
      </div>
      <RefusalAlert error={verify.error} />
    </>
  )
}
