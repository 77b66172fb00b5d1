// The list of users as a table.
export const people = {
  columns: {
    familyName: 'Family name',
    givenName: 'Given name',
    email: 'E-mail',
    type: 'Type',
    language: 'Language',
    role: 'Role',
    status: 'Status',
    groups: 'Groups',
    products: 'Products',
    lastSignInAt: 'Last sign-in (UTC)',
    invitedTimes: 'Invitations',
    id: 'ID',
  },
  /** The system's roles, as the pages call them. */
  roles: { superadmin: 'Superadmin', admin: 'Admin', manager: 'Manager', member: 'Member', operator: 'Operator' },
}
