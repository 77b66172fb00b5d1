// Beside a product that queues are billed by: why it is billed for this user, and the way to end that.
import type { User } from '@sitzplan/contract/users'
import { useQuery } from '@tanstack/react-query'
import { useMay } from '../../platform/me.ts'
import { billingQuery } from '../queues/queue-queries.ts'
import { WhyBilled } from '../queues/why-billed.tsx'

export function BilledByQueues({ user, product }: { user: User; product: string }) {
  const mayChange = useMay('queues.manage')
  const { data: billed } = useQuery(billingQuery(user.id))
  const isCaused = billed?.some((one) => one.product === product && one.causes.length > 0)
  return isCaused ? <WhyBilled user={{ id: user.id, name: user.name }} mayChange={mayChange} /> : null
}
