// Texts of features/own-account.
export const ownAccount = {
  title: 'own-account',
}
