// The fourth step: off, enabled, enforced; what each means, and the way from one to the next.
import { Button } from '@mantine/core'
import type { IdentityProvider, ProviderMode } from '@sitzplan/contract/enterprise-sign-in'
import { IconCircleCheckFilled } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../platform/me.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { Card } from '../../ui/page.tsx'
import { EnforceDialog } from './enforce-dialog.tsx'
import { useSwitchMode } from './enterprise-queries.ts'
import classes from './enterprise-sign-in.module.css'

const modes: ProviderMode[] = ['off', 'enabled', 'enforced']

export function ModeCard({ provider }: { provider: IdentityProvider }) {
  const { t } = useTranslation('enterpriseSignIn')
  const [asked, setAsked] = useState<'off' | 'enforced' | null>(null)
  const change = useSwitchMode(provider.id)
  const { mode } = provider
  const { personalLinks } = useMe()
  const without = t(personalLinks === 'withheld' ? 'mode.offLocksOut' : 'mode.offForgotten')
  return (
    <Card title={t('mode.title')}>
      <p className="visually-hidden" role="status">
        {t('mode.current', { mode: t(`mode.${mode}`) })}
      </p>
      <ol className={classes.modes}>
        {modes.map((one) => (
          <li
            key={one}
            className={classes.mode}
            data-current={one === mode || undefined}
            aria-current={one === mode ? 'step' : undefined}
          >
            <strong>
              {one === mode && <IconCircleCheckFilled size={18} aria-hidden />}
              {t(`mode.${one}`)}
            </strong>
            <p>{t(`mode.${one}Text`)}</p>
          </li>
        ))}
      </ol>
      <div className={classes.stack}>
        {provider.breakGlass && <p>{t('mode.emergency', { name: provider.breakGlass.name })}</p>}
        {asked === null && <RefusalAlert error={change.error} />}
        <div className={classes.actions}>
          {mode !== 'enabled' && (
            <Button
              variant={mode === 'off' && provider.testedAt ? 'filled' : 'default'}
              loading={change.isPending && asked === null}
              onClick={() => change.mutate({ mode: 'enabled' })}
            >
              {t(mode === 'off' ? 'mode.toEnabled' : 'mode.toEnabledAgain')}
            </Button>
          )}
          {mode === 'enabled' && <Button onClick={() => setAsked('enforced')}>{t('mode.toEnforced')}</Button>}
          {mode !== 'off' && (
            <Button variant="default" onClick={() => setAsked('off')}>
              {t('mode.toOff')}
            </Button>
          )}
        </div>
      </div>
      <ConfirmDialog
        isOpen={asked === 'off'}
        title={t('mode.offTitle')}
        confirm={t('mode.toOff')}
        isRed
        mutation={change}
        onClose={() => setAsked(null)}
        onConfirm={() => change.mutate({ mode: 'off' }, { onSuccess: () => setAsked(null) })}
      >
        <p>{t('mode.offEffect', { without })}</p>
      </ConfirmDialog>
      <EnforceDialog
        isOpen={asked === 'enforced'}
        providerId={provider.id}
        mutation={change}
        onClose={() => setAsked(null)}
        onConfirm={(breakGlass) => change.mutate({ mode: 'enforced', breakGlass }, { onSuccess: () => setAsked(null) })}
      />
    </Card>
  )
}
