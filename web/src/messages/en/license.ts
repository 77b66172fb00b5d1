// Texts of features/license.
export const license = {
  title: 'license',
}
