// How far back the seating plan can be looked at: without schemas, so that the web app may load it.

export const pastPlanHours = 24
