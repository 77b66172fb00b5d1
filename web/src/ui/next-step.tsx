// Where to go on from here: one sentence, and the way.
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import classes from './next-step.module.css'

export function NextStep({ to, link, children }: { to: string; link: string; children: ReactNode }) {
  return (
    <p className={classes.next}>
      {children} <Link to={to}>{link}</Link>
    </p>
  )
}
