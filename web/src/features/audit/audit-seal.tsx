// How far the log is sealed: a quiet line, and behind it the file to verify it with, the key, and what to note.
import { Anchor, Button, Group, Modal, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { AuditSeal as Seal } from '@sitzplan/contract/seals'
import { IconDownload, IconShieldCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { address } from '../../platform/calls.ts'
import { useMe } from '../../platform/me.ts'
import { dateTimeText } from '../../platform/time.ts'
import { CopyField } from '../../ui/copy-field.tsx'
import classes from './audit.module.css'
import { type AuditQuery, useAuditSeal } from './audit-queries.ts'

/** `query`: the period that is set, which the file keeps to. */
export function AuditSeal({ query: { from, to } }: { query: AuditQuery }) {
  const { t } = useTranslation('audit')
  const { t: common } = useTranslation('common')
  const { timeZone } = useMe().account
  const [isOpen, { open, close }] = useDisclosure()
  const seal = useAuditSeal()
  const { data } = seal
  if (!data)
    return (
      <p className={classes.seal} role="status">
        {seal.error ? (
          <>
            <span>{t('seal.failed')}</span>
            <UnstyledButton className={classes.sealMore} onClick={() => void seal.refetch()}>
              {common('retry')}
            </UnstyledButton>
          </>
        ) : (
          common('loading')
        )}
      </p>
    )
  if (!data.head) return <p className={classes.seal}>{t('seal.none')}</p>
  return (
    <>
      <p className={classes.seal}>
        <span className={classes.sealed}>
          <IconShieldCheck size={16} aria-hidden />
          {t('seal.upTo', { time: dateTimeText(data.head.sealedAt, timeZone) })}
        </span>
        <UnstyledButton className={classes.sealMore} aria-haspopup="dialog" onClick={open}>
          {t('seal.verify')}
        </UnstyledButton>
      </p>
      <Modal opened={isOpen} onClose={close} title={t('seal.title')} size="lg">
        <SealDetail
          seal={data}
          head={data.head}
          file={address('/api/v1/audit/sealed', { from, to })}
          isPeriod={!!(from || to)}
        />
      </Modal>
    </>
  )
}

function SealDetail({
  seal: { kid, mayDownload },
  head,
  file,
  isPeriod,
}: {
  seal: Seal
  head: NonNullable<Seal['head']>
  file: string
  isPeriod: boolean
}) {
  const { t } = useTranslation('audit')
  const noted = `${head.block}:${head.hash}`
  return (
    <div className={classes.sealDetail}>
      <p>{t('seal.text')}</p>
      {mayDownload ? (
        <section>
          <h3>{t('seal.verifying')}</h3>
          <p>{t('seal.how')}</p>
          <code>npx sitzplan audit verify sitzplan.audit --key sitzplan-seal-key.jwk --head …</code>
          <Group gap="md">
            {/* Saved by the browser as it comes: a file may be larger than the page could hold. */}
            <Button
              component="a"
              href={file}
              download
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
            >
              {t('seal.download')}
            </Button>
            <Anchor href="/api/v1/audit/seal-key" download>
              {t('seal.downloadKey')}
            </Anchor>
          </Group>
          {isPeriod && <p className={classes.note}>{t('seal.period')}</p>}
        </section>
      ) : (
        <p>{t('seal.limited')}</p>
      )}
      <section>
        <h3>{t('seal.noting')}</h3>
        <p>{t('seal.why')}</p>
        <CopyField label={t('seal.head')} text={noted} />
      </section>
      <CopyField label={t('seal.key')} text={kid} />
    </div>
  )
}
