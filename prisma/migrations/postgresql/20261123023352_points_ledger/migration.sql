-- CreateEnum
CREATE TYPE "PointKind" AS ENUM ('AWARD', 'REVERSAL', 'WRITE_OFF', 'ADDITION', 'DEDUCTION', 'RESERVATION', 'RETURN', 'HAND_OUT', 'EXPIRY', 'MOVE');

-- CreateEnum
CREATE TYPE "PointPlace" AS ENUM ('ISSUED', 'AVAILABLE', 'RESERVED', 'REDEEMED', 'EXPIRED', 'WRITTEN_OFF', 'MOVED');

-- CreateTable
CREATE TABLE "PointAccount" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "openKey" TEXT,
    "isNamed" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "turn" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "PointAccount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PointEntry" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "PointKind" NOT NULL,
    "debit" "PointPlace" NOT NULL,
    "credit" "PointPlace" NOT NULL,
    "points" INTEGER NOT NULL,
    "available" INTEGER NOT NULL,
    "reserved" INTEGER NOT NULL,
    "gained" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "sourceKind" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "campaignId" TEXT,
    "year" INTEGER NOT NULL,
    "reason" TEXT,

    CONSTRAINT "PointEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PointStanding" (
    "id" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "points" INTEGER NOT NULL,

    CONSTRAINT "PointStanding_pkey" PRIMARY KEY ("id")
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

-- AddForeignKey
ALTER TABLE "PointAccount" ADD CONSTRAINT "PointAccount_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PointEntry" ADD CONSTRAINT "PointEntry_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "PointAccount"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PointStanding" ADD CONSTRAINT "PointStanding_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Append-only, and each entry adds up with the one before it (tests/db/points-guards.test.ts).
CREATE FUNCTION portal_points_add_up() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE available int := 0; reserved int := 0; gained int := 0;
BEGIN
  IF NEW."number" <> 1 THEN
    SELECT before."available", before."reserved", before."gained" INTO available, reserved, gained
      FROM "PointEntry" AS before WHERE before."accountId" = NEW."accountId" AND before."number" = NEW."number" - 1;
  END IF;
  IF NEW."number" < 1 OR NEW."points" < 1 OR NEW."debit" = NEW."credit"
    OR NEW."available" IS DISTINCT FROM available + NEW."points" * ((NEW."credit" = 'AVAILABLE')::int - (NEW."debit" = 'AVAILABLE')::int)
    OR NEW."reserved" IS DISTINCT FROM reserved + NEW."points" * ((NEW."credit" = 'RESERVED')::int - (NEW."debit" = 'RESERVED')::int)
    OR NEW."gained" IS DISTINCT FROM gained + NEW."points" * (NEW."credit" = 'AVAILABLE' AND NEW."debit" <> 'RESERVED')::int
  THEN RAISE EXCEPTION 'points do not add up'; END IF;
  IF NEW."available" < 0 OR NEW."reserved" < 0 THEN RAISE EXCEPTION 'points never fall below nothing'; END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "PointEntry_adds_up" BEFORE INSERT ON "PointEntry"
  FOR EACH ROW EXECUTE FUNCTION portal_points_add_up();

CREATE FUNCTION portal_ledger_stays() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN RAISE EXCEPTION 'the ledger is append-only'; END $$;

CREATE TRIGGER "PointEntry_stays_as_it_is" BEFORE UPDATE ON "PointEntry"
  FOR EACH ROW EXECUTE FUNCTION portal_ledger_stays();

CREATE TRIGGER "PointEntry_stays" BEFORE DELETE ON "PointEntry"
  FOR EACH ROW EXECUTE FUNCTION portal_ledger_stays();

CREATE TRIGGER "PointEntry_is_not_emptied" BEFORE TRUNCATE ON "PointEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION portal_ledger_stays();
