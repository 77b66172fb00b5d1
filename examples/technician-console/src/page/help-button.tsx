// Asks the account's administrators for a seat. They are told once in ten minutes, and so is the technician.
import type { Desk } from './desk.ts'
import type { Help } from './desk-state.ts'
import { useTexts } from './language.tsx'
import { useNow } from './use-now.ts'

const onceIn = 10 * 60 * 1000

export function HelpButton({ help, desk }: { help: Help; desk: Desk }) {
  const { t, clock } = useTexts()
  const now = useNow()
  if (help.at === 'told' && now < help.since.getTime() + onceIn) {
    return (
      <p className="told">
        <b>{t.help.told}</b> {t.help.toldAt(clock(help.since))}
      </p>
    )
  }
  return (
    <>
      <button type="button" disabled={help.at === 'asking'} onClick={() => desk.askAdministrator()}>
        {help.at === 'asking' ? t.help.asking : t.help.ask}
      </button>
      {help.at === 'refused' && (
        <p className="problem" role="alert">
          {help.refusal.title}
        </p>
      )}
    </>
  )
}
