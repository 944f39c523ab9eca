'use server'
import { accountAction } from '@/lib/auth/action'
import { deliverReward, revokeCertificate } from './commands'
import { deliverySchema, revocationSchema } from './schema'

export const revokeCertificateAction = accountAction(revocationSchema, revokeCertificate, {
  next: ({ number }) => `/certificates/${number}?done=certificate-revoked`,
})

export const deliverRewardAction = accountAction(deliverySchema, deliverReward, {
  next: ({ slug }) => `/tasks/${slug}?done=reward-delivered`,
})
