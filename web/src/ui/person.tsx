// A person as pages show one: initials in a disc, name, e-mail.
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { EmailText } from './email-text.tsx'
import classes from './person.module.css'

/** Up to two letters; the address's first one where there is no name. */
export function initialsOf({ name, email }: { name: string; email: string }): string {
  const words = name.trim().split(/\s+/).filter(Boolean)
  const letters = words.length > 1 ? [words[0], words[words.length - 1]] : words.length === 1 ? [words[0]] : [email]
  return letters
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase()
}

export function Initials({ person, size = 32 }: { person: { name: string; email: string }; size?: number }) {
  return (
    <span className={classes.disc} style={{ width: size, height: size, fontSize: size * 0.4 }} aria-hidden>
      {initialsOf(person)}
    </span>
  )
}

interface PersonNameProps {
  person: { name: string; email: string }
  /** Where one reads more about them. */
  to?: string
  /** What else is said below. */
  children?: ReactNode
}

/** Who has no name is called by their address, which need not be said twice. */
export function PersonName({ person: { name, email }, to, children }: PersonNameProps) {
  return (
    <span className={classes.person}>
      <Initials person={{ name, email }} />
      <span className={classes.names}>
        {to ? (
          <Link to={to} className={classes.link}>
            {name}
          </Link>
        ) : (
          <span className={classes.name}>{name}</span>
        )}
        {email && email !== name && (
          <span className={classes.email}>
            <EmailText email={email} />
          </span>
        )}
        {children}
      </span>
    </span>
  )
}
