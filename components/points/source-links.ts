/** Where what an entry was for can be read, below the locale, by the kind of its source. One that is absent has no page. */
export type SourceLinks = Readonly<Record<string, ((id: string) => string) | undefined>>

/** For the person whose statement it is. */
export const ownSources: SourceLinks = {
  submission: (id) => `/me/submissions/${id}`,
  redemption: () => '/me/redemptions',
}

/** For those who keep the points. */
export const keeperSources: SourceLinks = {
  submission: (id) => `/admin/submissions/${id}`,
  redemption: () => '/admin/redemptions',
}
