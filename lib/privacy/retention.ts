// How long what is kept, in one table. content/<locale>/privacy.md says the same to readers: a test compares the figures.

/** Days after which a job deletes, counted from what `since` says. */
export const retention = {
  /** Applications that were rejected or withdrawn: from the decision. */
  closedApplications: { days: 365 },
  /** Drafts of applications: from when they were last saved. */
  drafts: { days: 90 },
  /** Claims to a roster entry that were refused or withdrawn: from the decision. */
  closedClaims: { days: 180 },
  /** Correction requests: from the answer. */
  answeredCorrections: { days: 365 },
  /** Invitations that were used, withdrawn or have expired: from then. */
  endedInvitations: { days: 90 },
  /** Mail: from when it was sent, or given up. */
  oldMail: { days: 90 },
  /** Sign-in links, sessions and unconfirmed wishes to follow: from when they expire. Deleted by the hour. */
  expired: { days: 0 },
} as const

export const daysBefore = (at: Date, days: number): Date => new Date(at.getTime() - days * 86_400_000)
