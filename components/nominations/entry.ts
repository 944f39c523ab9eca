import { getTranslations } from 'next-intl/server'
import type { Role } from '@/lib/auth/permissions'

/** “Member 0001 as committer”: what a nomination is about. */
export async function entryOf({ nominee, role }: { nominee: { name: string }; role: Role }): Promise<string> {
  const [t, people] = await Promise.all([getTranslations('nominations'), getTranslations('people')])
  return t('entry', { nominee: nominee.name, role: people(`role.${role}`).toLowerCase() })
}
