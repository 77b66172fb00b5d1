// A text to take along: copied with one button, also where the page came without encryption and the browser keeps its
// clipboard to itself.
import { Button, Textarea, TextInput } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './copy-field.module.css'

interface Props {
  label: string
  text: string
  /** Read as well as copied: all of it is seen. */
  isWhole?: boolean
}

export function CopyField({ label, text, isWhole = false }: Props) {
  const { t } = useTranslation('common')
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const Field = isWhole ? Textarea : TextInput
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
    <div className={classes.field} data-whole={isWhole || undefined}>
      <Field
        ref={input}
        label={label}
        value={text}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
        {...(isWhole && { rows: 2 })}
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
