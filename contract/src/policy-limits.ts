// What numbers a session policy may hold: the wire checks them, and forms say them beforehand.

export const policyLimits = {
  leaseSeconds: { minimum: 2, maximum: 86_400 },
  heartbeatSeconds: { minimum: 1, maximum: 86_399 },
  claimSeconds: { minimum: 1, maximum: 3600 },
  cooldownSeconds: { minimum: 0, maximum: 86_400 },
  pollSeconds: { minimum: 1, maximum: 300 },
  maxSessionsPerSeat: { minimum: 1, maximum: 100 },
} as const
