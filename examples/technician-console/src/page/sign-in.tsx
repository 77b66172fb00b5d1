// Who is at the console. The product's own sign-in belongs here; see console-server.ts.
import { type FormEvent, useState } from 'react'
import { Crane } from './drawings.tsx'
import { useTexts } from './language.tsx'
import { type Me, signIn } from './own-server.ts'

type Person = Me['people'][number]

export function SignIn({ people, onDone }: { people: Person[]; onDone: () => void }) {
  const { t } = useTexts()
  const [problem, setProblem] = useState<'unknown' | 'failed' | null>(null)
  const enter = async (email: string) => {
    setProblem(null)
    const isKnown = await signIn(email).catch(() => null)
    if (isKnown) onDone()
    else setProblem(isKnown === null ? 'failed' : 'unknown')
  }
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    void enter(String(new FormData(event.currentTarget).get('email')))
  }
  return (
    <main className="sign-in">
      <section className="card welcome">
        <Crane />
        <h1>{t.signIn.title}</h1>
        <p>{t.signIn.text}</p>
        <form onSubmit={send}>
          <label htmlFor="email">{t.signIn.email}</label>
          <input
            id="email"
            name="email"
            type="email"
            autoComplete="username"
            required
            aria-describedby="email-problem"
          />
          <p id="email-problem" className="problem" role="alert">
            {problem && t.signIn[problem]}
          </p>
          <button type="submit" className="strong">
            {t.signIn.go}
          </button>
        </form>
      </section>
      {people.length > 0 && <Demo people={people} onChoose={enter} />}
    </main>
  )
}

function Demo({ people, onChoose }: { people: Person[]; onChoose: (email: string) => void }) {
  const { t } = useTexts()
  const customers = [...new Set(people.map(({ customer }) => customer))]
  return (
    <section className="demo">
      <h2>{t.signIn.demo}</h2>
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
