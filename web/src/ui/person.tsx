// A person as pages show one: initials in a disc, name, e-mail.
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

export function PersonName({ person }: { person: { name: string; email: string } }) {
  return (
    <span className={classes.person}>
      <Initials person={person} />
      <span className={classes.names}>
        <span className={classes.name}>{person.name || person.email}</span>
        {person.name && person.email && (
          <span className={classes.email}>
            <EmailText email={person.email} />
          </span>
        )}
      </span>
    </span>
  )
}
