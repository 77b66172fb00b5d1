// The pages below /group-rules.
import { Route, Routes } from 'react-router'
import { NoSuchPage } from '../../ui/states.tsx'
import { GroupRulesPage } from './group-rules-page.tsx'
import { HeldChangesPage } from './held-changes-page.tsx'

export default function GroupRulePages() {
  return (
    <Routes>
      <Route index element={<GroupRulesPage />} />
      <Route path="held" element={<HeldChangesPage />} />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  )
}
