'use server'
import { accountAction } from '@/lib/auth/action'
import { approveRedemption, cancelRedemptionFor, handOutPrize } from './commands/deciding'
import { addPrize, editPrize } from './commands/keeping'
import { redeemPrize, withdrawRedemption } from './commands/redeeming'
import { cancelSchema, handOutSchema, prizeEditSchema, prizeSchema, redeemSchema, redemptionSchema } from './schema'

export const addPrizeAction = accountAction(prizeSchema, addPrize, { next: () => '/admin/prizes?done=prize-added' })

export const editPrizeAction = accountAction(prizeEditSchema, editPrize, {
  next: () => '/admin/prizes?done=prize-edited',
})

export const redeemPrizeAction = accountAction(redeemSchema, redeemPrize, {
  next: () => '/me/redemptions?done=redemption-requested',
})

export const withdrawRedemptionAction = accountAction(redemptionSchema, withdrawRedemption, {
  next: () => '/me/redemptions?done=redemption-withdrawn',
})

export const approveRedemptionAction = accountAction(redemptionSchema, approveRedemption, {
  next: () => '/admin/redemptions?status=APPROVED&done=redemption-approved',
})

export const handOutPrizeAction = accountAction(handOutSchema, handOutPrize, {
  next: () => '/admin/redemptions?status=HANDED_OUT&done=redemption-handed-out',
})

export const cancelRedemptionAction = accountAction(cancelSchema, cancelRedemptionFor, {
  next: () => '/admin/redemptions?done=redemption-cancelled',
})
