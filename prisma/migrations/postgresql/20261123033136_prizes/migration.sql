-- CreateEnum
CREATE TYPE "RedemptionStatus" AS ENUM ('REQUESTED', 'APPROVED', 'HANDED_OUT', 'CANCELLED');

-- AlterTable
ALTER TABLE "SigSettings" ADD COLUMN     "pointsExpireMonths" INTEGER;

-- CreateTable
CREATE TABLE "Prize" (
    "id" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "noteZh" TEXT,
    "noteEn" TEXT,
    "price" INTEGER NOT NULL,
    "stock" INTEGER NOT NULL,
    "limitEach" INTEGER,
    "isOffered" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "createdById" TEXT,

    CONSTRAINT "Prize_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PrizeRedemption" (
    "id" TEXT NOT NULL,
    "prizeId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "status" "RedemptionStatus" NOT NULL DEFAULT 'REQUESTED',
    "price" INTEGER NOT NULL,
    "requestedAt" TIMESTAMP(3) NOT NULL,
    "approvedAt" TIMESTAMP(3),
    "approvedById" TEXT,
    "handedOutAt" TIMESTAMP(3),
    "handedOutById" TEXT,
    "note" TEXT,
    "cancelledAt" TIMESTAMP(3),
    "cancelledById" TEXT,
    "reason" TEXT,

    CONSTRAINT "PrizeRedemption_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Prize_isOffered_price_id_idx" ON "Prize"("isOffered", "price", "id");

-- CreateIndex
CREATE INDEX "PrizeRedemption_personId_requestedAt_id_idx" ON "PrizeRedemption"("personId", "requestedAt", "id");

-- CreateIndex
CREATE INDEX "PrizeRedemption_status_requestedAt_id_idx" ON "PrizeRedemption"("status", "requestedAt", "id");

-- CreateIndex
CREATE INDEX "PrizeRedemption_prizeId_personId_status_idx" ON "PrizeRedemption"("prizeId", "personId", "status");

-- AddForeignKey
ALTER TABLE "PrizeRedemption" ADD CONSTRAINT "PrizeRedemption_prizeId_fkey" FOREIGN KEY ("prizeId") REFERENCES "Prize"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrizeRedemption" ADD CONSTRAINT "PrizeRedemption_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Nothing beyond the stock (tests/db/points-guards.test.ts).
CREATE FUNCTION portal_prize_in_stock() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN RAISE EXCEPTION 'no prize beyond its stock'; END $$;

CREATE TRIGGER "Prize_in_stock" BEFORE INSERT OR UPDATE ON "Prize"
  FOR EACH ROW WHEN (NEW."stock" < 0 OR NEW."price" < 1 OR NEW."limitEach" < 1) EXECUTE FUNCTION portal_prize_in_stock();
