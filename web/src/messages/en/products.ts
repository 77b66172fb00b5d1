// Texts of features/products.
export const products = {
  title: 'products',
}
