import 'server-only'
import type { Tx } from '@/lib/db/client'
import { termHolds } from '@/lib/roles/queries'

/** Whoever is a member at `at` and can be written to. */
export const membersWithAccounts = (tx: Tx, at: Date) =>
  tx.user.findMany({
    where: { email: { not: null }, person: { roleTerms: { some: termHolds(at) } } },
    select: { id: true, email: true, locale: true },
  })
