import { z } from 'zod'
import { optionalLine, requiredLine } from '@/lib/forms/fields'
import { handle } from '@/lib/forms/handle'
import { locales } from '@/lib/i18n/routing'
import { audiences, type HideableField, hideableFields } from '@/lib/people/rules'
import { requiredFile } from '@/lib/uploads/schema'

export const BACKGROUND_MAXIMUM = 300

/** How a form calls the choice who sees a field. */
export const audienceField = (field: HideableField): `see-${HideableField}` => `see-${field}`

const choices = Object.fromEntries(hideableFields.map((field) => [audienceField(field), z.enum(audiences)])) as Record<
  `see-${HideableField}`,
  z.ZodEnum<{ PUBLIC: 'PUBLIC'; MEMBERS: 'MEMBERS'; NOBODY: 'NOBODY' }>
>

/** Areas are checked against `sig.yaml` by the command. */
export const profileSchema = z.strictObject({
  name: requiredLine(80),
  nativeName: optionalLine(80),
  titleZh: optionalLine(80),
  titleEn: optionalLine(120),
  affiliationZh: optionalLine(80),
  affiliationEn: optionalLine(120),
  backgroundZh: optionalLine(BACKGROUND_MAXIMUM),
  backgroundEn: optionalLine(BACKGROUND_MAXIMUM),
  areas: z.array(z.string().max(60)).max(20),
  languages: z.array(z.enum(locales)).max(locales.length),
  gitee: handle,
  atomgit: handle,
  github: handle,
  /** An unticked box sends nothing. */
  hallOfFame: z.literal('yes').optional(),
  ...choices,
})
export type ProfileInput = z.output<typeof profileSchema>

export const avatarSchema = z.strictObject({ avatar: requiredFile })

export const noAvatarSchema = z.strictObject({})
