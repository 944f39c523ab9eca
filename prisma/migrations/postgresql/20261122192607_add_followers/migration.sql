-- AlterTable
ALTER TABLE "OutboxMail" ADD COLUMN     "unsubscribeUrl" TEXT;

-- CreateTable
CREATE TABLE "FollowRequest" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "consentVersion" TEXT NOT NULL,
    "requestedAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "slot" INTEGER NOT NULL,

    CONSTRAINT "FollowRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Follower" (
    "id" TEXT NOT NULL,
    "email" TEXT,
    "locale" TEXT NOT NULL,
    "consentVersion" TEXT NOT NULL,
    "since" TIMESTAMP(3) NOT NULL,
    "until" TIMESTAMP(3),

    CONSTRAINT "Follower_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Announcement" (
    "id" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "reachedId" TEXT,
    "finishedAt" TIMESTAMP(3),

    CONSTRAINT "Announcement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "FollowRequest_expiresAt_idx" ON "FollowRequest"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "FollowRequest_email_slot_key" ON "FollowRequest"("email", "slot");

-- CreateIndex
CREATE UNIQUE INDEX "Follower_email_key" ON "Follower"("email");

-- CreateIndex
CREATE INDEX "Follower_since_until_idx" ON "Follower"("since", "until");

-- CreateIndex
CREATE INDEX "Follower_until_id_idx" ON "Follower"("until", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Announcement_subject_key" ON "Announcement"("subject");

-- CreateIndex
CREATE INDEX "Announcement_finishedAt_createdAt_idx" ON "Announcement"("finishedAt", "createdAt");
