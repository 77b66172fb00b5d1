// A card about something that waits for somebody: told by its border and the sign before its title.
import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Card } from './page.tsx'
import classes from './waiting-card.module.css'

interface Props {
  icon: Icon
  title: string
  actions?: ReactNode
  children: ReactNode
}

export function WaitingCard({ icon: Sign, title, actions, children }: Props) {
  return (
    <div className={classes.waiting}>
      <Card
        title={
          <>
            <Sign size={20} aria-hidden />
            {title}
          </>
        }
        actions={actions}
      >
        {children}
      </Card>
    </div>
  )
}
