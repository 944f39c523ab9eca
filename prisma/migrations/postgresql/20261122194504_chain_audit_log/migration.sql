-- DropIndex
DROP INDEX "AuditEntry_at_id_idx";

-- DropIndex
DROP INDEX "AuditEntry_subject_at_idx";

-- AlterTable
ALTER TABLE "AuditEntry" ADD COLUMN     "hash" TEXT,
ADD COLUMN     "previousHash" TEXT,
ADD COLUMN     "sequence" INTEGER;

-- CreateTable
CREATE TABLE "AuditHead" (
    "id" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditHead_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "AuditEntry_sequence_key" ON "AuditEntry"("sequence");

-- CreateIndex
CREATE INDEX "AuditEntry_at_sequence_idx" ON "AuditEntry"("at", "sequence");

-- CreateIndex
CREATE INDEX "AuditEntry_actor_sequence_idx" ON "AuditEntry"("actor", "sequence");

-- CreateIndex
CREATE INDEX "AuditEntry_action_sequence_idx" ON "AuditEntry"("action", "sequence");

-- CreateIndex
CREATE INDEX "AuditEntry_subject_sequence_idx" ON "AuditEntry"("subject", "sequence");


-- The chain begins at once in a new portal. Where there are entries already, lib/audit/seal.ts chains them first.
INSERT INTO "AuditHead" ("id", "sequence", "hash")
SELECT 1, 0, '0000000000000000000000000000000000000000000000000000000000000000'
WHERE NOT EXISTS (SELECT 1 FROM "AuditEntry");

-- Append-only (tests/db/audit-guards.test.ts).
CREATE FUNCTION portal_refuse_change() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN RAISE EXCEPTION 'the audit log only grows'; END $$;

CREATE TRIGGER "AuditEntry_is_chained" BEFORE INSERT ON "AuditEntry"
  FOR EACH ROW WHEN (NEW."sequence" IS NULL) EXECUTE FUNCTION portal_refuse_change();

CREATE TRIGGER "AuditEntry_stays_as_it_is" BEFORE UPDATE ON "AuditEntry"
  FOR EACH ROW WHEN (OLD."sequence" IS NOT NULL) EXECUTE FUNCTION portal_refuse_change();

CREATE TRIGGER "AuditEntry_stays" BEFORE DELETE ON "AuditEntry"
  FOR EACH ROW EXECUTE FUNCTION portal_refuse_change();

CREATE TRIGGER "AuditEntry_is_not_emptied" BEFORE TRUNCATE ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION portal_refuse_change();

CREATE TRIGGER "AuditHead_goes_on" BEFORE UPDATE ON "AuditHead"
  FOR EACH ROW WHEN (NEW."sequence" < OLD."sequence" OR NEW."id" <> OLD."id") EXECUTE FUNCTION portal_refuse_change();

CREATE TRIGGER "AuditHead_stays" BEFORE DELETE ON "AuditHead"
  FOR EACH ROW EXECUTE FUNCTION portal_refuse_change();
