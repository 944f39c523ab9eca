import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { attempt } from '@/lib/db/attempt'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { settingsIn } from './queries'
import { refuseSignUpTimes, type Settings } from './rules'
import type { SettingsInput } from './schema'

/** Sets all of it; the audit entry says what it was before, where it changed. */
export const changeSettings = (actor: AccountActor, input: SettingsInput, at: Date): Promise<Outcome> =>
  attempt(async (tx) => {
    authorize(actor, 'settings.change')
    const { contactZh, contactEn, contactUrl, takesApplications, takesFollowers, pointsExpireMonths, ...signUp } = input
    const contact = { contactZh: contactZh ?? null, contactEn: contactEn ?? null, contactUrl: contactUrl ?? null }
    const missing = Object.entries(contact).find(([, value]) => value === null)?.[0]
    const isSome = Object.values(contact).some((value) => value !== null)
    if (isSome && missing) return refused('contact-incomplete', { field: missing })
    const neverOpen = refuseSignUpTimes(signUp)
    if (neverOpen) return refused(neverOpen, { field: 'opensDaysBefore' })
    const data = {
      ...contact,
      ...signUp,
      takesApplications: takesApplications === 'yes',
      takesFollowers: takesFollowers === 'yes',
      pointsExpireMonths: pointsExpireMonths ?? null,
      changedAt: at,
      changedById: actor.personId,
    }
    const before = facts(await settingsIn(tx))
    await tx.sigSettings.upsert({ where: { id: 1 }, create: { id: 1, ...data }, update: data })
    const after = facts(await settingsIn(tx))
    const changed = Object.keys(after).filter((name) => before[name] !== after[name])
    const details = Object.fromEntries(changed.map((name) => [name, `${before[name]} → ${after[name]}`]))
    await record(tx, actor, { action: 'settings.changed', subject: 'settings:sig', at, details })
    return accepted()
  })

const facts = ({ contact, ...others }: Settings): Record<string, string | number | boolean | null> => ({
  contactZh: contact?.zh ?? '',
  contactEn: contact?.en ?? '',
  contactUrl: contact?.url ?? '',
  ...others,
})
