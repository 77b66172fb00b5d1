// The pages below /catalog.
import { Route, Routes } from 'react-router'
import { NoSuchPage } from '../../ui/states.tsx'
import { CatalogPage } from './catalog-page.tsx'
import { ProductPage } from './product-page.tsx'

export default function CatalogPages() {
  return (
    <Routes>
      <Route index element={<CatalogPage />} />
      <Route path=":key" element={<ProductPage />} />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  )
}
