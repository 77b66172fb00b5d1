// Signed in, and still at the entrance: the account asks everybody for a second factor, and this person has none yet.
import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { findOutWhoIsSignedIn } from '../../platform/me.ts'
import { tellOtherTabs } from '../../platform/other-tabs.ts'
import { useSignOut } from '../../shell/sign-out.ts'
import { Entrance } from '../sign-in/entrance.tsx'
import classes from './second-factor.module.css'
import { SetUp } from './set-up.tsx'
import { takeTyped } from './typed-password.ts'

export default function RequiredPage() {
  const { t } = useTranslation('secondFactor')
  const queries = useQueryClient()
  const [typed] = useState(takeTyped)
  const [isDone, setDone] = useState(false)
  const signOut = useSignOut()
  const goOn = async () => {
    await findOutWhoIsSignedIn(queries)
    tellOtherTabs(true)
  }
  return (
    <Entrance title={t(isDone ? 'required.done' : 'required.title')} text={!isDone && t('required.text')} isLong>
      <div className={classes.entrance}>
        <SetUp typed={typed} onConfirmed={() => setDone(true)} onDone={() => void goOn()}>
          <Button variant="subtle" onClick={() => void signOut()}>
            {t('required.signOut')}
          </Button>
        </SetUp>
      </div>
    </Entrance>
  )
}
