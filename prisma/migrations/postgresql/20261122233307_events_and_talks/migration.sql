-- CreateEnum
CREATE TYPE "TalkStatus" AS ENUM ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "TalkLanguage" AS ENUM ('ZH', 'EN');

-- CreateEnum
CREATE TYPE "TalkVerdict" AS ENUM ('ACCEPT', 'DECLINE');

-- CreateEnum
CREATE TYPE "SpeakerStatus" AS ENUM ('INVITED', 'ACCEPTED', 'DECLINED');

-- AlterEnum
ALTER TYPE "EventStatus" ADD VALUE 'DRAFT';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "SignUpStatus" ADD VALUE 'OFFERED';
ALTER TYPE "SignUpStatus" ADD VALUE 'EXPIRED';

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "acceptHours" INTEGER,
ADD COLUMN     "attended" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "changedAt" TIMESTAMP(3),
ADD COLUMN     "coverId" TEXT,
ADD COLUMN     "dayReminded" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "hourReminded" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "joinUrlForAll" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "publishedAt" TIMESTAMP(3),
ADD COLUMN     "questions" JSONB,
ADD COLUMN     "recapEn" TEXT,
ADD COLUMN     "recapTold" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "recapZh" TEXT,
ADD COLUMN     "recordingUrl" TEXT,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "searchKey" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "themeEn" TEXT,
ADD COLUMN     "themeZh" TEXT,
ADD COLUMN     "waiting" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "SignUp" ADD COLUMN     "acceptBy" TIMESTAMP(3),
ADD COLUMN     "answers" JSONB;

-- CreateTable
CREATE TABLE "EventAttendance" (
    "id" TEXT NOT NULL,
    "signUpId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "heldAt" TIMESTAMP(3) NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "recordedById" TEXT,

    CONSTRAINT "EventAttendance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Talk" (
    "id" TEXT NOT NULL,
    "proposerId" TEXT NOT NULL,
    "status" "TalkStatus" NOT NULL,
    "title" TEXT NOT NULL,
    "abstract" TEXT NOT NULL,
    "language" "TalkLanguage" NOT NULL,
    "minutes" INTEGER NOT NULL,
    "areas" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,
    "submittedAt" TIMESTAMP(3),
    "verdict" "TalkVerdict",
    "sessionId" TEXT,
    "reason" TEXT,
    "decidedAt" TIMESTAMP(3),
    "rolls" INTEGER NOT NULL DEFAULT 0,
    "slidesId" TEXT,
    "slidesUrl" TEXT,
    "slidesReminded" BOOLEAN NOT NULL DEFAULT false,
    "recordingUrl" TEXT,
    "ratings" INTEGER NOT NULL DEFAULT 0,
    "ratingSum" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Talk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TalkSpeaker" (
    "id" TEXT NOT NULL,
    "talkId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "status" "SpeakerStatus" NOT NULL,
    "invitedAt" TIMESTAMP(3) NOT NULL,
    "answeredAt" TIMESTAMP(3),

    CONSTRAINT "TalkSpeaker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TalkReview" (
    "id" TEXT NOT NULL,
    "talkId" TEXT NOT NULL,
    "reviewerId" TEXT NOT NULL,
    "score" INTEGER NOT NULL,
    "comment" TEXT,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "TalkReview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TalkFeedback" (
    "id" TEXT NOT NULL,
    "talkId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "rating" INTEGER NOT NULL,
    "comment" TEXT,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "TalkFeedback_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "EventAttendance_signUpId_key" ON "EventAttendance"("signUpId");

-- CreateIndex
CREATE INDEX "EventAttendance_heldAt_personId_idx" ON "EventAttendance"("heldAt", "personId");

-- CreateIndex
CREATE INDEX "EventAttendance_personId_heldAt_idx" ON "EventAttendance"("personId", "heldAt");

-- CreateIndex
CREATE UNIQUE INDEX "Talk_slidesId_key" ON "Talk"("slidesId");

-- CreateIndex
CREATE INDEX "Talk_status_submittedAt_id_idx" ON "Talk"("status", "submittedAt", "id");

-- CreateIndex
CREATE INDEX "Talk_sessionId_status_idx" ON "Talk"("sessionId", "status");

-- CreateIndex
CREATE INDEX "Talk_proposerId_createdAt_idx" ON "Talk"("proposerId", "createdAt");

-- CreateIndex
CREATE INDEX "TalkSpeaker_personId_status_idx" ON "TalkSpeaker"("personId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "TalkSpeaker_talkId_personId_key" ON "TalkSpeaker"("talkId", "personId");

-- CreateIndex
CREATE INDEX "TalkReview_reviewerId_idx" ON "TalkReview"("reviewerId");

-- CreateIndex
CREATE UNIQUE INDEX "TalkReview_talkId_reviewerId_key" ON "TalkReview"("talkId", "reviewerId");

-- CreateIndex
CREATE INDEX "TalkFeedback_personId_idx" ON "TalkFeedback"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "TalkFeedback_talkId_personId_key" ON "TalkFeedback"("talkId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Event_coverId_key" ON "Event"("coverId");

-- CreateIndex
CREATE INDEX "SignUp_status_acceptBy_idx" ON "SignUp"("status", "acceptBy");

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_coverId_fkey" FOREIGN KEY ("coverId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventAttendance" ADD CONSTRAINT "EventAttendance_signUpId_fkey" FOREIGN KEY ("signUpId") REFERENCES "SignUp"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Talk" ADD CONSTRAINT "Talk_proposerId_fkey" FOREIGN KEY ("proposerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Talk" ADD CONSTRAINT "Talk_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Talk" ADD CONSTRAINT "Talk_slidesId_fkey" FOREIGN KEY ("slidesId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TalkSpeaker" ADD CONSTRAINT "TalkSpeaker_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TalkSpeaker" ADD CONSTRAINT "TalkSpeaker_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TalkReview" ADD CONSTRAINT "TalkReview_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TalkReview" ADD CONSTRAINT "TalkReview_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TalkFeedback" ADD CONSTRAINT "TalkFeedback_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TalkFeedback" ADD CONSTRAINT "TalkFeedback_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What there was before drafts, counters and search
UPDATE "Event" SET
    "publishedAt" = "createdAt",
    "waiting" = (SELECT count(*) FROM "SignUp" WHERE "eventId" = "Event"."id" AND "status"::text = 'WAITING'),
    "searchKey" = lower("titleZh" || chr(10) || "titleEn" || chr(10) || "placeZh" || chr(10) || "placeEn");
