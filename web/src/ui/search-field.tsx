// A search of a list: tells what is typed once the typing rests.
import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import classes from './search-field.module.css'

interface Props {
  label: string
  /** What is searched for. */
  value: string
  maxLength: number
  onChange(text: string): void
}

export function SearchField({ label, value, maxLength, onChange }: Props) {
  const [text, setText] = useState(value)
  const told = useRef(value)
  const tell = useDebouncedCallback((next: string) => {
    told.current = next
    onChange(next)
  }, 300)
  // Somebody else changed it: a button that clears it, the way back. What was told comes back later, when more is typed.
  useEffect(() => {
    if (value.trim() === told.current.trim()) return
    told.current = value
    setText(value)
  }, [value])
  return (
    <search>
      <TextInput
        className={classes.search}
        type="search"
        aria-label={label}
        placeholder={label}
        leftSection={<IconSearch size={16} aria-hidden />}
        maxLength={maxLength}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          tell(event.currentTarget.value)
        }}
      />
    </search>
  )
}
