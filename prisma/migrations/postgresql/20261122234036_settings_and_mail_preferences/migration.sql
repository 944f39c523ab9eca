-- CreateTable
CREATE TABLE "MailRefusal" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "MailRefusal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SigSettings" (
    "id" INTEGER NOT NULL,
    "contactZh" TEXT,
    "contactEn" TEXT,
    "contactUrl" TEXT,
    "capacity" INTEGER NOT NULL,
    "opensDaysBefore" INTEGER NOT NULL,
    "closesHoursBefore" INTEGER NOT NULL,
    "takesApplications" BOOLEAN NOT NULL,
    "takesFollowers" BOOLEAN NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,
    "changedById" TEXT,

    CONSTRAINT "SigSettings_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "MailRefusal_userId_topic_key" ON "MailRefusal"("userId", "topic");

-- AddForeignKey
ALTER TABLE "MailRefusal" ADD CONSTRAINT "MailRefusal_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
