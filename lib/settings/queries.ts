import 'server-only'
import { now } from '@/lib/clock'
import { db, type Tx } from '@/lib/db/client'
import { holdsUntil } from '@/lib/freshness/dependencies'
import { remembered } from '@/lib/freshness/remembered'
import { defaultSettings, type Settings } from './rules'

/** What holds for everyone; changes with a write alone. */
export function getSettings(): Promise<Settings> {
  const at = now()
  return remembered('settings', at, async () => {
    holdsUntil(at, null)
    return settingsIn(db)
  })
}

/** The same inside a transaction. */
export async function settingsIn(tx: Pick<Tx, 'sigSettings'>): Promise<Settings> {
  const row = await tx.sigSettings.findFirst({ where: { id: 1 } })
  if (!row) return defaultSettings
  const { contactZh, contactEn, contactUrl, capacity, opensDaysBefore, closesHoursBefore } = row
  const { takesApplications, takesFollowers, pointsExpireMonths } = row
  const contact = contactZh && contactEn && contactUrl ? { zh: contactZh, en: contactEn, url: contactUrl } : null
  const signUp = { capacity, opensDaysBefore, closesHoursBefore }
  return { contact, ...signUp, takesApplications, takesFollowers, pointsExpireMonths }
}
