import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Locale } from '@/lib/i18n/routing'

export type Refusal = 'other-origin' | 'too-large' | 'length-required' | 'method' | 'bad-address' | 'unreadable'

const status: Record<Refusal, number> = {
  'other-origin': 403,
  'too-large': 413,
  'length-required': 411,
  'bad-address': 400,
  unreadable: 400,
  method: 405,
}

/** Words for what never reaches a page. */
const words: Record<Locale, Record<Refusal, { title: string; text: string }>> = {
  zh: {
    'other-origin': {
      title: '没有执行',
      text: '这次提交不是从本站页面发出的，什么都没有改动。请从下面的地址打开门户再试：',
    },
    'too-large': {
      title: '内容太大',
      text: '提交的内容超过了 5 MB，没有保存。请返回上一页，换一个小一些的文件或删减内容后重试。',
    },
    'bad-address': { title: '地址有误', text: '这个地址无法识别，可能在复制时缺了一段。请从首页重新进入：' },
    unreadable: { title: '内容不完整', text: '提交的内容没有收全，没有保存。请返回上一页重试。' },
    method: { title: '无法处理', text: '门户不接受这种请求方式。请从首页重新进入：' },
    'length-required': { title: '无法接收', text: '提交的内容没有注明长度，没有保存。请换用常见的浏览器重试。' },
  },
  en: {
    'other-origin': {
      title: 'Not done',
      text: 'This was not sent from a page of this portal, so nothing was changed. Open the portal here and try again:',
    },
    'too-large': {
      title: 'Too large',
      text: 'What you sent is larger than 5 MB and was not saved. Go back, choose a smaller file or shorten it, and try again.',
    },
    'bad-address': {
      title: 'Wrong address',
      text: 'This address can’t be read; part of it may have been lost in copying. Start from the home page:',
    },
    unreadable: {
      title: 'Incomplete',
      text: 'What you sent did not arrive in full and was not saved. Go back and try again.',
    },
    method: {
      title: 'Not accepted',
      text: 'The portal does not answer requests of this kind. Start from the home page:',
    },
    'length-required': {
      title: 'Not accepted',
      text: 'What you sent did not say how long it is and was not saved. Try again with an ordinary browser.',
    },
  },
}

/** Answers a request that is not let in, with a small page in the reader's language, and closes the connection. */
export function refuse(response: ServerResponse, refusal: Refusal, locale: Locale, appUrl: string): void {
  const { title, text } = words[locale][refusal]
  const home = `${appUrl}/${locale}`
  response.writeHead(status[refusal], {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    ...(refusal === 'method' ? { Allow: 'GET, HEAD, POST' } : {}),
    Connection: 'close',
  })
  const page =
    `<!doctype html><html lang="${locale === 'zh' ? 'zh-CN' : 'en'}"><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width"><title>${title}</title>` +
    `<body style="font:16px/1.8 system-ui,sans-serif;max-width:36em;margin:15vh auto;padding:0 24px">` +
    `<h1>${title}</h1><p>${text}</p><p><a href="${home}">${home}</a></p></body></html>`
  afterBody(response.req, () => response.end(page))
}

/** Bytes of a refused body that are let through and dropped. */
const MOST_DROPPED = 16_000_000

/** A browser that still sends when the connection closes never shows the answer: let it finish, within bounds. */
function afterBody(request: IncomingMessage, then: () => void): void {
  if (request.readableEnded) {
    then()
    return
  }
  let dropped = 0
  const drop = (chunk: Buffer) => {
    dropped += chunk.length
    if (dropped > MOST_DROPPED) finish()
  }
  const finish = () => {
    request.off('data', drop).off('end', finish).pause()
    then()
  }
  request.on('data', drop).on('end', finish)
}
