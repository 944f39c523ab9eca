-- DropIndex
DROP INDEX "AuditEntry_at_id_idx";

-- DropIndex
DROP INDEX "AuditEntry_subject_at_idx";

-- AlterTable
ALTER TABLE "AuditEntry" ADD COLUMN "hash" TEXT;
ALTER TABLE "AuditEntry" ADD COLUMN "previousHash" TEXT;
ALTER TABLE "AuditEntry" ADD COLUMN "sequence" INTEGER;

-- CreateTable
CREATE TABLE "AuditHead" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "sequence" INTEGER NOT NULL,
    "hash" TEXT NOT NULL
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

-- Append-only. Whoever rebuilds one of these tables makes its triggers anew (tests/db/audit-guards.test.ts).
CREATE TRIGGER "AuditEntry_is_chained" BEFORE INSERT ON "AuditEntry" WHEN NEW."sequence" IS NULL
BEGIN SELECT RAISE(ABORT, 'audit entries are chained'); END;

CREATE TRIGGER "AuditEntry_stays_as_it_is" BEFORE UPDATE ON "AuditEntry" WHEN OLD."sequence" IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'audit entries are append-only'); END;

CREATE TRIGGER "AuditEntry_stays" BEFORE DELETE ON "AuditEntry"
BEGIN SELECT RAISE(ABORT, 'audit entries are append-only'); END;

CREATE TRIGGER "AuditHead_goes_on" BEFORE UPDATE ON "AuditHead" WHEN NEW."sequence" < OLD."sequence" OR NEW."id" <> OLD."id"
BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;

CREATE TRIGGER "AuditHead_stays" BEFORE DELETE ON "AuditHead"
BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;
