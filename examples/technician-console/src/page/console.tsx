// The page: nobody signed in, or a technician at the desk.
import '@fontsource-variable/figtree'
import './look/look.css'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { Desk } from './desk.ts'
import { Crane } from './drawings.tsx'
import { InLanguage, LanguageSwitch, useTexts } from './language.tsx'
import { fetchMe, type Me, signOut } from './own-server.ts'
import { SignIn } from './sign-in.tsx'
import { firstLanguage, type Language } from './texts.ts'
import { Workplace } from './workplace.tsx'

function Console() {
  const [language, setLanguage] = useState(firstLanguage)
  // Asked by the SDK at each call, also of a seat that was taken in another language.
  const spoken = useRef(language)
  const [me, setMe] = useState<Me | 'loading' | 'failed'>('loading')
  const load = useCallback(() => void fetchMe().then(setMe, () => setMe('failed')), [])
  useEffect(load, [load])

  const someone = typeof me === 'object' && me.email !== null ? me : null
  const desk = useMemo(() => someone && new Desk(someone.sitzplanUrl, () => spoken.current, load), [someone, load])
  useEffect(() => () => void desk?.close(), [desk])

  const speak = (chosen: Language) => {
    spoken.current = chosen
    setLanguage(chosen)
    localStorage.setItem('console.language', chosen)
  }
  const leave = async () => {
    // While Sitzplan is away nobody is kept here; the SDK goes on giving the seats back.
    await Promise.race([desk?.close(), new Promise((resolve) => setTimeout(resolve, 2_000))])
    const goOn = await signOut().catch(() => null)
    if (goOn) window.location.assign(goOn)
    else load()
  }

  return (
    <InLanguage language={language}>
      <header className="top">
        <Brand />
        <LanguageSwitch onChange={speak} />
        {someone && <Person name={someone.name ?? ''} onLeave={leave} />}
      </header>
      {typeof me === 'string' ? (
        <NotYet hasFailed={me === 'failed'} onRetry={load} />
      ) : desk ? (
        <Workplace desk={desk} />
      ) : (
        <SignIn hasSignIn={me.hasSignIn} people={me.people} onDone={load} />
      )}
    </InLanguage>
  )
}

function Brand() {
  const { t } = useTexts()
  return (
    <div className="brand">
      <Crane />
      <div>
        <strong>{t.product}</strong>
        <span>{t.vendor}</span>
      </div>
    </div>
  )
}

function Person({ name, onLeave }: { name: string; onLeave: () => void }) {
  const { t } = useTexts()
  return (
    <div className="person">
      <span>{name}</span>
      <button type="button" className="quiet" onClick={onLeave}>
        {t.signOut}
      </button>
    </div>
  )
}

function NotYet({ hasFailed, onRetry }: { hasFailed: boolean; onRetry: () => void }) {
  const { t } = useTexts()
  return (
    <main className="alone">
      <p role="status">{hasFailed ? t.signIn.failed : t.loading}</p>
      {hasFailed && (
        <button type="button" className="strong" onClick={onRetry}>
          {t.retry}
        </button>
      )}
    </main>
  )
}

const root = document.getElementById('console')
if (root) createRoot(root).render(<Console />)
