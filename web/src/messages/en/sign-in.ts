// Texts of features/sign-in.
export const signIn = {
  title: 'sign-in',
}
