// The palette and the shortcuts: a button for the mouse, keys for everybody else.
import { UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './palette.module.css'
import { Palette, type PaletteState } from './palette.tsx'
import { paletteKeys } from './palette-keys.ts'
import { useShortcuts } from './shortcuts.ts'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'

export default function PaletteTools() {
  const { t } = useTranslation('palette')
  const [state, setState] = useState<PaletteState>('closed')
  const [areShown, shortcuts] = useDisclosure(false)
  useShortcuts({ palette: () => setState('open'), help: shortcuts.open })
  return (
    <>
      <UnstyledButton
        className={classes.open}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => setState('open')}
      >
        <IconSearch size={16} aria-hidden />
        <span className={classes.openText}>{t('open')}</span>
        <kbd className={classes.openKeys} aria-hidden>
          {paletteKeys}
        </kbd>
      </UnstyledButton>
      <Palette state={state} onState={setState} onShortcuts={shortcuts.open} />
      <ShortcutsDialog isOpen={areShown} onClose={shortcuts.close} />
    </>
  )
}
