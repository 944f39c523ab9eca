// What a task's JSON columns hold, as it was written.
import { z } from 'zod'

const checklist = z.array(z.object({ zh: z.string(), en: z.string() }))
const links = z.array(z.object({ address: z.string(), title: z.string() }))
const skills = z.array(z.string())
const reviewed = z.array(z.object({ zh: z.string(), en: z.string(), met: z.boolean() }))

export type ChecklistItem = z.output<typeof checklist>[number]
export type ReviewedItem = z.output<typeof reviewed>[number]

export const checklistOf = (stored: unknown): ChecklistItem[] => checklist.parse(stored)
export const linksOf = (stored: unknown) => links.parse(stored)
export const skillsOf = (stored: unknown): string[] => skills.parse(stored)
export const reviewedOf = (stored: unknown): ReviewedItem[] => reviewed.parse(stored)
