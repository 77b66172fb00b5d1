// The rule for a new password, told while it is typed: how many characters are missing, then that it will do.
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './setup.module.css'
import { passwordLength, shortestPassword } from './setup-rules.ts'

export function PasswordRule({ password }: { password: string }) {
  const { t } = useTranslation('setup')
  const length = passwordLength(password)
  const missing = shortestPassword - length
  return (
    <span className={classes.rule} data-met={missing <= 0}>
      {missing <= 0 ? <IconCircleCheck size={16} aria-hidden /> : <IconCircleDashed size={16} aria-hidden />}
      {length === 0 && t('rule.start')}
      {length > 0 && missing > 0 && t('rule.missing', { count: missing })}
      {missing <= 0 && t('rule.met')}
    </span>
  )
}
