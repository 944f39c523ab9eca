-- CreateTable
CREATE TABLE "PointAccount" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "openKey" TEXT,
    "isNamed" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" DATETIME NOT NULL,
    "turn" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "PointAccount_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PointEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "debit" TEXT NOT NULL,
    "credit" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "available" INTEGER NOT NULL,
    "reserved" INTEGER NOT NULL,
    "gained" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "sourceKind" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "campaignId" TEXT,
    "year" INTEGER NOT NULL,
    "reason" TEXT,
    CONSTRAINT "PointEntry_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "PointAccount" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PointStanding" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "scope" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    CONSTRAINT "PointStanding_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "PointAccount_openKey_key" ON "PointAccount"("openKey");

-- CreateIndex
CREATE INDEX "PointAccount_personId_idx" ON "PointAccount"("personId");

-- CreateIndex
CREATE INDEX "PointEntry_accountId_at_idx" ON "PointEntry"("accountId", "at");

-- CreateIndex
CREATE INDEX "PointEntry_accountId_gained_idx" ON "PointEntry"("accountId", "gained");

-- CreateIndex
CREATE INDEX "PointEntry_campaignId_idx" ON "PointEntry"("campaignId");

-- CreateIndex
CREATE UNIQUE INDEX "PointEntry_accountId_number_key" ON "PointEntry"("accountId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "PointEntry_sourceKind_sourceId_kind_round_key" ON "PointEntry"("sourceKind", "sourceId", "kind", "round");

-- CreateIndex
CREATE INDEX "PointStanding_scope_points_id_idx" ON "PointStanding"("scope", "points", "id");

-- CreateIndex
CREATE INDEX "PointStanding_personId_idx" ON "PointStanding"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "PointStanding_scope_personId_key" ON "PointStanding"("scope", "personId");


-- Append-only, and each entry adds up with the one before it (tests/db/points-guards.test.ts). Whoever rebuilds this table
-- makes its triggers anew.
CREATE TRIGGER "PointEntry_adds_up" BEFORE INSERT ON "PointEntry" WHEN NEW."number" < 1 OR NEW."points" < 1 OR NEW."debit" = NEW."credit"
  OR NEW."available" IS NOT (CASE WHEN NEW."number" = 1 THEN 0 ELSE (SELECT "available" FROM "PointEntry" WHERE "accountId" = NEW."accountId" AND "number" = NEW."number" - 1) END) + NEW."points" * ((NEW."credit" = 'AVAILABLE') - (NEW."debit" = 'AVAILABLE'))
  OR NEW."reserved" IS NOT (CASE WHEN NEW."number" = 1 THEN 0 ELSE (SELECT "reserved" FROM "PointEntry" WHERE "accountId" = NEW."accountId" AND "number" = NEW."number" - 1) END) + NEW."points" * ((NEW."credit" = 'RESERVED') - (NEW."debit" = 'RESERVED'))
  OR NEW."gained" IS NOT (CASE WHEN NEW."number" = 1 THEN 0 ELSE (SELECT "gained" FROM "PointEntry" WHERE "accountId" = NEW."accountId" AND "number" = NEW."number" - 1) END) + NEW."points" * (NEW."credit" = 'AVAILABLE' AND NEW."debit" <> 'RESERVED')
BEGIN SELECT RAISE(ABORT, 'points do not add up'); END;

CREATE TRIGGER "PointEntry_not_negative" BEFORE INSERT ON "PointEntry" WHEN NEW."available" < 0 OR NEW."reserved" < 0
BEGIN SELECT RAISE(ABORT, 'points never fall below nothing'); END;

CREATE TRIGGER "PointEntry_stays_as_it_is" BEFORE UPDATE ON "PointEntry"
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

CREATE TRIGGER "PointEntry_stays" BEFORE DELETE ON "PointEntry"
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
