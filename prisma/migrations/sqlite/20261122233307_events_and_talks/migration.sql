-- AlterTable
ALTER TABLE "SignUp" ADD COLUMN "acceptBy" DATETIME;
ALTER TABLE "SignUp" ADD COLUMN "answers" JSONB;

-- CreateTable
CREATE TABLE "EventAttendance" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "signUpId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "heldAt" DATETIME NOT NULL,
    "at" DATETIME NOT NULL,
    "recordedById" TEXT,
    CONSTRAINT "EventAttendance_signUpId_fkey" FOREIGN KEY ("signUpId") REFERENCES "SignUp" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Talk" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "proposerId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "abstract" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "areas" JSONB NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "changedAt" DATETIME NOT NULL,
    "submittedAt" DATETIME,
    "verdict" TEXT,
    "sessionId" TEXT,
    "reason" TEXT,
    "decidedAt" DATETIME,
    "rolls" INTEGER NOT NULL DEFAULT 0,
    "slidesId" TEXT,
    "slidesUrl" TEXT,
    "slidesReminded" BOOLEAN NOT NULL DEFAULT false,
    "recordingUrl" TEXT,
    "ratings" INTEGER NOT NULL DEFAULT 0,
    "ratingSum" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Talk_proposerId_fkey" FOREIGN KEY ("proposerId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Talk_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Event" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Talk_slidesId_fkey" FOREIGN KEY ("slidesId") REFERENCES "StoredFile" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TalkSpeaker" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "talkId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "invitedAt" DATETIME NOT NULL,
    "answeredAt" DATETIME,
    CONSTRAINT "TalkSpeaker_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TalkSpeaker_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TalkReview" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "talkId" TEXT NOT NULL,
    "reviewerId" TEXT NOT NULL,
    "score" INTEGER NOT NULL,
    "comment" TEXT,
    "at" DATETIME NOT NULL,
    CONSTRAINT "TalkReview_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TalkReview_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TalkFeedback" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "talkId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "rating" INTEGER NOT NULL,
    "comment" TEXT,
    "at" DATETIME NOT NULL,
    CONSTRAINT "TalkFeedback_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TalkFeedback_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Event" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'PUBLISHED',
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "themeZh" TEXT,
    "themeEn" TEXT,
    "descriptionZh" TEXT NOT NULL,
    "descriptionEn" TEXT NOT NULL,
    "placeZh" TEXT NOT NULL,
    "placeEn" TEXT NOT NULL,
    "joinUrl" TEXT,
    "joinUrlForAll" BOOLEAN NOT NULL DEFAULT false,
    "coverId" TEXT,
    "startsAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,
    "signUpOpensAt" DATETIME NOT NULL,
    "signUpClosesAt" DATETIME NOT NULL,
    "capacity" INTEGER NOT NULL,
    "acceptHours" INTEGER,
    "questions" JSONB,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "waiting" INTEGER NOT NULL DEFAULT 0,
    "attended" INTEGER NOT NULL DEFAULT 0,
    "queued" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "dayReminded" BOOLEAN NOT NULL DEFAULT false,
    "hourReminded" BOOLEAN NOT NULL DEFAULT false,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedAt" DATETIME,
    "changedAt" DATETIME,
    "recordingUrl" TEXT,
    "recapZh" TEXT,
    "recapEn" TEXT,
    "recapTold" BOOLEAN NOT NULL DEFAULT false,
    "searchKey" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Event_coverId_fkey" FOREIGN KEY ("coverId") REFERENCES "StoredFile" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Event" ("capacity", "createdAt", "createdById", "descriptionEn", "descriptionZh", "endsAt", "id", "joinUrl", "kind", "placeEn", "placeZh", "queued", "signUpClosesAt", "signUpOpensAt", "slug", "startsAt", "status", "taken", "titleEn", "titleZh") SELECT "capacity", "createdAt", "createdById", "descriptionEn", "descriptionZh", "endsAt", "id", "joinUrl", "kind", "placeEn", "placeZh", "queued", "signUpClosesAt", "signUpOpensAt", "slug", "startsAt", "status", "taken", "titleEn", "titleZh" FROM "Event";
DROP TABLE "Event";
ALTER TABLE "new_Event" RENAME TO "Event";
CREATE UNIQUE INDEX "Event_slug_key" ON "Event"("slug");
CREATE UNIQUE INDEX "Event_coverId_key" ON "Event"("coverId");
CREATE INDEX "Event_startsAt_id_idx" ON "Event"("startsAt", "id");
CREATE INDEX "Event_endsAt_id_idx" ON "Event"("endsAt", "id");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

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
CREATE INDEX "SignUp_status_acceptBy_idx" ON "SignUp"("status", "acceptBy");

-- What there was before drafts, counters and search
UPDATE "Event" SET
    "publishedAt" = "createdAt",
    "waiting" = (SELECT count(*) FROM "SignUp" WHERE "eventId" = "Event"."id" AND "status" = 'WAITING'),
    "searchKey" = lower("titleZh" || char(10) || "titleEn" || char(10) || "placeZh" || char(10) || "placeEn");
