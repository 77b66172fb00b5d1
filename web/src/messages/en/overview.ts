// Texts of features/overview.
export const overview = {
  title: 'overview',
}
