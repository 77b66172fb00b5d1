// Registering a client, or changing one. What kind it is stays.

import { Button, Group, Modal, Radio, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { NewOpenidClient, OpenidClient, OpenidClientKind } from '@sitzplan/contract/openid'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { changedParts } from '../../platform/changed-parts.ts'
import { fieldErrors } from '../../platform/problems.ts'
import { useSubmissionKey } from '../../platform/submission-key.ts'
import { useDraft } from '../../platform/use-draft.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { useRequiredFields } from '../../ui/required-fields.ts'
import { linesOf, refusedLine } from '../../ui/typed-lines.ts'
import { textOf, useCatalog } from '../catalog/catalog-queries.ts'
import classes from './openid-clients.module.css'
import { useClientChange, useNewClient } from './openid-clients-queries.ts'

interface Props {
  isOpen: boolean
  /** Null: a new one. */
  client: OpenidClient | null
  onClose(): void
  onMade(client: NewOpenidClient): void
}

const kinds = ['confidential', 'public'] as const

const draftOf = (client: OpenidClient | null) => ({
  name: client?.name ?? '',
  kind: client?.kind ?? ('confidential' as OpenidClientKind),
  product: client?.product ?? null,
  redirects: client?.redirectUris.join('\n') ?? '',
  afterwards: client?.postLogoutRedirectUris.join('\n') ?? '',
})

const bodyOf = ({ name, product, redirects, afterwards }: ReturnType<typeof draftOf>) => ({
  name: name.trim(),
  product,
  redirectUris: linesOf(redirects),
  postLogoutRedirectUris: linesOf(afterwards),
})

export function ClientDialog({ isOpen, client, onClose, onMade }: Props) {
  const { t } = useTranslation('openidClients')
  const { t: common } = useTranslation('common')
  const { keyOf } = useSubmissionKey()
  const catalog = useCatalog()
  const creation = useNewClient(onMade)
  const change = useClientChange(({ name }) => notifications.show({ message: t('changed', { name }) }))
  const { start, draft, ...form } = useDraft(client, draftOf)
  const { name, kind, product, redirects, afterwards } = draft
  const mutation = client ? change : creation
  const errors = fieldErrors(mutation.error)
  const { missing, areThere } = useRequiredFields()
  const edit = (part: Partial<typeof draft>) => {
    if (mutation.error) mutation.reset()
    form.edit(part)
  }
  const errorOf = (list: string) => {
    const refused = refusedLine(errors, list)
    return refused && (refused.number === null ? refused.message : t('line', refused))
  }
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!areThere(event.currentTarget, [name, redirects])) return
    const body = bodyOf(draft)
    if (client) {
      const patch = changedParts(bodyOf(draftOf(start)), body)
      if (Object.keys(patch).length === 0) onClose()
      else change.mutate({ id: client.id, patch }, { onSuccess: onClose })
    } else
      creation.mutate({ body: { ...body, kind }, idempotencyKey: keyOf({ ...body, kind }) }, { onSuccess: onClose })
  }
  const products = (catalog.data ?? []).map(({ key, name: names }) => ({
    value: key,
    label: textOf(names) || key,
  }))
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={client ? t('changeDialog.title', { name: client.name }) : t('new.title')}
      size="lg"
      centered
    >
      <form className={classes.dialog} onSubmit={save} noValidate>
        <TextInput
          data-autofocus
          label={t('name')}
          description={t('nameText')}
          value={name}
          required
          maxLength={100}
          error={missing(name) ?? errors.name}
          onChange={(event) => edit({ name: event.currentTarget.value })}
        />
        {!client && (
          <Radio.Group
            label={t('kind.label')}
            value={kind}
            onChange={(value) => edit({ kind: value as OpenidClientKind })}
          >
            <Stack gap="xs" mt="xs">
              {kinds.map((each) => (
                <Radio key={each} value={each} label={t(`kind.${each}.name`)} description={t(`kind.${each}.text`)} />
              ))}
            </Stack>
          </Radio.Group>
        )}
        <Select
          label={t('product')}
          description={t('productText')}
          data={products}
          value={product}
          placeholder={t('allProducts')}
          clearable
          error={errors.product}
          onChange={(key) => edit({ product: key })}
        />
        <Textarea
          label={t('redirectUris')}
          description={t(`redirectText.${kind}`)}
          value={redirects}
          required
          autosize
          minRows={2}
          error={missing(redirects) ?? errorOf('redirectUris')}
          onChange={(event) => edit({ redirects: event.currentTarget.value })}
        />
        <Textarea
          label={t('postLogoutRedirectUris')}
          description={t('postLogoutText')}
          value={afterwards}
          autosize
          minRows={1}
          error={errorOf('postLogoutRedirectUris')}
          onChange={(event) => edit({ afterwards: event.currentTarget.value })}
        />
        <RefusalAlert error={mutation.error} />
        <Group justify="end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" loading={mutation.isPending}>
            {client ? t('changeDialog.save') : t('new.create')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
