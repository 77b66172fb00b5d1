// The pages below /queues.
import { Route, Routes } from 'react-router'
import { NoSuchPage } from '../../ui/states.tsx'
import { QueuePage } from './queue-page.tsx'
import { QueuesPage } from './queues-page.tsx'

export default function QueuesPages() {
  return (
    <Routes>
      <Route index element={<QueuesPage />} />
      <Route path=":id" element={<QueuePage />} />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  )
}
