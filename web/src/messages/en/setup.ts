// Texts of features/setup.
export const setup = {
  title: 'setup',
}
