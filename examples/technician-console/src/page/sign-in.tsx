// Nobody is at the console yet: the way to Sitzplan, where people sign in, and in the demo the people to choose among.
import { useState } from 'react'
import { Crane } from './drawings.tsx'
import { useTexts } from './language.tsx'
import { type Me, signInAsDemo } from './own-server.ts'

type Person = Me['people'][number]
interface Props {
  hasSignIn: boolean
  people: Person[]
  onDone: () => void
}

export function SignIn({ hasSignIn, people, onDone }: Props) {
  const { t, language } = useTexts()
  const hasFailed = new URLSearchParams(window.location.search).get('sign-in') === 'failed'
  const [problem, setProblem] = useState<'notSignedIn' | 'unknown' | 'failed' | null>(hasFailed ? 'notSignedIn' : null)
  const choose = async (email: string) => {
    setProblem(null)
    const isKnown = await signInAsDemo(email).catch(() => null)
    if (isKnown) onDone()
    else setProblem(isKnown === null ? 'failed' : 'unknown')
  }
  return (
    <main className="sign-in">
      <section className="card welcome">
        <Crane />
        <h1>{t.signIn.title}</h1>
        <p>{t.signIn.text}</p>
        {hasSignIn && (
          <a className="button strong" href={`/sign-in?language=${language}`}>
            {t.signIn.go}
          </a>
        )}
        <p className="problem" role="alert">
          {problem && t.signIn[problem]}
        </p>
      </section>
      {people.length > 0 && <Demo people={people} onChoose={choose} />}
    </main>
  )
}

function Demo({ people, onChoose }: { people: Person[]; onChoose: (email: string) => void }) {
  const { t } = useTexts()
  const customers = [...new Set(people.map(({ customer }) => customer))]
  return (
    <section className="demo">
      <div>
        <h2>{t.signIn.demo}</h2>
        <p>{t.signIn.demoText}</p>
      </div>
      {customers.map((customer) => (
        <section key={customer} aria-label={customer}>
          <h3>{customer}</h3>
          <ul>
            {people
              .filter((person) => person.customer === customer)
              .map(({ email, name, kind }) => (
                <li key={email}>
                  <button type="button" onClick={() => onChoose(email)}>
                    {name}
                    <span>{t.signIn[kind]}</span>
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </section>
  )
}
