// Texts of features/account-settings.
export const accountSettings = {
  title: 'account-settings',
}
