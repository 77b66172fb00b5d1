// Texts of features/my-products.
export const myProducts = {
  title: 'my-products',
}
