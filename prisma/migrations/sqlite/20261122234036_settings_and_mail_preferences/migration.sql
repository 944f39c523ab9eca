-- CreateTable
CREATE TABLE "MailRefusal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "MailRefusal_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SigSettings" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "contactZh" TEXT,
    "contactEn" TEXT,
    "contactUrl" TEXT,
    "capacity" INTEGER NOT NULL,
    "opensDaysBefore" INTEGER NOT NULL,
    "closesHoursBefore" INTEGER NOT NULL,
    "takesApplications" BOOLEAN NOT NULL,
    "takesFollowers" BOOLEAN NOT NULL,
    "changedAt" DATETIME NOT NULL,
    "changedById" TEXT
);

-- CreateIndex
CREATE UNIQUE INDEX "MailRefusal_userId_topic_key" ON "MailRefusal"("userId", "topic");
