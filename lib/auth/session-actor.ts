import 'server-only'
import { db } from '@/lib/db/client'
import { isLocale } from '@/lib/i18n/routing'
import type { Actor, Role } from './permissions'

/** Who is signed in by this token at `at`; a visitor when nobody is. */
export async function actorOfSession(sessionToken: string, at: Date): Promise<Actor> {
  const rows = await db.$queryRaw<SessionRow[]>`
    SELECT u."id" AS "userId", u."name", u."email", u."locale", o."userId" AS "operatorId",
      p."id" AS "personId", p."slug" AS "personSlug", p."name" AS "personName", t."role"
    FROM "Session" s
    JOIN "User" u ON u."id" = s."userId"
    LEFT JOIN "OperatorGrant" o ON o."userId" = u."id"
    LEFT JOIN "Person" p ON p."id" = u."personId"
    LEFT JOIN "RoleTerm" t ON t."personId" = p."id" AND t."supersededAt" IS NULL
      AND t."since" <= ${at} AND (t."until" IS NULL OR t."until" > ${at})
    WHERE s."sessionToken" = ${sessionToken} AND s."expires" > ${at}
    ORDER BY t."id"`
  const [row] = rows
  if (!row) return { kind: 'visitor' }
  const { userId, personId, personSlug, personName, name, email, locale, operatorId } = row
  return {
    kind: 'account',
    userId,
    personId,
    personSlug,
    name: personName ?? name,
    email,
    locale: isLocale(locale) ? locale : 'zh',
    roles: [...new Set(rows.flatMap(({ role }) => role ?? []))],
    isOperator: operatorId !== null,
  }
}

/** One for each role that is held: Prisma would ask for each relation by itself, and every signed-in request asks this. */
type SessionRow = {
  userId: string
  name: string | null
  email: string | null
  locale: string
  operatorId: string | null
  personId: string | null
  personSlug: string | null
  personName: string | null
  role: Role | null
}
