// How many days is kept what is forgotten by its age alone: retention goes by these, and so does what people are told of
// their own data.

export const daysKept = { directoryCalls: 14, formerNames: 90, imports: 30, mails: 30 } as const
