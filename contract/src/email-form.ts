// The form of an e-mail address, for whoever looks at one before it is sent: ASCII, as mail systems everywhere take it. A
// domain without a dot counts: a network of its own may have one, and the form is asked of directories and companies, too.

export const emailForm =
  "^[!#-'*+\\-/-9=?A-Z^-~.]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9\\-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9\\-]*[A-Za-z0-9])?)*$"
