// How many statements this process has sent to its database. Kept on globalThis, because server.ts and Next's bundle each
// load their own copy of this module.

const key = Symbol.for('portal.statement-count')
const shared = globalThis as typeof globalThis & { [key]?: number }

export const countStatement = (): void => {
  shared[key] = statementCount() + 1
}

export const statementCount = (): number => shared[key] ?? 0
