// Every shortcut there is, and the switch for those of a single key.
import { Modal, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { pages } from '../../pages.ts'
import { useMe } from '../../platform/me.ts'
import classes from './palette.module.css'
import { paletteKeys } from './palette-keys.ts'
import { pageKeys } from './shortcut-rules.ts'
import { useSingleKeys } from './single-keys.ts'

export function ShortcutsDialog({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  const { t } = useTranslation(['palette', 'common'])
  const me = useMe()
  const [isOn, setOn] = useSingleKeys()
  const goTo = pageKeys.flatMap(({ key, page: name }) => {
    const page = pages.find((one) => one.name === name)
    return page?.isFor(me) ? [{ key: key.toUpperCase(), name: t(`common:nav.${name}`) }] : []
  })
  return (
    <Modal opened={isOpen} onClose={onClose} title={t('shortcuts.title')}>
      <Keys
        title={t('shortcuts.everywhere')}
        rows={[
          { key: paletteKeys, name: t('shortcuts.palette') },
          ...(isOn
            ? [
                { key: '/', name: t('shortcuts.search') },
                { key: '?', name: t('shortcuts.help') },
              ]
            : []),
        ]}
      />
      {isOn && <Keys title={t('shortcuts.goTo')} rows={goTo} />}
      <Switch
        className={classes.single}
        label={t('shortcuts.single')}
        description={t('shortcuts.singleText')}
        checked={isOn}
        onChange={(event) => setOn(event.currentTarget.checked)}
      />
    </Modal>
  )
}

function Keys({ title, rows }: { title: string; rows: { key: string; name: string }[] }) {
  return (
    <>
      <h3 className={classes.keysTitle}>{title}</h3>
      <dl className={classes.keys}>
        {rows.map(({ key, name }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
