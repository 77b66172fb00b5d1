// The two sides of a license: what it contains, under the name of whose licenses they are, and how it came to be so.
import { Tabs } from '@mantine/core'
import type { License } from '@sitzplan/contract/licenses'
import { useTranslation } from 'react-i18next'
import { useAddressParameters } from '../../platform/address-parameters.ts'
import classes from './license.module.css'
import { LicenseHistory } from './license-history.tsx'
import { LicenseLines } from './license-lines.tsx'
import { LicenseMessages } from './license-messages.tsx'

export function LicenseTabs({ license, timeZone }: { license: License; timeZone: string }) {
  const { t } = useTranslation('license')
  const [parameters, setParameters] = useAddressParameters()
  const tab = parameters.get('tab') === 'status' ? 'status' : 'lines'
  // That there is nothing in it has been said.
  if (license.status === 'none')
    return (
      <>
        <LicenseHistory timeZone={timeZone} />
        <LicenseMessages />
      </>
    )
  return (
    <Tabs
      value={tab}
      onChange={(next) => setParameters(next === 'status' ? { tab: 'status' } : {})}
      keepMounted={false}
      classNames={{ list: classes.tabs, panel: classes.panel }}
    >
      <Tabs.List>
        <Tabs.Tab value="lines">{license.vendor?.name ?? t('tabs.lines')}</Tabs.Tab>
        <Tabs.Tab value="status">{t('tabs.status')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="lines">
        <LicenseLines lines={license.lines} />
      </Tabs.Panel>
      <Tabs.Panel value="status">
        <LicenseHistory timeZone={timeZone} />
        <LicenseMessages />
      </Tabs.Panel>
    </Tabs>
  )
}
