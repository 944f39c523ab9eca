-- AlterTable
ALTER TABLE "User" ADD COLUMN "deletedAt" DATETIME;

-- AlterTable
ALTER TABLE "Person" ADD COLUMN "formerNumber" INTEGER;

-- CreateTable
CREATE TABLE "Consent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "givenAt" DATETIME NOT NULL,
    CONSTRAINT "Consent_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CorrectionRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'OPEN',
    "text" TEXT NOT NULL,
    "requestedAt" DATETIME NOT NULL,
    "decidedAt" DATETIME,
    "decidedById" TEXT,
    "answer" TEXT,
    "openKey" TEXT,
    CONSTRAINT "CorrectionRequest_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CorrectionRequest_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Consent_userId_version_key" ON "Consent"("userId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "CorrectionRequest_openKey_key" ON "CorrectionRequest"("openKey");

-- CreateIndex
CREATE INDEX "CorrectionRequest_status_requestedAt_id_idx" ON "CorrectionRequest"("status", "requestedAt", "id");

-- CreateIndex
CREATE INDEX "CorrectionRequest_userId_requestedAt_idx" ON "CorrectionRequest"("userId", "requestedAt");

-- CreateIndex
CREATE INDEX "CorrectionRequest_personId_idx" ON "CorrectionRequest"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Person_formerNumber_key" ON "Person"("formerNumber");
