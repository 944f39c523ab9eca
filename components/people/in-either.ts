import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'

type Columns<Name extends string> = Record<`${Name}Zh` | `${Name}En`, string | null>

/** What people wrote in one language only is shown in the other, too. */
export const inEither = <Name extends string>(row: Columns<Name>, name: Name, locale: Locale): string | null =>
  pick(row, name, locale) ?? pick(row, name, locale === 'zh' ? 'en' : 'zh')
