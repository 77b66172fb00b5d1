// What was done with a user and what they may use, newest first, in plain sentences under their days.
import { Skeleton } from '@mantine/core'
import type { User, UserHistoryItem } from '@sitzplan/contract/users'
import {
  type Icon,
  IconArrowsExchange,
  IconHistory,
  IconHourglass,
  IconHourglassOff,
  IconMinus,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlus,
  IconUserPlus,
  IconUserShield,
} from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { addDays, dayIn, dayText, todayIn } from '../../platform/days.ts'
import { useMe } from '../../platform/me.ts'
import { dateTimeText, timeOfDayText } from '../../platform/time.ts'
import { Arrowed } from '../../ui/arrowed.tsx'
import { More } from '../../ui/more.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import classes from './user-history.module.css'
import { useProductNames, userHistoryQuery } from './user-queries.ts'

const icons: Record<UserHistoryItem['what'], Icon> = {
  created: IconUserPlus,
  changed: IconPencil,
  role_changed: IconUserShield,
  suspended: IconPlayerPause,
  reactivated: IconPlayerPlay,
  assigned: IconPlus,
  waiting: IconHourglass,
  removed: IconMinus,
  wait_ended: IconHourglassOff,
  kind_changed: IconArrowsExchange,
}

export function UserHistory({ user }: { user: User }) {
  const { t } = useTranslation('users')
  const { timeZone } = useMe().account
  const query = useInfiniteQuery(userHistoryQuery(user.id))
  return (
    <Loaded query={query} loading={<Skeleton height={320} radius="lg" />}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items)
        const total = pages[0]?.total ?? 0
        if (items.length === 0)
          return (
            <Empty
              icon={<IconHistory size={32} aria-hidden />}
              title={t('history.none.title')}
              text={t('history.none.text', { name: user.name })}
            />
          )
        return (
          <div className={classes.history}>
            {byDay(items, timeZone).map(([day, ofDay]) => (
              <section key={day}>
                <h2 className={classes.day}>
                  <DayName day={day} today={todayIn(timeZone)} />
                </h2>
                <ul className={classes.items}>
                  {ofDay.map((item) => (
                    <HistoryLine key={item.id} item={item} timeZone={timeZone} />
                  ))}
                </ul>
              </section>
            ))}
            {query.hasNextPage && <More query={query} shown={items.length} total={total} />}
          </div>
        )
      }}
    </Loaded>
  )
}

function byDay(items: readonly UserHistoryItem[], timeZone: string): [string, UserHistoryItem[]][] {
  const days = new Map<string, UserHistoryItem[]>()
  for (const item of items) {
    const day = dayIn(item.at, timeZone)
    const known = days.get(day)
    if (known) known.push(item)
    else days.set(day, [item])
  }
  return [...days]
}

function DayName({ day, today }: { day: string; today: string }) {
  const { t } = useTranslation('users')
  if (day === today) return t('history.today')
  return day === addDays(today, -1) ? t('history.yesterday') : dayText(day, { weekday: true })
}

function HistoryLine({ item, timeZone }: { item: UserHistoryItem; timeZone: string }) {
  const Sign = icons[item.what]
  return (
    <li data-what={item.what}>
      <span className={classes.sign}>
        <Sign size={16} stroke={1.8} aria-hidden />
      </span>
      <span className={classes.sentence}>
        <Sentence item={item} />
        <span className={classes.actor}>
          <ActorText actor={item.actor} />
        </span>
      </span>
      <time dateTime={item.at} title={dateTimeText(item.at, timeZone)}>
        {timeOfDayText(item.at, timeZone)}
      </time>
    </li>
  )
}

function Sentence({ item: { what, product, kind, from, to } }: { item: UserHistoryItem }) {
  const { t } = useTranslation('users')
  const { t: common, i18n } = useTranslation('common')
  const nameOf = useProductNames()
  const kindText = (text: string | null) => (text === 'named' || text === 'concurrent' ? t(`kindInText.${text}`) : text)
  // Roles of a later version are told by their name.
  const roleText = (text: string | null) =>
    text && i18n.exists(`common:role.${text}`) ? common(`role.${text}` as 'role.member') : text
  const translate = what === 'role_changed' ? roleText : kindText
  return (
    <span>
      <Arrowed
        text={t(`history.${what}`, {
          product: product ? nameOf(product) : '',
          kind: kindText(kind) ?? '',
          from: translate(from) ?? '',
          to: translate(to) ?? '',
        })}
      />
    </span>
  )
}

function ActorText({ actor: { kind, name, isHidden } }: { actor: UserHistoryItem['actor'] }) {
  const { t } = useTranslation('users')
  switch (kind) {
    case 'system':
      return t('history.bySystem')
    case 'command':
      return t('history.byCommand')
    case 'product':
      return name ? t('history.by', { name }) : t('history.byProduct')
    case 'token':
      return name ? t('history.by', { name }) : t('history.byToken')
    case 'user':
      return name ? t('history.by', { name }) : t(isHidden ? 'history.byHidden' : 'history.byErased')
  }
}
