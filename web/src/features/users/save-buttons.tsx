// What is edited of a user is saved, or let go.
import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'

export function SaveButtons({
  isDirty,
  isPending,
  onDiscard,
}: {
  isDirty: boolean
  isPending: boolean
  onDiscard(): void
}) {
  const { t } = useTranslation('users')
  const { t: common } = useTranslation('common')
  return (
    <Group gap="xs">
      <Button type="submit" disabled={!isDirty} loading={isPending}>
        {common('save')}
      </Button>
      {isDirty && (
        <>
          <Button variant="default" onClick={onDiscard} disabled={isPending}>
            {t('profile.discard')}
          </Button>
          <span className="soft" role="status">
            {t('profile.unsaved')}
          </span>
        </>
      )}
    </Group>
  )
}
