// The box of a row of a long list. It looks like the kit's, which costs more than the rest of the row.
import type { ComponentProps } from 'react'
import classes from './tick.module.css'

type Props = Omit<ComponentProps<'input'>, 'type' | 'className'> & { 'aria-label': string }

export const Tick = (props: Props) => <input type="checkbox" className={classes.tick} {...props} />
