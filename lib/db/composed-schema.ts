import fs from 'node:fs'
import path from 'node:path'

export const providers = ['sqlite', 'postgresql'] as const
export type Provider = (typeof providers)[number]

/** `prisma/models/*.prisma` in the order of their names, without a datasource: one source for both databases. */
export function readModels(): string {
  const folder = path.resolve('prisma/models')
  const files = fs.readdirSync(folder).filter((name) => name.endsWith('.prisma'))
  return files
    .sort()
    .map((name) => fs.readFileSync(path.join(folder, name), 'utf8').trim())
    .join('\n\n')
    .concat('\n')
}

/** A whole Prisma schema for one database. The client goes to the folder beside the schema, named after the provider. */
export function composeSchema(provider: Provider, models: string): string {
  return `datasource db {
  provider = "${provider}"
}

generator client {
  provider               = "prisma-client"
  output                 = "./${provider}"
  runtime                = "nodejs"
  compilerBuild          = "small"
  moduleFormat           = "esm"
  generatedFileExtension = "ts"
  importFileExtension    = "ts"
  previewFeatures        = ["strictUndefinedChecks"]
}

${models}`
}
