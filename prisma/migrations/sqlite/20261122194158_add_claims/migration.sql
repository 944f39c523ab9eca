-- AlterTable
ALTER TABLE "Account" ADD COLUMN "handle" TEXT;

-- CreateTable
CREATE TABLE "PersonInvitation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    "withdrawnAt" DATETIME,
    "openKey" TEXT,
    CONSTRAINT "PersonInvitation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PersonClaim" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "provider" TEXT,
    "handle" TEXT,
    "status" TEXT NOT NULL DEFAULT 'WAITING',
    "requestedAt" DATETIME NOT NULL,
    "decidedAt" DATETIME,
    "decidedById" TEXT,
    "reason" TEXT,
    "openKey" TEXT,
    CONSTRAINT "PersonClaim_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PersonClaim_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "PersonInvitation_openKey_key" ON "PersonInvitation"("openKey");

-- CreateIndex
CREATE INDEX "PersonInvitation_personId_createdAt_idx" ON "PersonInvitation"("personId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "PersonClaim_openKey_key" ON "PersonClaim"("openKey");

-- CreateIndex
CREATE INDEX "PersonClaim_status_requestedAt_id_idx" ON "PersonClaim"("status", "requestedAt", "id");

-- CreateIndex
CREATE INDEX "PersonClaim_userId_requestedAt_idx" ON "PersonClaim"("userId", "requestedAt");

-- CreateIndex
CREATE INDEX "PersonClaim_personId_idx" ON "PersonClaim"("personId");
