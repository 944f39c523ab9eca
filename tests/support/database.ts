import { inject } from 'vitest'
import type { Provider } from '@/lib/db/composed-schema'
import * as template from './database-template'

/** The database that this run of the test file is about: each file under tests/commands and tests/db runs on both. */
export const provider: Provider = inject('databaseTemplate').provider

/** One more migrated, empty database, beside the file's own at DATABASE_URL. The caller drops it. */
export const freshDatabase = (): Promise<template.FreshDatabase> => template.copyTemplate(inject('databaseTemplate'))

/** A database on the same server, or a file, that has nothing in it yet. The caller drops it. */
export const emptyDatabase = (): Promise<template.FreshDatabase> => template.emptyDatabase(inject('databaseTemplate'))
