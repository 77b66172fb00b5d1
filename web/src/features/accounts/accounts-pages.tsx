// The pages below /accounts.
import { Route, Routes } from 'react-router'
import { NoSuchPage } from '../../ui/states.tsx'
import { AccountPage } from './account-page.tsx'
import { AccountsPage } from './accounts-page.tsx'
import { NewRevisionPage } from './new-revision-page.tsx'

export default function AccountsPages() {
  return (
    <Routes>
      <Route index element={<AccountsPage />} />
      <Route path=":slug" element={<AccountPage />} />
      <Route path=":slug/new-revision" element={<NewRevisionPage />} />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  )
}
