import 'server-only'
import { createTranslator } from 'use-intl/core'
import { config } from '@/lib/config'
import { getSite } from '@/lib/content/load'
import en from '@/lib/i18n/messages/en/mail'
import zh from '@/lib/i18n/messages/zh/mail'
import type { Locale } from '@/lib/i18n/routing'

export type LetterKind = Exclude<keyof typeof zh, 'greeting' | 'automatic' | 'subscription'>

/** A letter: its texts are the messages `mail.<kind>`, its button leads to `path` (below the locale) or to `url`. */
export type Letter = {
  kind: LetterKind
  params?: Record<string, string | number> | ((locale: Locale) => Record<string, string | number>)
} & ({ path: string } | { url: string })

/**
 * Subject, plain text and HTML in the reader's language. The texts' parameters are escaped in HTML. `subscription`: the
 * path below the locale where the reader ends what the mail is part of.
 */
export function compose(
  letter: Letter,
  locale: Locale,
  subscription?: string,
): { subject: string; text: string; html: string } {
  const t = createTranslator({ locale, messages: { zh, en }[locale] })
  const site = getSite().name[locale]
  const given = typeof letter.params === 'function' ? letter.params(locale) : letter.params
  const params = { site, ...given }
  const url = 'url' in letter ? letter.url : `${config().appUrl}/${locale}${letter.path}`
  const subject = t(`${letter.kind}.subject`, params).replace(/\s+/g, ' ')
  const body = t(`${letter.kind}.body`, params)
  const button = t(`${letter.kind}.button`)
  const automatic = t('automatic', { site })
  const settings = subscription && `${config().appUrl}/${locale}${subscription}`
  return {
    subject,
    text: `${t('greeting')}\n\n${body}\n\n${button}: ${url}\n\n-- \n${automatic}\n${settings ? `${t('subscription')}: ${settings}\n` : ''}`,
    html: page(locale, subject, [
      `<p>${escaped(t('greeting'))}</p>`,
      ...body.split('\n\n').map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br>')}</p>`),
      `<p><a href="${escaped(url)}" style="display:inline-block;padding:10px 20px;border-radius:6px;background:${getSite().brand.light};color:#fff;text-decoration:none">${escaped(button)}</a></p>`,
      `<p style="font-size:13px;color:#6b6660;word-break:break-all">${escaped(url)}</p>`,
      `<p style="font-size:13px;color:#6b6660">${escaped(automatic)}</p>`,
      ...(settings
        ? [`<p style="font-size:13px"><a href="${escaped(settings)}">${escaped(t('subscription'))}</a></p>`]
        : []),
    ]),
  }
}

const page = (locale: Locale, title: string, parts: string[]) =>
  `<!doctype html><html lang="${locale === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body style="margin:0;padding:24px;font:16px/1.7 system-ui,sans-serif;color:#23201c;max-width:36em">${parts.join('\n')}</body></html>`

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
