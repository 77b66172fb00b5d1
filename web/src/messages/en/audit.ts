// Texts of features/audit.
export const audit = {
  title: 'audit',
}
