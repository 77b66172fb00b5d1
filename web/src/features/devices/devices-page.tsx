// Seats & devices: the modules of the account, who works with them, and the devices that are counted with them.
import { Button, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { PageFrame } from '../../ui/page.tsx'
import { Loaded } from '../../ui/states.tsx'
import { DeviceCard } from './device-card.tsx'
import classes from './devices.module.css'
import { useModules } from './devices-queries.ts'
import { Modules, ModulesLoading } from './modules.tsx'

export default function DevicesPage() {
  const { t } = useTranslation('devices')
  const modules = useModules()
  return (
    <PageFrame title={t('title')} text={t('text')} actions={<About />}>
      <Loaded query={modules} loading={<ModulesLoading />}>
        {(list) => (
          <>
            <Modules modules={list} />
            <DeviceCard modules={list} />
          </>
        )}
      </Loaded>
    </PageFrame>
  )
}

function About() {
  const { t } = useTranslation('devices')
  const [isOpen, { open, close }] = useDisclosure(false)
  const parts = ['technicians', 'seats', 'everyone', 'devices', 'retired', 'more'] as const
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconInfoCircle size={18} aria-hidden />}
        aria-haspopup="dialog"
        onClick={open}
      >
        {t('about.title')}
      </Button>
      <Modal opened={isOpen} onClose={close} size="lg" title={t('about.title')}>
        <dl className={classes.about}>
          {parts.map((part) => (
            <div key={part}>
              <dt>{t(`about.${part}.title`)}</dt>
              <dd>{t(`about.${part}.text`)}</dd>
            </div>
          ))}
        </dl>
      </Modal>
    </>
  )
}
