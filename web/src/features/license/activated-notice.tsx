// "New license activated": says once, until it is put away, that a revision has come into force, and shows what it changed.
import { Button, CloseButton, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconCircleCheckFilled } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../platform/me.ts'
import { serverNow } from '../../platform/time.ts'
import classes from './license-banner.module.css'
import { RevisionTotals } from './license-history.tsx'
import { useRevisions } from './license-queries.ts'
import { isNews } from './license-rules.ts'

export function ActivatedNotice() {
  const { t } = useTranslation('license')
  const { account } = useMe()
  const [isOpen, { open, close }] = useDisclosure(false)
  const key = `sitzplan.license-seen.${account.id}`
  const [seen, setSeen] = useState(() => Number(localStorage.getItem(key) ?? 0))
  const active = useRevisions()
    .data?.pages.flatMap(({ items }) => items)
    .find(({ status }) => status === 'active')
  if (!active || !isNews(active, seen, serverNow())) return null
  const { revision } = active
  const putAway = () => {
    localStorage.setItem(key, String(revision))
    setSeen(revision)
  }
  return (
    <section className={classes.news} aria-label={t('news.title')}>
      <IconCircleCheckFilled className={classes.bannerMark} size={20} aria-hidden />
      <span>{t('news.title')}</span>
      <Button variant="subtle" size="compact-md" onClick={open} aria-haspopup="dialog">
        {t('news.show')}
      </Button>
      <CloseButton aria-label={t('news.putAway')} onClick={putAway} />
      <Modal opened={isOpen} onClose={close} title={t('news.changes', { revision })}>
        <RevisionTotals revision={revision} />
      </Modal>
    </section>
  )
}
