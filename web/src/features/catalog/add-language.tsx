// Texts in one more language.
import { Button, Menu } from '@mantine/core'
import { languages } from '@sitzplan/contract/languages'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useTextLanguages } from './text-languages.ts'

export function AddLanguage() {
  const { t } = useTranslation('catalog')
  const { others, add } = useTextLanguages()
  if (others.length === 0) return null
  return (
    <div>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="subtle" size="sm" leftSection={<IconPlus size={16} aria-hidden />}>
            {t('texts.addLanguage')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {others.map((code) => (
            <Menu.Item key={code} lang={code} onClick={() => add(code)}>
              {languages[code]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
