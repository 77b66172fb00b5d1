// A text whose arrows are drawn: the font we serve has none, and not every system has one to lend.
import { IconArrowRight } from '@tabler/icons-react'
import { Fragment } from 'react'
import classes from './arrowed.module.css'

export function Arrowed({ text }: { text: string }) {
  return text.split('→').map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one sentence do not move
    <Fragment key={index}>
      {index > 0 && (
        <>
          <IconArrowRight size={14} className={classes.arrow} aria-hidden />
          <span className="visually-hidden">→</span>
        </>
      )}
      {piece}
    </Fragment>
  ))
}
