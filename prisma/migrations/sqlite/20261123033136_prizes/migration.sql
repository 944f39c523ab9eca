-- AlterTable
ALTER TABLE "SigSettings" ADD COLUMN "pointsExpireMonths" INTEGER;

-- CreateTable
CREATE TABLE "Prize" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "noteZh" TEXT,
    "noteEn" TEXT,
    "price" INTEGER NOT NULL,
    "stock" INTEGER NOT NULL,
    "limitEach" INTEGER,
    "isOffered" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT
);

-- CreateTable
CREATE TABLE "PrizeRedemption" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "prizeId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'REQUESTED',
    "price" INTEGER NOT NULL,
    "requestedAt" DATETIME NOT NULL,
    "approvedAt" DATETIME,
    "approvedById" TEXT,
    "handedOutAt" DATETIME,
    "handedOutById" TEXT,
    "note" TEXT,
    "cancelledAt" DATETIME,
    "cancelledById" TEXT,
    "reason" TEXT,
    CONSTRAINT "PrizeRedemption_prizeId_fkey" FOREIGN KEY ("prizeId") REFERENCES "Prize" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PrizeRedemption_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Prize_isOffered_price_id_idx" ON "Prize"("isOffered", "price", "id");

-- CreateIndex
CREATE INDEX "PrizeRedemption_personId_requestedAt_id_idx" ON "PrizeRedemption"("personId", "requestedAt", "id");

-- CreateIndex
CREATE INDEX "PrizeRedemption_status_requestedAt_id_idx" ON "PrizeRedemption"("status", "requestedAt", "id");

-- CreateIndex
CREATE INDEX "PrizeRedemption_prizeId_personId_status_idx" ON "PrizeRedemption"("prizeId", "personId", "status");

-- Nothing beyond the stock (tests/db/points-guards.test.ts). Whoever rebuilds this table makes its triggers anew.
CREATE TRIGGER "Prize_in_stock_insert" BEFORE INSERT ON "Prize" WHEN NEW."stock" < 0 OR NEW."price" < 1 OR NEW."limitEach" < 1
BEGIN SELECT RAISE(ABORT, 'no prize beyond its stock'); END;

CREATE TRIGGER "Prize_in_stock_update" BEFORE UPDATE ON "Prize" WHEN NEW."stock" < 0 OR NEW."price" < 1 OR NEW."limitEach" < 1
BEGIN SELECT RAISE(ABORT, 'no prize beyond its stock'); END;
