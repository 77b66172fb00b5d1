// The vendor's files, where a customer's own installation has no feed: license and catalogue.
import { FileInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'

export interface Documents {
  document?: string
  catalog?: string
}

interface Props {
  documents: Documents
  /** Whether what is missing is told. */
  isChecked: boolean
  /** One of them has become another. */
  onChange: (changed: Documents) => void
}

export function DocumentFiles({ documents, isChecked, onChange }: Props) {
  const { t } = useTranslation('setup')
  const fields = [
    { name: 'document', label: t('own.license'), description: t('own.licenseHint') },
    { name: 'catalog', label: t('own.catalog'), description: t('own.catalogHint') },
  ] as const
  return fields.map(({ name, ...shown }) => (
    <FileInput
      key={name}
      {...shown}
      size="md"
      placeholder={t('own.choose')}
      error={isChecked && !documents[name] && t('faults.missing')}
      onChange={async (file) => {
        const text = await file?.text()
        onChange({ [name]: text?.trim() || undefined })
      }}
    />
  ))
}
