// What stands above a list to find something in it: side by side, on a phone each as wide as the list.
import type { ReactNode } from 'react'
import classes from './filter-bar.module.css'

interface Props {
  /** With the list in one card: the page's own distance to the list is missing there. */
  isInCard?: boolean
  children: ReactNode
}

export const FilterBar = ({ isInCard, children }: Props) => (
  <div className={classes.bar} data-in-card={isInCard || undefined}>
    {children}
  </div>
)
