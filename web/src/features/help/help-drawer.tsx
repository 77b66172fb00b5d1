// What people ask on a page, with short answers and the pages where they go on.
import { Drawer } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type Page, pages } from '../../pages.ts'
import { useMe } from '../../platform/me.ts'
import classes from './help-drawer.module.css'
import { type HelpTopic, linkOf } from './help-links.ts'

interface HelpDrawerProps {
  topic: HelpTopic
  isOpen: boolean
  onClose(): void
}

export default function HelpDrawer({ topic, isOpen, onClose }: HelpDrawerProps) {
  const { t } = useTranslation('help')
  const { t: common } = useTranslation('common')
  // Opened when it is there, not born open: it slides in, and knows where the focus was.
  const [isShown, setIsShown] = useState(false)
  useEffect(() => setIsShown(isOpen), [isOpen])
  const questions = Object.entries(t(topic, { returnObjects: true }))
  return (
    <Drawer
      opened={isShown}
      onClose={onClose}
      position="right"
      size={420}
      title={common('helpOn', { page: common(`nav.${topic}`) })}
      classNames={{ title: classes.title }}
    >
      <dl className={classes.questions}>
        {questions.map(([key, { question, answer }]) => (
          <div key={key}>
            <dt>{question}</dt>
            <dd>
              {answer}
              <GoOn to={linkOf(topic, key)} />
            </dd>
          </div>
        ))}
      </dl>
    </Drawer>
  )
}

/** To another page, for who has it. */
function GoOn({ to: name }: { to: Page['name'] | undefined }) {
  const { t } = useTranslation('common')
  const me = useMe()
  const page = pages.find((each) => each.name === name)
  if (!page?.isFor(me)) return null
  return (
    <Link to={page.to} className={classes.link}>
      {t('goTo', { page: t(`nav.${page.name}`) })}
    </Link>
  )
}
