// A follower's life:
//
//   ──ask by the form──▶ asked, a mail is out ──confirm──▶ follows ──unsubscribe──▶ ended   (may ask again: a new one)
//                              └──not within 48 hours──▶ forgotten

/** Hours for which the link in a confirmation mail can be used. */
export const FOLLOW_LINK_HOURS = 48

/** Confirmation mails to one address at a time: nobody can fill someone's mailbox by asking in their name. */
const MOST_UNCONFIRMED = 3

/** The first slot that no open wish of the address has taken, or null when all are. */
export function freeSlot(taken: readonly number[]): number | null {
  const slots = Array.from({ length: MOST_UNCONFIRMED }, (_, slot) => slot)
  return slots.find((slot) => !taken.includes(slot)) ?? null
}

export const expiryOf = (asked: Date): Date => new Date(asked.getTime() + FOLLOW_LINK_HOURS * 3_600_000)
