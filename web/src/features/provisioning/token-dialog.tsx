// Makes a token, or one in the place of another, and shows it, this once.
import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core'
import type { Token } from '@sitzplan/contract/tokens'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../platform/me.ts'
import { useSubmissionKey } from '../../platform/submission-key.ts'
import { CopyField } from '../../ui/copy-field.tsx'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { ShownOnce } from '../../ui/shown-once.tsx'
import { useNewScimToken } from './provisioning-queries.ts'

interface Props {
  isOpen: boolean
  /** Null: a further one. */
  replaces: Token | null
  baseUrl: string
  onClose(): void
}

export function TokenDialog({ isOpen, replaces, baseUrl, onClose }: Props) {
  const { t } = useTranslation('provisioning')
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={replaces ? t('make.replaceTitle', { name: replaces.name }) : t('tokens.create')}
      // A token that was shown is gone with one click beside the dialog.
      closeOnClickOutside={false}
    >
      {/* Each opening is a form, and a token, of its own. */}
      <TokenForm replaces={replaces} baseUrl={baseUrl} onClose={onClose} />
    </Modal>
  )
}

const [lifetimes, overlaps] = [
  ['180', '365', '730', 'endless'],
  ['0', '1', '7', '30'],
] as const
type Lifetime = (typeof lifetimes)[number]
type Overlap = (typeof overlaps)[number]

function TokenForm({ replaces, baseUrl, onClose }: Omit<Props, 'isOpen'>) {
  const { t } = useTranslation('provisioning')
  const { t: common } = useTranslation('common')
  const { sendsMail } = useMe()
  const { keyOf } = useSubmissionKey()
  const [name, setName] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const [lifetime, setLifetime] = useState<Lifetime>('365')
  const [overlap, setOverlap] = useState<Overlap>('7')
  const making = useNewScimToken()

  if (making.data)
    return (
      <ShownOnce warning={t('make.once')} done={t('make.kept')} onClose={onClose}>
        <CopyField label={t('make.token')} text={making.data.token} />
        <CopyField label={t('make.address')} text={baseUrl} />
      </ShownOnce>
    )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const called = name.trim()
    setIsMissing(called === '')
    if ((called === '' && !replaces) || making.isPending) return
    const validity = lifetime === 'endless' ? {} : { validDays: Number(lifetime) }
    const body = replaces
      ? { ...validity, overlapDays: Number(overlap) }
      : { ...validity, name: called, kind: 'scim' as const }
    making.mutate({ body, replaces: replaces?.id ?? null, idempotencyKey: keyOf(body) })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {replaces ? (
          <NativeSelect
            data-autofocus
            label={t('make.overlap')}
            description={t('make.overlapHint')}
            value={overlap}
            data={overlaps.map((value) => ({ value, label: t(`make.overlaps.${value}`) }))}
            // The options are these.
            onChange={(event) => setOverlap(event.currentTarget.value as Overlap)}
          />
        ) : (
          <TextInput
            data-autofocus
            label={t('make.name')}
            description={t('make.nameHint')}
            maxLength={100}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={isMissing && name.trim() === '' && t('make.nameMissing')}
          />
        )}
        <NativeSelect
          label={t('make.lifetime')}
          description={sendsMail && t('make.lifetimeHint')}
          value={lifetime}
          data={lifetimes.map((value) => ({ value, label: t(`make.lifetimes.${value}`) }))}
          // The options are these.
          onChange={(event) => setLifetime(event.currentTarget.value as Lifetime)}
        />
        <RefusalAlert error={making.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" loading={making.isPending}>
            {t(replaces ? 'tokens.replace' : 'make.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
