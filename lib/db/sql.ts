import 'server-only'
import { Prisma } from '@/generated/sqlite/client'

// Parts of raw statements, for what Prisma can't ask at once. Values are bound, never written into the text.

export type Sql = Prisma.Sql

export const { sql, join: joined } = Prisma

/** A name of ours, in quotes: a table, a column. Never what somebody typed. */
export const named = (name: string): Sql => Prisma.raw(`"${name}"`)
