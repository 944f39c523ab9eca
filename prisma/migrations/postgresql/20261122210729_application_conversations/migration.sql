-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "ApplicationStatus" ADD VALUE 'DRAFT';
ALTER TYPE "ApplicationStatus" ADD VALUE 'NEEDS_INFO';

-- AlterTable
ALTER TABLE "MembershipApplication" ADD COLUMN     "areaKey" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "assigneeId" TEXT,
ADD COLUMN     "decidedMonth" TEXT,
ADD COLUMN     "searchKey" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ALTER COLUMN "kind" DROP NOT NULL,
ALTER COLUMN "consentVersion" DROP NOT NULL;

-- CreateTable
CREATE TABLE "ApplicationMessage" (
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "authorId" TEXT,
    "text" TEXT NOT NULL,
    "sentAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ApplicationMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GroupCode" (
    "id" TEXT NOT NULL,
    "slot" TEXT NOT NULL DEFAULT 'current',
    "fileId" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "publishedAt" TIMESTAMP(3) NOT NULL,
    "publishedById" TEXT NOT NULL,
    "warnedAt" TIMESTAMP(3),

    CONSTRAINT "GroupCode_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ApplicationMessage_applicationId_sentAt_id_idx" ON "ApplicationMessage"("applicationId", "sentAt", "id");

-- CreateIndex
CREATE INDEX "ApplicationMessage_authorId_idx" ON "ApplicationMessage"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "GroupCode_slot_key" ON "GroupCode"("slot");

-- CreateIndex
CREATE UNIQUE INDEX "GroupCode_fileId_key" ON "GroupCode"("fileId");

-- CreateIndex
CREATE INDEX "MembershipApplication_status_searchKey_id_idx" ON "MembershipApplication"("status", "searchKey", "id");

-- CreateIndex
CREATE INDEX "MembershipApplication_status_decidedAt_idx" ON "MembershipApplication"("status", "decidedAt");

-- CreateIndex
CREATE INDEX "MembershipApplication_decidedMonth_status_idx" ON "MembershipApplication"("decidedMonth", "status");

-- CreateIndex
CREATE INDEX "MembershipApplication_assigneeId_idx" ON "MembershipApplication"("assigneeId");

-- AddForeignKey
ALTER TABLE "MembershipApplication" ADD CONSTRAINT "MembershipApplication_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicationMessage" ADD CONSTRAINT "ApplicationMessage_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "MembershipApplication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicationMessage" ADD CONSTRAINT "ApplicationMessage_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupCode" ADD CONSTRAINT "GroupCode_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupCode" ADD CONSTRAINT "GroupCode_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- For the applications that are there: what the portal writes with each from now on.
UPDATE "MembershipApplication" SET
    "updatedAt" = COALESCE("decidedAt", "submittedAt"),
    "decidedMonth" = to_char("decidedAt", 'YYYY-MM'),
    "searchKey" = lower("name" || ' ' || "affiliation"),
    "areaKey" = COALESCE((SELECT ' ' || string_agg("value", ' ') || ' ' FROM jsonb_array_elements_text("areas") AS "each"("value")), '');
