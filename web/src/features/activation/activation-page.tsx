// Behind an invitation's link: choose a password, sign in with the company, or, as a user of another account, come over
// or decline. Opening the link spends nothing.
import { Button } from '@mantine/core'
import type { Activation } from '@sitzplan/contract/invitations'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import { findOutWhoIsSignedIn, useSignedIn } from '../../platform/me.ts'
import { FormAlert, RefusalAlert } from '../../ui/form-alert.tsx'
import { Failed, PageLoading } from '../../ui/states.tsx'
import { deadLinkOf } from '../sign-in/dead-link.ts'
import { Entrance } from '../sign-in/entrance.tsx'
import { useCompanySignIn } from '../sign-in/sign-in-queries.ts'
import classes from './activation.module.css'
import { activationQuery } from './activation-queries.ts'
import { ByPassword } from './by-password.tsx'
import { Decision } from './decision.tsx'
import { SignInFirst } from './sign-in-first.tsx'

export default function ActivationPage() {
  const { t } = useTranslation('activation')
  const { token = '' } = useParams()
  const link = useQuery(activationQuery(token))
  const dead = deadLinkOf(link.error)
  if (dead)
    return (
      <Entrance title={t(`${dead}.title`)} text={t(`${dead}.text`)}>
        <Button component={Link} to="/" size="md" mt="lg">
          {t('signIn')}
        </Button>
      </Entrance>
    )
  if (link.data) return <Open token={token} activation={link.data} onDead={() => void link.refetch()} />
  return (
    <Entrance title={t('loading')}>
      {link.error ? <Failed error={link.error} onRetry={link.refetch} /> : <PageLoading isPage={false} />}
    </Entrance>
  )
}

/** A link that opens: who is invited, where to, and the ways in. */
function Open({ token, activation, onDead }: { token: string; activation: Activation; onDead(): void }) {
  const { t } = useTranslation('activation')
  const signedIn = useSignedIn().data
  const enter = useEnter()
  const { email, account, ways } = activation
  const isThemself = typeof signedIn === 'object' && signedIn?.user.email === email
  const needsSignIn = ways.includes('transfer') || ways.includes('signIn')
  const title = t(ways.includes('transfer') ? 'transferTitle' : 'title', { account: account.name })
  return (
    <Entrance title={title} text={t('text', { email })} isLong>
      <Held activation={activation} />
      {ways.length === 0 && (
        <FormAlert title={t('noWay.title')}>{t('noWay.text', { account: account.name })}</FormAlert>
      )}
      {needsSignIn && !isThemself && <SignInFirst email={email} />}
      {needsSignIn && isThemself && (
        <Decision token={token} activation={activation} from={signedIn.account.name} onDead={onDead} onDone={enter} />
      )}
      {ways.includes('company') && <ByCompany email={email} />}
      {ways.includes('password') && <ByPassword token={token} email={email} onDead={onDead} onDone={enter} />}
    </Entrance>
  )
}

function ByCompany({ email }: { email: string }) {
  const { t } = useTranslation('activation')
  // The link has done its work then.
  const leave = useCompanySignIn('/')
  return (
    <>
      <RefusalAlert error={leave.error} />
      <Button
        size="md"
        fullWidth
        mt="lg"
        loading={leave.isPending || leave.isSuccess}
        onClick={() => leave.mutate(email)}
      >
        {t('company')}
      </Button>
    </>
  )
}

/** What waits for whoever comes in. */
function Held({ activation: { products } }: { activation: Activation }) {
  const { t } = useTranslation('activation')
  if (products.length === 0) return null
  return (
    <section className={classes.held}>
      <h2>{t('held')}</h2>
      <ul>
        {products.map(({ name, state }) => (
          <li key={name}>
            <b>{name}</b> {state === 'waiting' && <span>{t('waiting')}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Leads whoever the server has signed in to their start page. */
function useEnter(): () => Promise<void> {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return async () => {
    await findOutWhoIsSignedIn(queries)
    navigate('/', { replace: true })
  }
}
