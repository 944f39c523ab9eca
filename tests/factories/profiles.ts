import { hideableFields } from '@/lib/people/rules'
import { audienceField, type ProfileInput, profileSchema } from '@/lib/profiles/schema'

/** What a person types about themselves, as the schema hands it to the command. */
export const profileInput = (typed: Record<string, unknown> = {}): ProfileInput =>
  profileSchema.parse({
    name: 'Member 0001',
    areas: [],
    languages: [],
    hallOfFame: 'yes',
    ...Object.fromEntries(hideableFields.map((field) => [audienceField(field), 'PUBLIC'])),
    ...typed,
  })
