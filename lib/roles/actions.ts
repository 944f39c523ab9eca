'use server'
import { accountAction } from '@/lib/auth/action'
import { appointRole, correctTerm, endRole, strikeTerm } from './commands'
import { appointmentSchema, correctionSchema, endingSchema, strikingSchema } from './schema'

const back = (done: string) => ({ next: ({ slug }: { slug: string }) => `/admin/people/${slug}?done=${done}` })

export const appointRoleAction = accountAction(appointmentSchema, appointRole, back('role-begun'))

export const endRoleAction = accountAction(endingSchema, endRole, {
  // Whoever has stepped down may not come here any more.
  next: ({ slug }) => `/people/${slug}?done=role-ended`,
})

export const correctTermAction = accountAction(correctionSchema, correctTerm, back('role-corrected'))

export const strikeTermAction = accountAction(strikingSchema, strikeTerm, back('role-struck'))
