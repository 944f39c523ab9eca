-- CreateEnum
CREATE TYPE "TaskStatus" AS ENUM ('DRAFT', 'OPEN', 'CLAIMED', 'IN_REVIEW', 'DONE', 'CLOSED');

-- CreateEnum
CREATE TYPE "TaskDifficulty" AS ENUM ('STARTER', 'MEDIUM', 'HARD');

-- CreateEnum
CREATE TYPE "TaskClaimStatus" AS ENUM ('WAITING', 'PROPOSED', 'ACTIVE', 'IN_REVIEW', 'DONE', 'DECLINED', 'WITHDRAWN', 'RELEASED', 'LAPSED');

-- CreateEnum
CREATE TYPE "ReviewVerdict" AS ENUM ('ACCEPTED', 'RETURNED');

-- CreateTable
CREATE TABLE "TaskReward" (
    "id" TEXT NOT NULL,
    "claimId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "rewardId" TEXT NOT NULL,
    "noteZh" TEXT,
    "noteEn" TEXT,
    "promisedAt" TIMESTAMP(3) NOT NULL,
    "deliveredAt" TIMESTAMP(3),
    "deliveredById" TEXT,
    "deliveryNote" TEXT,

    CONSTRAINT "TaskReward_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Certificate" (
    "id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "claimId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nativeName" TEXT,
    "taskTitleZh" TEXT NOT NULL,
    "taskTitleEn" TEXT NOT NULL,
    "taskSlug" TEXT NOT NULL,
    "issuedAt" TIMESTAMP(3) NOT NULL,
    "credential" TEXT NOT NULL,
    "badgeId" TEXT NOT NULL,
    "revokedAt" TIMESTAMP(3),
    "revokedById" TEXT,
    "revokeReason" TEXT,

    CONSTRAINT "Certificate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CertificateCount" (
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "CertificateCount_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "SigningKey" (
    "kid" TEXT NOT NULL,
    "publicJwk" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SigningKey_pkey" PRIMARY KEY ("kid")
);

-- CreateTable
CREATE TABLE "Task" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "status" "TaskStatus" NOT NULL DEFAULT 'DRAFT',
    "quarter" TEXT NOT NULL,
    "firstQuarter" TEXT NOT NULL,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "summaryZh" TEXT NOT NULL,
    "summaryEn" TEXT NOT NULL,
    "backgroundZh" TEXT NOT NULL,
    "backgroundEn" TEXT NOT NULL,
    "deliverablesZh" TEXT NOT NULL,
    "deliverablesEn" TEXT NOT NULL,
    "checklist" JSONB NOT NULL,
    "checklistVersion" INTEGER NOT NULL DEFAULT 1,
    "areaId" TEXT NOT NULL,
    "difficulty" "TaskDifficulty" NOT NULL,
    "skills" JSONB NOT NULL,
    "estimateWeeks" INTEGER NOT NULL,
    "rewardId" TEXT NOT NULL,
    "rewardNoteZh" TEXT,
    "rewardNoteEn" TEXT,
    "mentorId" TEXT NOT NULL,
    "links" JSONB NOT NULL,
    "createdById" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,
    "publishedAt" TIMESTAMP(3),
    "doneAt" TIMESTAMP(3),
    "closedAt" TIMESTAMP(3),
    "closeReason" TEXT,
    "searchKey" TEXT NOT NULL,
    "turn" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TaskClaim" (
    "id" TEXT NOT NULL,
    "taskId" TEXT NOT NULL,
    "leadId" TEXT NOT NULL,
    "status" "TaskClaimStatus" NOT NULL,
    "plan" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    "claimedAt" TIMESTAMP(3) NOT NULL,
    "approvedAt" TIMESTAMP(3),
    "decidedById" TEXT,
    "submittedAt" TIMESTAMP(3),
    "endedAt" TIMESTAMP(3),
    "reason" TEXT,
    "progressAt" TIMESTAMP(3),
    "leaseUntil" TIMESTAMP(3),
    "nudgedAt" TIMESTAMP(3),
    "slotKey" TEXT,

    CONSTRAINT "TaskClaim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TaskClaimMember" (
    "id" TEXT NOT NULL,
    "claimId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "agreedAt" TIMESTAMP(3),

    CONSTRAINT "TaskClaimMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProgressNote" (
    "id" TEXT NOT NULL,
    "claimId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "links" JSONB NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "itemId" TEXT,

    CONSTRAINT "ProgressNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TaskReview" (
    "id" TEXT NOT NULL,
    "claimId" TEXT NOT NULL,
    "reviewerId" TEXT NOT NULL,
    "verdict" "ReviewVerdict" NOT NULL,
    "checklistVersion" INTEGER NOT NULL,
    "items" JSONB NOT NULL,
    "comment" TEXT,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "TaskReview_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "TaskReward_personId_idx" ON "TaskReward"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "TaskReward_claimId_personId_key" ON "TaskReward"("claimId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_number_key" ON "Certificate"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_badgeId_key" ON "Certificate"("badgeId");

-- CreateIndex
CREATE INDEX "Certificate_personId_issuedAt_idx" ON "Certificate"("personId", "issuedAt");

-- CreateIndex
CREATE INDEX "Certificate_revokedAt_idx" ON "Certificate"("revokedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_claimId_personId_key" ON "Certificate"("claimId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Task_slug_key" ON "Task"("slug");

-- CreateIndex
CREATE INDEX "Task_publishedAt_id_idx" ON "Task"("publishedAt", "id");

-- CreateIndex
CREATE INDEX "Task_quarter_status_publishedAt_id_idx" ON "Task"("quarter", "status", "publishedAt", "id");

-- CreateIndex
CREATE INDEX "Task_areaId_publishedAt_id_idx" ON "Task"("areaId", "publishedAt", "id");

-- CreateIndex
CREATE INDEX "Task_status_publishedAt_id_idx" ON "Task"("status", "publishedAt", "id");

-- CreateIndex
CREATE INDEX "Task_difficulty_publishedAt_id_idx" ON "Task"("difficulty", "publishedAt", "id");

-- CreateIndex
CREATE INDEX "Task_rewardId_publishedAt_id_idx" ON "Task"("rewardId", "publishedAt", "id");

-- CreateIndex
CREATE INDEX "Task_mentorId_status_idx" ON "Task"("mentorId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "TaskClaim_slotKey_key" ON "TaskClaim"("slotKey");

-- CreateIndex
CREATE INDEX "TaskClaim_taskId_claimedAt_idx" ON "TaskClaim"("taskId", "claimedAt");

-- CreateIndex
CREATE INDEX "TaskClaim_leadId_claimedAt_idx" ON "TaskClaim"("leadId", "claimedAt");

-- CreateIndex
CREATE INDEX "TaskClaim_status_leaseUntil_idx" ON "TaskClaim"("status", "leaseUntil");

-- CreateIndex
CREATE INDEX "TaskClaim_status_claimedAt_idx" ON "TaskClaim"("status", "claimedAt");

-- CreateIndex
CREATE INDEX "TaskClaimMember_personId_agreedAt_idx" ON "TaskClaimMember"("personId", "agreedAt");

-- CreateIndex
CREATE UNIQUE INDEX "TaskClaimMember_claimId_personId_key" ON "TaskClaimMember"("claimId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "ProgressNote_itemId_key" ON "ProgressNote"("itemId");

-- CreateIndex
CREATE INDEX "ProgressNote_claimId_at_id_idx" ON "ProgressNote"("claimId", "at", "id");

-- CreateIndex
CREATE INDEX "ProgressNote_authorId_idx" ON "ProgressNote"("authorId");

-- CreateIndex
CREATE INDEX "TaskReview_claimId_at_idx" ON "TaskReview"("claimId", "at");

-- CreateIndex
CREATE INDEX "TaskReview_reviewerId_idx" ON "TaskReview"("reviewerId");

-- AddForeignKey
ALTER TABLE "TaskReward" ADD CONSTRAINT "TaskReward_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "TaskClaim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskReward" ADD CONSTRAINT "TaskReward_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "TaskClaim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskClaim" ADD CONSTRAINT "TaskClaim_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskClaim" ADD CONSTRAINT "TaskClaim_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskClaimMember" ADD CONSTRAINT "TaskClaimMember_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "TaskClaim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskClaimMember" ADD CONSTRAINT "TaskClaimMember_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressNote" ADD CONSTRAINT "ProgressNote_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "TaskClaim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressNote" ADD CONSTRAINT "ProgressNote_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskReview" ADD CONSTRAINT "TaskReview_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "TaskClaim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskReview" ADD CONSTRAINT "TaskReview_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
