-- AlterTable
ALTER TABLE "OutboxMail" ADD COLUMN "unsubscribeUrl" TEXT;

-- CreateTable
CREATE TABLE "FollowRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "consentVersion" TEXT NOT NULL,
    "requestedAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "slot" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "Follower" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT,
    "locale" TEXT NOT NULL,
    "consentVersion" TEXT NOT NULL,
    "since" DATETIME NOT NULL,
    "until" DATETIME
);

-- CreateTable
CREATE TABLE "Announcement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "subject" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "reachedId" TEXT,
    "finishedAt" DATETIME
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
