import { getTranslations } from 'next-intl/server'
import type { Weekday } from '@/lib/content/schema'

/** 周三或周四 / Wednesday or Thursday: the days are alternatives. */
export async function meetingDays(weekdays: readonly Weekday[]): Promise<string> {
  const [t, common] = await Promise.all([getTranslations('home.next'), getTranslations('common')])
  return weekdays.map((name) => common(`weekday.${name}`)).join(t('or'))
}
