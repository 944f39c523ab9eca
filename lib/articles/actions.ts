'use server'
import { accountAction } from '@/lib/auth/action'
import { declineArticle, proposeArticle, publishArticle, withdrawArticle } from './commands'
import { articleSchema, declineSchema, proposalSchema } from './schema'

export const proposeArticleAction = accountAction(proposalSchema, proposeArticle, {
  next: ({ id }) => `/articles/${id}?done=article-proposed`,
})

export const publishArticleAction = accountAction(articleSchema, publishArticle, {
  next: ({ id }) => `/articles/${id}?done=article-published`,
})

export const declineArticleAction = accountAction(declineSchema, declineArticle, {
  next: ({ id }) => `/articles/${id}?done=article-declined`,
})

export const withdrawArticleAction = accountAction(articleSchema, withdrawArticle, {
  next: ({ id }) => `/articles/${id}?done=article-withdrawn`,
})
