/** Of the bulk of people the one whose pages the bench looks at: every tenth entry of the ledger and submission is theirs. */
export const BUSY = 7
