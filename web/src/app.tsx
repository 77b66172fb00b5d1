// What every page lives in: theme, queries, addresses, and who is signed in.

import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import type { Me } from '@sitzplan/contract/me'
import { pageAddresses } from '@sitzplan/contract/pages'
import { type Query, QueryClientProvider, useQueryClient } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { BrowserRouter, Navigate, Route, Routes, useLocation } from 'react-router'
import { PageHelp } from './features/help/page-help.tsx'
import { SeatingPlanFollower } from './features/sessions/seating.ts'
import { pages, startPage } from './pages.ts'
import { isFailedLoad, useReloadOnceReachable } from './platform/failed-loads.ts'
import { loadTextsAhead, presentLanguage, speak } from './platform/language.ts'
import { LiveProvider } from './platform/live.tsx'
import { hasSignedOut, lacksSecondFactor, MeContext, useSignedIn } from './platform/me.ts'
import { Unreachable } from './platform/problems.ts'
import { createQueryClient } from './platform/queries.ts'
import { Shell } from './shell/shell.tsx'
import { useFoundFocus } from './ui/found-focus.ts'
import { BesideTitle } from './ui/page.tsx'
import { Failed, NoSuchPage, PageLoading } from './ui/states.tsx'
import { theme } from './ui/theme.ts'

const SignInPage = lazy(() => import('./features/sign-in/sign-in-page.tsx'))
const RequiredPage = lazy(() => import('./features/second-factor/required-page.tsx'))
const CompanyRefusedPage = lazy(() => import('./features/sign-in/company-refused-page.tsx'))
const ProductSignInPage = lazy(() => import('./features/sign-in/product-sign-in-page.tsx'))
const SetupPage = lazy(() => import('./features/setup/setup-page.tsx'))
const ActivationPage = lazy(() => import('./features/activation/activation-page.tsx'))
const EmailChangePage = lazy(() => import('./features/sign-in/email-change-page.tsx'))
const ResetPage = lazy(() => import('./features/sign-in/reset-page.tsx'))

const styleNonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
// The kit keeps the page from scrolling behind a dialog by a style of its own, and looks for the nonce here.
Object.assign(globalThis, { __webpack_nonce__: styleNonce })

export function App() {
  const [queries] = useState(createQueryClient)
  useFoundFocus()
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => styleNonce}>
      <QueryClientProvider client={queries}>
        <BrowserRouter>
          {/* Inside: a message may lead to a page. */}
          <Notifications position="bottom-center" />
          <Loadable loading={<AppLoading />}>
            <Routes>
              <Route path={`${pageAddresses.setup}/:token`} element={<SetupPage />} />
              <Route path={`${pageAddresses.activation}/:token`} element={<ActivationPage />} />
              <Route path={`${pageAddresses.passwordReset}/:token`} element={<ResetPage />} />
              <Route path={`${pageAddresses.emailChange}/:token`} element={<EmailChangePage />} />
              <Route path={pageAddresses.companySignIn} element={<CompanyRefusedPage />} />
              <Route path={`${pageAddresses.productSignIn}/:uid`} element={<ProductSignInPage />} />
              <Route path="*" element={<SignedInPages />} />
            </Routes>
          </Loadable>
        </BrowserRouter>
      </QueryClientProvider>
    </MantineProvider>
  )
}

function SignedInPages() {
  const signedIn = useSignedIn()
  const who = signedIn.data ?? null
  const me = who === lacksSecondFactor ? null : who
  const language = me?.user.language
  const queries = useQueryClient()
  const [wasIn, setWasIn] = useState(false)
  if (me && !wasIn) setWasIn(true)
  useEffect(() => {
    if (!language || language === presentLanguage()) return
    // It was changed elsewhere: names of products and the like came in the other one. So would what is on its way, which a
    // new reading would wait for.
    const others = { predicate: ({ queryKey }: Query) => queryKey[0] !== 'me' }
    void speak(language)
      .then(() => queries.cancelQueries(others))
      .then(() => queries.invalidateQueries(others))
  }, [language, queries])

  if (signedIn.isPending) return <AppLoading />
  if (signedIn.isError && !who)
    return (
      <main>
        <Failed error={signedIn.error} onRetry={signedIn.refetch} isPage />
      </main>
    )
  if (who === lacksSecondFactor) return <RequiredPage />
  if (!me) return <SignInPage isEnded={wasIn && !hasSignedOut()} />
  return (
    <MeContext value={me}>
      <LiveProvider path={eventsOf(me)}>
        <SeatingPlanFollower />
        <Shell>
          <Loadable loading={<PageLoading />}>
            <Routes>
              <Route path="/" element={<Navigate to={startPage(me)} replace />} />
              {pages
                .filter((page) => page.isFor(me))
                .map(({ name, path, component: Component }) => (
                  <Route
                    key={path}
                    path={path}
                    element={
                      <BesideTitle value={<PageHelp topic={name} />}>
                        <Component />
                      </BesideTitle>
                    }
                  />
                ))}
              <Route path="*" element={<NoSuchPage />} />
            </Routes>
            <TextsAhead />
          </Loadable>
        </Shell>
      </LiveProvider>
    </MeContext>
  )
}

/** What is loaded when it is opened, or breaks: then it says so in its place, until one goes to another page. */
function Loadable({ loading, children }: { loading: ReactNode; children: ReactNode }) {
  const { pathname } = useLocation()
  return (
    <ErrorBoundary
      resetKeys={[pathname]}
      fallbackRender={({ error }) =>
        isFailedLoad(error) ? (
          <NotLoaded error={error} />
        ) : (
          <Failed error={error} onRetry={() => location.reload()} isPage />
        )
      }
    >
      <Suspense fallback={loading}>{children}</Suspense>
    </ErrorBoundary>
  )
}

function NotLoaded({ error }: { error: unknown }) {
  const { server, ask } = useReloadOnceReachable()
  if (server === 'asked') return <PageLoading />
  if (server === 'away') return <Failed error={new Unreachable()} onRetry={ask} isPage />
  return <Failed error={error} onRetry={() => location.reload()} isPage />
}

/** Beside a page: its effect runs when that is there. */
function TextsAhead() {
  useEffect(loadTextsAhead, [])
  return null
}

/** As long as it is not known whose pages these are: the frame with its landmark is not there yet. */
const AppLoading = () => (
  <main>
    <PageLoading />
  </main>
)

/** Operators hold no permissions, and hear of what customers order. */
function eventsOf({ user, permissions }: Me): string | null {
  if (user.role === 'operator') return '/api/v1/vendor/events'
  return permissions.includes('sessions.view') ? '/api/v1/events' : null
}
