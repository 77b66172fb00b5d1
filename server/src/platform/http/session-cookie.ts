/** The name of the cookie that browsers are signed in by. `__Host-` makes them insist on https, `/` and this host alone. */
export const cookieName = (publicUrl: string) => (publicUrl.startsWith('https:') ? '__Host-sitzplan' : 'sitzplan')
