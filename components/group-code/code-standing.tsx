import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import type { GroupCode } from '@/lib/group-code/queries'
import { standingOf } from '@/lib/group-code/rules'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'

type CodeStandingProps = { code: GroupCode | null; locale: Locale; timeZone: string; at: Date }

/** Tells maintainers how the group's code stands; a warning from two days before it ends. */
export async function CodeStanding({ code, locale, timeZone, at }: CodeStandingProps) {
  const t = await getTranslations('groupCode.standing')
  const standing = standingOf(code, at)
  const text = t(standing, { day: code ? formatDay(locale, code.expiresAt, timeZone) : '' })
  return standing === 'valid' ? <p>{text}</p> : <Notice tone="warning" title={text} />
}
