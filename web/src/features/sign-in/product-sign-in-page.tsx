// Where a product's sign-in stops for the person: to sign in, or to say that a program may know who they are. Then it goes
// on at the product.
import { Button, Skeleton } from '@mantine/core'
import type { Me } from '@sitzplan/contract/me'
import { IconArrowRight } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { lacksSecondFactor, useSignedIn } from '../../platform/me.ts'
import { isRefused } from '../../platform/problems.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { Failed, PageLoading } from '../../ui/states.tsx'
import RequiredPage from '../second-factor/required-page.tsx'
import { Entrance } from './entrance.tsx'
import { goOnToProduct, useConfirmation, useOtherPerson, useProductSignIn } from './product-sign-in-queries.ts'
import classes from './sign-in.module.css'
import SignInPage from './sign-in-page.tsx'

export default function ProductSignInPage() {
  const { t } = useTranslation('signIn')
  const { uid = '' } = useParams()
  const signedIn = useSignedIn()
  const who = signedIn.data ?? null
  const waiting = useProductSignIn(uid, who === lacksSecondFactor ? null : (who?.user.id ?? null))
  const goesOn = waiting.data?.waitsFor === null
  useEffect(() => {
    if (goesOn) goOnToProduct(uid)
  }, [goesOn, uid])

  if (who === lacksSecondFactor) return <RequiredPage />
  if (waiting.isError && isRefused(waiting.error, 'not_found'))
    return <Entrance title={t('product.over.title')} text={t('product.over.text')} />
  if (waiting.isError)
    return (
      <main>
        <Failed error={waiting.error} onRetry={waiting.refetch} isPage />
      </main>
    )
  if (waiting.isPending || signedIn.isPending) return <PageLoading />
  const { client, email, waitsFor } = waiting.data
  if (waitsFor === 'sign-in') return <SignInPage product={client} expected={email ?? ''} />
  if (waitsFor === 'confirmation' && who) return <Confirmation uid={uid} client={client} me={who} />
  return (
    <Entrance title={t('product.goesOn', { client })}>
      <Skeleton height={48} mt="lg" />
    </Entrance>
  )
}

function Confirmation({ uid, client, me }: { uid: string; client: string; me: Me }) {
  const { t } = useTranslation('signIn')
  const confirmation = useConfirmation(uid)
  const other = useOtherPerson()
  return (
    <Entrance title={t('product.confirm.title', { client })} text={t('product.confirm.text', { client })}>
      <div className={classes.form}>
        <div className={classes.who}>
          <span>
            {me.user.name} · {me.user.email}
          </span>
        </div>
        <RefusalAlert error={confirmation.error ?? other.error} />
        <Button
          size="md"
          fullWidth
          autoFocus
          rightSection={<IconArrowRight size={18} aria-hidden />}
          loading={confirmation.isPending || confirmation.isSuccess}
          onClick={() => confirmation.mutate()}
        >
          {t('product.confirm.submit', { client })}
        </Button>
        <Button variant="subtle" loading={other.isPending} onClick={() => other.mutate()}>
          {t('product.confirm.other')}
        </Button>
        <p className={classes.sent}>{t('product.confirm.note', { client })}</p>
      </div>
    </Entrance>
  )
}
