/** Where what an entry was for can be read, below the locale, by the kind of its source. One that is absent has no page. */
export const sourceLinks: Record<string, ((id: string) => string) | undefined> = {
  redemption: () => '/me/redemptions',
}
