const MINUTE = 60_000

/** The instant at which the tests of commands and queries take place. */
export const present = new Date('2026-03-02T08:00:00.000Z')

/** So many minutes after the present, or before it when negative. */
export const minutes = (count: number, from = present): Date => new Date(from.getTime() + count * MINUTE)

export const hours = (count: number, from = present): Date => minutes(count * 60, from)

export const days = (count: number, from = present): Date => hours(count * 24, from)
