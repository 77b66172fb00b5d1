// A place for files: dropped on it, or chosen with its button.
import { Button, FileButton } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { useState } from 'react'
import classes from './file-drop.module.css'

interface Props {
  text: string
  /** Stands on the button. */
  button: string
  /** Endings and media types, as a file chooser takes them. */
  accept: string
  isMultiple?: boolean
  isBusy: boolean
  /** One at least; nothing while it is busy. */
  onFiles(files: readonly File[]): void
}

export function FileDrop({ text, button, accept, isMultiple = false, isBusy, onFiles }: Props) {
  const [isOver, setIsOver] = useState(false)
  const take = (files: readonly File[]) => {
    if (files.length > 0 && !isBusy) onFiles(files)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a way beside the button, which every keyboard reaches
    <div
      className={classes.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setIsOver(false)
        take([...event.dataTransfer.files])
      }}
    >
      <IconFileUpload size={32} aria-hidden />
      <p>{text}</p>
      <FileButton multiple={isMultiple} accept={accept} onChange={(chosen) => take([chosen ?? []].flat())}>
        {(props) => (
          <Button {...props} loading={isBusy}>
            {button}
          </Button>
        )}
      </FileButton>
    </div>
  )
}
