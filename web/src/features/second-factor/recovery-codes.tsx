// Ten codes for the day on which the phone is gone: shown this once, to be copied, saved or printed.
import { Button, Group } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconCopy, IconDownload, IconPrinter } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { saveText } from '../../platform/calls.ts'
import classes from './second-factor.module.css'

interface Props {
  codes: readonly string[]
  /** There were others before. */
  areRenewed?: boolean
  onKept: () => void
}

export function RecoveryCodesShown({ codes, areRenewed = false, onKept }: Props) {
  const { t } = useTranslation(['secondFactor', 'common'])
  const list = useRef<HTMLOListElement>(null)
  const [isCopied, setIsCopied] = useState(false)
  const text = `${t('codes.fileTitle', { host: location.host })}\n\n${codes.join('\n')}\n`

  const copy = async () => {
    const isDone = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    )
    // Without encryption the browser keeps its clipboard to itself: what is selected can be copied all the same.
    if (!isDone && list.current) getSelection()?.selectAllChildren(list.current)
    setIsCopied(isDone || document.execCommand('copy'))
  }
  return (
    <div className={classes.steps}>
      <p className={classes.once} role="status">
        <IconAlertTriangle size={18} aria-hidden />
        {t(areRenewed ? 'codes.onceRenewed' : 'codes.once')}
      </p>
      <div className={classes.sheet}>
        <p className={classes.printed}>{t('codes.fileTitle', { host: location.host })}</p>
        <ol ref={list} className={classes.codes} aria-label={t('codes.label')}>
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ol>
      </div>
      <Group gap="xs">
        <Button
          variant="default"
          size="compact-md"
          leftSection={isCopied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
          onClick={() => void copy()}
        >
          <span aria-live="polite">{t(isCopied ? 'common:copied' : 'common:copy')}</span>
        </Button>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => saveText(text, t('codes.fileName'))}
        >
          {t('codes.save')}
        </Button>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => print()}
        >
          {t('codes.print')}
        </Button>
      </Group>
      <Button onClick={onKept}>{t('codes.kept')}</Button>
    </div>
  )
}
