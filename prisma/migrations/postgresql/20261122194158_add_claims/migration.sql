-- CreateEnum
CREATE TYPE "ClaimBasis" AS ENUM ('INVITATION', 'HANDLE');

-- CreateEnum
CREATE TYPE "ClaimStatus" AS ENUM ('WAITING', 'CONFIRMED', 'REFUSED', 'WITHDRAWN');

-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "handle" TEXT;

-- CreateTable
CREATE TABLE "PersonInvitation" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),
    "withdrawnAt" TIMESTAMP(3),
    "openKey" TEXT,

    CONSTRAINT "PersonInvitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PersonClaim" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "basis" "ClaimBasis" NOT NULL,
    "provider" TEXT,
    "handle" TEXT,
    "status" "ClaimStatus" NOT NULL DEFAULT 'WAITING',
    "requestedAt" TIMESTAMP(3) NOT NULL,
    "decidedAt" TIMESTAMP(3),
    "decidedById" TEXT,
    "reason" TEXT,
    "openKey" TEXT,

    CONSTRAINT "PersonClaim_pkey" PRIMARY KEY ("id")
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

-- AddForeignKey
ALTER TABLE "PersonInvitation" ADD CONSTRAINT "PersonInvitation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonClaim" ADD CONSTRAINT "PersonClaim_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonClaim" ADD CONSTRAINT "PersonClaim_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
