// How a row that is about someone is exported, forgotten and merged.

/** Whose row it is, by column: an account's id, a person's id, or the account's address. */
export type OwnedBy = Record<string, 'account' | 'person' | 'address'>

/** What a row is set to where it stays. `null` and '' forget; a function names the pseudonym. */
export type Cleared = Record<string, null | '' | [] | Record<string, never> | 'pseudonym'>

export type Holding = {
  /** The columns that make a row someone's. */
  by?: OwnedBy
  /** Or the column that leads to a row of another holding, which is someone's. */
  through?: { column: string; model: string }
  /** Columns that name who did something to another's row: they go on naming the person, who has a pseudonym by then. */
  mentions?: readonly string[]
  /** Columns that the export leaves out: secrets, and what is of use to the database alone. */
  unsaid?: readonly string[]
  /** When the account is deleted: rows go, stay as they are (say why), or stay without these columns. */
  deletion: 'remove' | { keep: string } | { clear: Cleared; keep: string }
  /**
   * When two accounts become one: rows move, and where a unique column then holds two, the whole merge is refused; or they
   * move but for those that the kept side has already, by these columns, which go; or they go, and are made anew.
   */
  merging: 'move' | 'remake' | { onceBy: readonly string[] }
}
