// Rises from below when rows of a list are selected: how many, and what can be done to all of them.
import { Button, type ButtonProps } from '@mantine/core'
import type { ComponentPropsWithRef, ReactNode } from 'react'
import classes from './selection-bar.module.css'

export function SelectionBar({
  label,
  selected,
  children,
}: {
  label: string
  /** How many are selected, in words; null: nothing is. */
  selected: string | null
  children: ReactNode
}) {
  return (
    <section className={classes.place} aria-label={label}>
      <p className="visually-hidden" role="status">
        {selected}
      </p>
      {selected !== null && (
        <div className={classes.bar}>
          <span aria-hidden>{selected}</span>
          {children}
        </div>
      )}
    </section>
  )
}

/** What is done to the selection itself, or more rarely than the one strong action. */
export const QuietAction = (props: ComponentPropsWithRef<'button'>) => (
  <button type="button" className={classes.quiet} {...props} />
)

/** The one strong action of the bar. */
export const StrongAction = ({
  isRed,
  ...props
}: ButtonProps & ComponentPropsWithRef<'button'> & { /** It takes something away at once. */ isRed?: boolean }) => (
  <Button className={classes.act} data-red={isRed || undefined} {...props} />
)
