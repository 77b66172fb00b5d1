// A text to take along: copied with one button, also where the page came without encryption and the browser keeps its
// clipboard to itself.
import { Button, TextInput } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './copy-field.module.css'

export function CopyField({ label, text }: { label: string; text: string }) {
  const { t } = useTranslation('common')
  const input = useRef<HTMLInputElement>(null)
  const [isCopied, setIsCopied] = useState(false)
  const copy = async () => {
    const isDone = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    )
    input.current?.select()
    setIsCopied(isDone || document.execCommand('copy'))
  }
  return (
    <div className={classes.field}>
      <TextInput
        ref={input}
        label={label}
        value={text}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
        classNames={{ input: classes.text }}
      />
      <Button
        data-autofocus
        variant="default"
        leftSection={isCopied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
        onClick={() => void copy()}
      >
        <span aria-live="polite">{t(isCopied ? 'copied' : 'copy')}</span>
      </Button>
    </div>
  )
}
