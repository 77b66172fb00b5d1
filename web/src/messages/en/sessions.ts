// Texts of features/sessions.
export const sessions = {
  title: 'sessions',
}
