import { IncomingMessage, type ServerResponse } from 'node:http'
import type { Locale } from '@/lib/i18n/routing'
import { localeOfPath, preferredLocale } from './locale-path'

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/**
 * Where a page throws (and notFound() does), Next sends an empty document that only its scripts can fill. This sends
 * /<locale>/404 or /<locale>/500 in its place, under that status. Should that page throw as well, a line remains.
 */
export const withErrorDocuments =
  (handle: Handler): Handler =>
  async (request, response) => {
    const locale = localeOfPath(request.url ?? '/') ?? preferredLocale(request.headers['accept-language'])
    const asked = errorPage.exec(request.url ?? '/')?.[1]
    if (asked) fixStatus(response, Number(asked))
    let replaced: Promise<void> | undefined
    replaceBroken(response, (status) => {
      fixStatus(response, status)
      // Next leaves a status that is set.
      response.statusCode = 200
      replaceBroken(response, () => response.end(lastWords[locale]))
      replaced = handle(readingOf(request, `/${locale}/${status}`), response)
    })
    await handle(request, response)
    await replaced
  }

const errorPage = /^\/(?:zh|en)\/(404|500)(?:\?|$)/

const lastWords: Record<Locale, string> = {
  zh: '<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>出错了</title><p>门户暂时无法显示，请稍后再试。',
  en: '<!doctype html><html lang="en"><meta charset="utf-8"><title>Error</title><p>The portal can’t be shown right now. Please try again in a while.',
}

/** For who asked for something over which we broke before there was any page: a 500 in words. */
export function sayLastWords(response: ServerResponse, locale: Locale): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' })
  response.end(lastWords[locale])
}

/** Whatever status is set from now on, this one is sent. */
function fixStatus(response: ServerResponse, status: number): void {
  const { writeHead } = response
  response.writeHead = (_status, ...rest) => Reflect.apply(writeHead, response, [status, ...rest])
}

/** Lets an answer pass, unless it is the document of an error: then drops it and, at its end, calls `instead`. */
function replaceBroken(response: ServerResponse, instead: (status: 404 | 500) => void): void {
  const { write, end, flushHeaders } = response
  let broken: boolean | undefined
  const isBroken = () => {
    broken ??= isErrorDocument(response)
    return broken
  }
  const restore = () => Object.assign(response, { write, end, flushHeaders })
  Object.assign(response, {
    flushHeaders: () => isBroken() || Reflect.apply(flushHeaders, response, []),
    write: (...chunk: unknown[]) => isBroken() || Reflect.apply(write, response, chunk),
    end: (...chunk: unknown[]) => {
      if (!isBroken()) return Reflect.apply(end, response, chunk)
      restore()
      for (const name of ['content-length', 'content-encoding', 'etag']) response.removeHeader(name)
      instead(response.statusCode === 404 ? 404 : 500)
      return response
    },
  })
}

const isErrorDocument = (response: ServerResponse): boolean =>
  !response.headersSent &&
  (response.statusCode === 404 || response.statusCode === 500) &&
  /^text\/html/.test(String(response.getHeader('content-type') ?? ''))

/** A GET of another path for the same reader. */
function readingOf(request: IncomingMessage, url: string): IncomingMessage {
  const { 'content-type': _type, 'content-length': _length, 'next-action': _action, ...headers } = request.headers
  const reading = Object.assign(new IncomingMessage(request.socket), { method: 'GET', url, headers })
  reading.push(null)
  return reading
}
