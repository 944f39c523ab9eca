type Commitment = { id: string; text: { zh: string; en: string } }

/** What a goal promises without a figure, as its row keeps it. */
export const commitmentsOf = (kept: unknown): Commitment[] => (Array.isArray(kept) ? (kept as Commitment[]) : [])
