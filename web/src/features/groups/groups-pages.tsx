// The pages below /groups.
import { Route, Routes } from 'react-router'
import { NoSuchPage } from '../../ui/states.tsx'
import { GroupPage } from './group-page.tsx'
import { GroupsPage } from './groups-page.tsx'

export default function GroupsPages() {
  return (
    <Routes>
      <Route index element={<GroupsPage />} />
      <Route path=":id" element={<GroupPage />} />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  )
}
