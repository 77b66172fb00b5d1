// Texts of features/users.
export const users = {
  title: 'users',
}
