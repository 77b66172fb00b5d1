// Features or resources of a product: a list that is added to, put in order, edited and taken from.
import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconChevronDown, IconPlus, IconTrash } from '@tabler/icons-react'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldErrors } from '../../platform/problems.ts'
import { belowInput } from '../../ui/field-order.ts'
import { MoveButtons } from '../../ui/move-buttons.tsx'
import classes from './catalog.module.css'
import { textOf } from './catalog-queries.ts'
import { shifted } from './catalog-rules.ts'
import { type Entry, entryFault, keyOf, newEntry, textsOf } from './entry-rules.ts'
import { TextFields } from './text-fields.tsx'

interface Props {
  /** Where the list stands in what is sent, and its words. */
  list: 'features' | 'resources'
  entries: Entry[]
  errors: FieldErrors
  most: number
  onChange(entries: Entry[]): void
}

export function EntryList({ list, entries, errors, most, onChange }: Props) {
  const { t } = useTranslation('catalog')
  const [opened, setOpened] = useState<string | null>(null)
  const addButton = useRef<HTMLButtonElement>(null)
  const remove = (entry: Entry) => {
    onChange(entries.filter((each) => each !== entry))
    // Where the keyboard was is gone.
    addButton.current?.focus()
  }
  const add = () => {
    const entry = newEntry(`new ${Date.now()}`)
    onChange([...entries, entry])
    setOpened(entry.id)
  }
  return (
    <div>
      {entries.length === 0 && <p className="soft">{t(`${list}.none`)}</p>}
      <ol className={classes.entries}>
        {entries.map((entry, index) => (
          <EntryRow
            key={entry.id}
            list={list}
            entry={entry}
            entries={entries}
            index={index}
            errors={errors}
            isOpen={opened === entry.id}
            onOpen={(isOpen) => setOpened(isOpen ? entry.id : null)}
            onRemove={() => remove(entry)}
            onChange={onChange}
          />
        ))}
      </ol>
      {errors[list] && <p className={classes.wrong}>{errors[list]}</p>}
      <Button
        ref={addButton}
        variant="default"
        size="xs"
        leftSection={<IconPlus size={14} aria-hidden />}
        disabled={entries.length >= most}
        onClick={add}
      >
        {t(`${list}.add`)}
      </Button>
    </div>
  )
}

interface RowProps extends Omit<Props, 'most'> {
  entry: Entry
  index: number
  isOpen: boolean
  onOpen(isOpen: boolean): void
  onRemove(): void
}

function EntryRow({ list, entry, entries, index, errors, isOpen, onOpen, onRemove, onChange }: RowProps) {
  const { t } = useTranslation('catalog')
  const id = useId()
  const fields = useRef<HTMLDivElement>(null)
  // One that was just added is typed at once.
  useEffect(() => {
    if (entry.isNew) fields.current?.querySelector('input')?.focus()
  }, [entry.isNew])
  const name = textOf(textsOf(entry.name)) || entry.key || t(`${list}.unnamed`)
  const path = `${list}/${index}`
  const told = Object.entries(errors).find(([at]) => at.startsWith(`${path}/`))?.[1]
  const fault = entryFault(entry, entries)
  const edit = (part: Partial<Entry>) =>
    onChange(entries.map((each) => (each === entry ? { ...entry, ...part } : each)))
  return (
    <li>
      <div className={classes.entryHead}>
        <button
          type="button"
          className={classes.opener}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => onOpen(!isOpen)}
        >
          <IconChevronDown size={16} aria-hidden />
          <span>
            <strong>{name}</strong>
            <span className="soft">
              {entry.key}
              {list === 'features' && textsOf(entry.description) && ` · ${textOf(textsOf(entry.description))}`}
            </span>
            {!isOpen && (told || fault) && (
              <span className={classes.wrong}>{told ?? t(`entry.${fault ?? 'name'}`)}</span>
            )}
          </span>
        </button>
        <MoveButtons
          name={name}
          isFirst={index === 0}
          isLast={index === entries.length - 1}
          onMove={(by) => onChange(shifted(entries, (each) => each === entry, by))}
        />
        <ActionIcon variant="subtle" color="red" aria-label={t('remove', { name })} onClick={onRemove}>
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </div>
      {isOpen && (
        <div id={id} ref={fields} className={classes.entryFields}>
          <TextFields
            label={t('texts.name')}
            texts={entry.name}
            path={`${path}/name`}
            errors={errors}
            isRequired
            isNew={entry.isNew}
            // A new one is called by its name until somebody chooses a key.
            onChange={(texts) => {
              const suggested = keyOf(textOf(textsOf(entry.name)))
              const follows = entry.isNew && (entry.key === '' || entry.key === suggested)
              edit({ name: texts, ...(follows && { key: keyOf(textOf(textsOf(texts))) }) })
            }}
          />
          {list === 'features' && (
            <TextFields
              label={t('texts.description')}
              texts={entry.description}
              path={`${path}/description`}
              errors={errors}
              onChange={(description) => edit({ description })}
            />
          )}
          <TextInput
            label={t('entry.keyLabel')}
            inputWrapperOrder={belowInput}
            description={t(entry.isNew ? 'entry.keyText' : 'entry.keyStays')}
            value={entry.key}
            maxLength={63}
            readOnly={!entry.isNew}
            error={
              errors[`${path}/key`] ??
              ((fault === 'key' && entry.key !== '') || fault === 'keyTaken' ? t(`entry.${fault}`) : undefined)
            }
            onChange={(event) => edit({ key: event.currentTarget.value })}
          />
        </div>
      )}
    </li>
  )
}
