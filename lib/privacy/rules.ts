// Deleting an account is for good: sign-in, mail and texts go; what the SIG decided stays, under a pseudonym.
import type { Reason } from '@/lib/outcome'

/** What is typed to delete an account; either language will do. */
export const deletionPhrases = ['删除我的账号', 'delete my account'] as const

/** Why an account can't be deleted now, or null. */
export const refuseDeletion = (account: { isLastMaintainer: boolean }): Reason | null =>
  account.isLastMaintainer ? 'last-maintainer-leaves' : null

/** Whether someone is to be asked: when they have agreed to no version, or to older ones alone. */
export const needsConsent = (agreed: readonly string[], current: string): boolean => !agreed.includes(current)

/** How a person is called whose account was deleted. */
export const pseudonymOf = (number: number) => ({ zh: `前成员 ${number}`, en: `Former member ${number}` })
