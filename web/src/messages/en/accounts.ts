// Texts of features/accounts.
export const accounts = {
  title: 'accounts',
}
