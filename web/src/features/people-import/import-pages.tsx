// The pages of imports: a file is loaded, one import is followed.
import { Route, Routes } from 'react-router'
import { NoSuchPage } from '../../ui/states.tsx'
import { ImportPage } from './import-page.tsx'
import { ImportsPage } from './imports-page.tsx'

export default function ImportPages() {
  return (
    <Routes>
      <Route index element={<ImportsPage />} />
      <Route path=":id" element={<ImportPage />} />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  )
}
