// The pages of users: the list, a new one, one of them.
import { lazy } from 'react'
import { Route, Routes } from 'react-router'
import { useMay } from '../../platform/me.ts'
import { NoSuchPage } from '../../ui/states.tsx'
import { NewUserPage } from './new-user-page.tsx'
import { SeveralUsersPage } from './several-users-page.tsx'
import { UserLicensesPage } from './user-licenses-page.tsx'
import { UserPage } from './user-page.tsx'
import { UsersPage } from './users-page.tsx'

const ImportPages = lazy(() => import('../people-import/import-pages.tsx'))

export default function UsersPages() {
  const mayAdd = useMay('users.manage')
  return (
    <Routes>
      <Route index element={<UsersPage />} />
      <Route path="licenses" element={<UserLicensesPage />} />
      {mayAdd && <Route path="import/*" element={<ImportPages />} />}
      {mayAdd && <Route path="several" element={<SeveralUsersPage />} />}
      {mayAdd && <Route path="new" element={<NewUserPage />} />}
      <Route path=":id" element={<UserPage />} />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  )
}
