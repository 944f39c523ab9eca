-- CreateEnum
CREATE TYPE "CampaignKind" AS ENUM ('DOCUMENTATION', 'PRODUCT');

-- CreateEnum
CREATE TYPE "CampaignStatus" AS ENUM ('DRAFT', 'PUBLISHED', 'CLOSED');

-- CreateEnum
CREATE TYPE "SubmissionStatus" AS ENUM ('WAITING', 'ACCEPTED', 'REJECTED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "JudgementKind" AS ENUM ('FIRST', 'APPEAL', 'REVOCATION');

-- AlterEnum
ALTER TYPE "SearchKind" ADD VALUE 'CAMPAIGN';

-- CreateTable
CREATE TABLE "Campaign" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "CampaignKind" NOT NULL,
    "status" "CampaignStatus" NOT NULL DEFAULT 'DRAFT',
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "themeZh" TEXT NOT NULL,
    "themeEn" TEXT NOT NULL,
    "rulesZh" TEXT NOT NULL,
    "rulesEn" TEXT NOT NULL,
    "prizesZh" TEXT NOT NULL,
    "prizesEn" TEXT NOT NULL,
    "startsAt" TIMESTAMP(3) NOT NULL,
    "endsAt" TIMESTAMP(3) NOT NULL,
    "capPerPerson" INTEGER,
    "capInAll" INTEGER,
    "awarded" INTEGER NOT NULL DEFAULT 0,
    "rubricVersion" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,
    "publishedAt" TIMESTAMP(3),
    "closedAt" TIMESTAMP(3),

    CONSTRAINT "Campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Rubric" (
    "id" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "lines" JSONB NOT NULL,
    "madeAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Rubric_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Submission" (
    "id" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "status" "SubmissionStatus" NOT NULL DEFAULT 'WAITING',
    "rubricVersion" INTEGER NOT NULL,
    "line" TEXT NOT NULL,
    "typed" TEXT NOT NULL,
    "linkKey" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "rating" INTEGER NOT NULL,
    "submittedAt" TIMESTAMP(3) NOT NULL,
    "withdrawnAt" TIMESTAMP(3),
    "takenById" TEXT,
    "takenUntil" TIMESTAMP(3),
    "decidedAt" TIMESTAMP(3),
    "decidedById" TEXT,
    "acceptedLine" TEXT,
    "points" INTEGER,
    "reason" TEXT,
    "ownKey" TEXT,
    "countedKey" TEXT,
    "onceKey" TEXT,

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Judgement" (
    "id" TEXT NOT NULL,
    "submissionId" TEXT NOT NULL,
    "judgeId" TEXT NOT NULL,
    "kind" "JudgementKind" NOT NULL,
    "accepted" BOOLEAN NOT NULL,
    "line" TEXT,
    "points" INTEGER NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Judgement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Appeal" (
    "id" TEXT NOT NULL,
    "submissionId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "openedAt" TIMESTAMP(3) NOT NULL,
    "decidedAt" TIMESTAMP(3),
    "decidedById" TEXT,
    "granted" BOOLEAN,
    "answer" TEXT,

    CONSTRAINT "Appeal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Campaign_slug_key" ON "Campaign"("slug");

-- CreateIndex
CREATE INDEX "Campaign_status_startsAt_id_idx" ON "Campaign"("status", "startsAt", "id");

-- CreateIndex
CREATE INDEX "Campaign_createdAt_id_idx" ON "Campaign"("createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Rubric_campaignId_version_key" ON "Rubric"("campaignId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_ownKey_key" ON "Submission"("ownKey");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_countedKey_key" ON "Submission"("countedKey");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_onceKey_key" ON "Submission"("onceKey");

-- CreateIndex
CREATE INDEX "Submission_status_submittedAt_id_idx" ON "Submission"("status", "submittedAt", "id");

-- CreateIndex
CREATE INDEX "Submission_campaignId_status_submittedAt_id_idx" ON "Submission"("campaignId", "status", "submittedAt", "id");

-- CreateIndex
CREATE INDEX "Submission_campaignId_submittedAt_id_idx" ON "Submission"("campaignId", "submittedAt", "id");

-- CreateIndex
CREATE INDEX "Submission_campaignId_personId_status_idx" ON "Submission"("campaignId", "personId", "status");

-- CreateIndex
CREATE INDEX "Submission_linkKey_campaignId_idx" ON "Submission"("linkKey", "campaignId");

-- CreateIndex
CREATE INDEX "Submission_personId_submittedAt_id_idx" ON "Submission"("personId", "submittedAt", "id");

-- CreateIndex
CREATE INDEX "Submission_decidedAt_idx" ON "Submission"("decidedAt");

-- CreateIndex
CREATE INDEX "Judgement_submissionId_at_id_idx" ON "Judgement"("submissionId", "at", "id");

-- CreateIndex
CREATE INDEX "Judgement_judgeId_idx" ON "Judgement"("judgeId");

-- CreateIndex
CREATE UNIQUE INDEX "Appeal_submissionId_key" ON "Appeal"("submissionId");

-- CreateIndex
CREATE INDEX "Appeal_decidedAt_openedAt_id_idx" ON "Appeal"("decidedAt", "openedAt", "id");

-- AddForeignKey
ALTER TABLE "Rubric" ADD CONSTRAINT "Rubric_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Judgement" ADD CONSTRAINT "Judgement_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Judgement" ADD CONSTRAINT "Judgement_judgeId_fkey" FOREIGN KEY ("judgeId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
