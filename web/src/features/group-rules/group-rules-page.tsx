// The group rules in order, edited as a whole. What they would do is looked at before they are saved.
import { Button, Skeleton } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { GroupRuleList } from '@sitzplan/contract/group-rules'
import { pageAddresses } from '@sitzplan/contract/pages'
import { IconListTree, IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { newIdempotencyKey } from '../../platform/calls.ts'
import { isRefused } from '../../platform/problems.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { LeaveDialog } from '../../ui/leave-dialog.tsx'
import { Card, PageFrame } from '../../ui/page.tsx'
import { Empty, Loaded, LoadingShapes } from '../../ui/states.tsx'
import { groupsQuery } from '../groups/group-queries.ts'
import { added, bodyOf, type DraftRule, draftOf, emptyRule, isComplete, isSameDraft, moved } from './draft-rules.ts'
import { groupRulesQuery, useHeldCount, usePreview, useSaveRules } from './group-rule-queries.ts'
import classes from './group-rules.module.css'
import { PreviewPanel } from './preview-panel.tsx'
import { RuleCard } from './rule-card.tsx'

export function GroupRulesPage() {
  const { t } = useTranslation('groupRules')
  const query = useQuery(groupRulesQuery)
  return (
    <PageFrame title={t('title')} text={t('text')}>
      <HeldNotice />
      <Loaded
        query={query}
        loading={
          <LoadingShapes>
            <Skeleton height={180} radius="lg" />
            <Skeleton height={180} radius="lg" />
          </LoadingShapes>
        }
      >
        {(list) => <RuleList list={list} reload={() => query.refetch({ throwOnError: true })} />}
      </Loaded>
    </PageFrame>
  )
}

function HeldNotice() {
  const { t } = useTranslation('groupRules')
  const { data: count = 0 } = useHeldCount()
  if (count === 0) return null
  return (
    <p className={classes.notice} role="status">
      <span>{t('heldNotice', { count })}</span>
      <Link to="/group-rules/held">{t('toHeld')}</Link>
    </p>
  )
}

/** Without a group there is nobody to whom a rule would give anything. */
function NoRules() {
  const { t } = useTranslation('groupRules')
  const { data: groups } = useQuery(groupsQuery)
  const isFirst = groups?.length === 0
  return (
    <Empty
      icon={<IconListTree size={32} aria-hidden />}
      title={t('empty.title')}
      text={t(isFirst ? 'empty.noGroups' : 'empty.text')}
      action={
        isFirst && (
          <div className={classes.buttons}>
            <Button component={Link} to={pageAddresses.provisioning}>
              {t('empty.toProvisioning')}
            </Button>
            <Button component={Link} to={pageAddresses.groups} variant="default">
              {t('empty.toGroups')}
            </Button>
          </div>
        )
      }
    />
  )
}

function RuleList({ list, reload }: { list: GroupRuleList; reload: () => Promise<unknown> }) {
  const { t } = useTranslation('groupRules')
  // What is edited stays as it is when a colleague saves meanwhile: the server tells that, and nothing is lost before.
  const [edited, setEdited] = useState<{ start: GroupRuleList; rules: DraftRule[] } | null>(null)
  const { version, rules: savedRules } = edited?.start ?? list
  const saved = draftOf(savedRules)
  const rules = edited?.rules ?? saved
  const isChanged = !isSameDraft(rules, saved)
  const preview = usePreview()
  const panel = useRef<HTMLDivElement>(null)
  const save = useSaveRules(({ pending }) =>
    notifications.show({ message: pending > 0 ? t('savedPending', { count: pending }) : t('saved') }),
  )
  // What was looked at is what is saved: with the next change it is to be looked at again.
  const edit = (next: typeof edited) => {
    setEdited(next)
    preview.reset()
    if (save.error) save.reset()
    if (startOver.error) startOver.reset()
  }
  const change = (next: DraftRule[]) => edit({ start: edited?.start ?? list, rules: next })
  const giveUp = () => edit(null)
  // Not before the others' rules are here: what is written next would begin from the same as before, and be refused again.
  const startOver = useMutation({ mutationFn: reload, onSuccess: giveUp })
  const apply = () =>
    save.mutate(
      { version, rules: bodyOf(rules) },
      {
        onSuccess: (start) => {
          preview.reset()
          // What is changed while it is being saved is the next change.
          setEdited((last) => (last === edited ? null : last && { ...last, start }))
        },
      },
    )
  const look = () => preview.mutate(bodyOf(rules), { onSuccess: () => panel.current?.focus() })
  const add = (isFallback: boolean) => change(added(rules, emptyRule(newIdempotencyKey(), isFallback)))
  const hasFallback = rules.some(({ isFallback }) => isFallback)
  const places = rules.filter(({ isFallback }) => !isFallback).length
  return (
    <>
      {list.pending > 0 && (
        <p className={classes.pending} role="status">
          {t('pending', { count: list.pending })}
        </p>
      )}
      {rules.length > 0 && <p className="soft">{t('order')}</p>}
      {rules.length === 0 && (
        <Card label={t('title')}>
          <NoRules />
        </Card>
      )}
      <ol className={classes.rules}>
        {rules.map((rule, index) => (
          <li key={rule.key}>
            <RuleCard
              rule={rule}
              place={index + 1}
              places={places}
              taken={rules.flatMap(({ key, group }) => (group !== null && key !== rule.key ? [group] : []))}
              onChange={(next) => change(rules.map((one) => (one.key === rule.key ? next : one)))}
              onMove={(by) => change(moved(rules, rule.key, by))}
              onRemove={() => change(rules.filter(({ key }) => key !== rule.key))}
            />
          </li>
        ))}
      </ol>
      <div className={classes.buttons}>
        <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => add(false)}>
          {t('add')}
        </Button>
        {!hasFallback && (
          <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => add(true)}>
            {t('addFallback')}
          </Button>
        )}
        {isChanged && (
          <Button variant="default" onClick={giveUp}>
            {t('reset')}
          </Button>
        )}
        <Button disabled={!isChanged || !isComplete(rules)} loading={preview.isPending} onClick={look}>
          {t('look')}
        </Button>
      </div>
      {isChanged && !isComplete(rules) && <p className="soft">{t('incomplete')}</p>}
      <RefusalAlert error={preview.error} />
      <div ref={panel} tabIndex={-1} className={classes.panel}>
        {preview.data && (
          <PreviewPanel preview={preview.data}>
            <RefusalAlert error={startOver.error ?? save.error} />
            {isRefused(save.error, 'rules_changed') ? (
              <Button variant="default" loading={startOver.isPending} onClick={() => startOver.mutate()}>
                {t('reload')}
              </Button>
            ) : (
              <Button loading={save.isPending} onClick={apply}>
                {t('save')}
              </Button>
            )}
          </PreviewPanel>
        )}
      </div>
      <LeaveDialog hasUnsaved={isChanged} />
    </>
  )
}
