// Asks before passwords are refused: what it does, and whose password goes on working.
import { NativeSelect } from '@mantine/core'
import type { ComponentProps } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Loaded } from '../../ui/states.tsx'
import { useBreakGlassChoices } from './enterprise-queries.ts'
import classes from './enterprise-sign-in.module.css'
import { ShutOut } from './shut-out.tsx'

interface Props extends Pick<ComponentProps<typeof ConfirmDialog>, 'isOpen' | 'mutation' | 'onClose'> {
  providerId: string
  onConfirm: (breakGlass: string) => void
}

export function EnforceDialog({ providerId, onConfirm, ...dialog }: Props) {
  const { t } = useTranslation('enterpriseSignIn')
  const choices = useBreakGlassChoices(providerId, dialog.isOpen)
  const [chosen, setChosen] = useState('')
  return (
    <ConfirmDialog
      {...dialog}
      title={t('mode.enforceTitle')}
      confirm={t('mode.enforceConfirm')}
      isRed
      size="lg"
      isReady={chosen !== ''}
      onConfirm={() => onConfirm(chosen)}
    >
      <ul className={classes.effects}>
        <li>{t('mode.enforceEffect1')}</li>
        <li>{t('mode.enforceEffect2')}</li>
        <li>{t('mode.enforceEffectDomains')}</li>
        <li>{t('mode.enforceEffect3')}</li>
      </ul>
      {dialog.isOpen && <ShutOut providerId={providerId} />}
      <Loaded query={choices}>
        {({ items }) => (
          <NativeSelect
            label={t('mode.breakGlass')}
            description={t('mode.breakGlassHint')}
            value={chosen}
            onChange={(event) => setChosen(event.currentTarget.value)}
            data={[
              { value: '', label: t('mode.breakGlassChoose') },
              ...items.map(({ user, hasSignedIn }) => ({
                value: user.id,
                label: hasSignedIn ? user.name : t('mode.breakGlassNotYet', { name: user.name }),
                disabled: !hasSignedIn,
              })),
            ]}
          />
        )}
      </Loaded>
    </ConfirmDialog>
  )
}
