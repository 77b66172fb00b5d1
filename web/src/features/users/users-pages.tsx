// The pages of users: the list, a new one, one of them.
import { Route, Routes } from 'react-router'
import { NoSuchPage } from '../../ui/states.tsx'
import { UsersPage } from './users-page.tsx'

export default function UsersPages() {
  return (
    <Routes>
      <Route index element={<UsersPage />} />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  )
}
