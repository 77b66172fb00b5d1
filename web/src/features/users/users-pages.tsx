// users
import { useTranslation } from 'react-i18next'
import { PageFrame } from '../../ui/page.tsx'

export default function UsersPages() {
  const { t } = useTranslation('users')
  return <PageFrame title={t('title')}>…</PageFrame>
}
