import type { Locale } from '../routing'
import en from './en'
import zh from './zh'

export type Messages = typeof zh

export const messagesOf: Record<Locale, Messages> = { zh, en }
