-- AlterTable
ALTER TABLE "Recognition" ADD COLUMN "evidence" JSONB;

-- CreateTable
CREATE TABLE "RecognitionProposal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "proposerId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "evidence" JSONB NOT NULL,
    "ruleId" TEXT NOT NULL,
    "ruleVersion" INTEGER NOT NULL,
    "proposedAt" DATETIME NOT NULL,
    "decidedAt" DATETIME,
    "decidedById" TEXT,
    "reason" TEXT,
    "recognitionId" TEXT,
    "openKey" TEXT,
    CONSTRAINT "RecognitionProposal_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RecognitionProposal_proposerId_fkey" FOREIGN KEY ("proposerId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RecognitionProposal_recognitionId_fkey" FOREIGN KEY ("recognitionId") REFERENCES "Recognition" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "RecognitionProposal_recognitionId_key" ON "RecognitionProposal"("recognitionId");

-- CreateIndex
CREATE UNIQUE INDEX "RecognitionProposal_openKey_key" ON "RecognitionProposal"("openKey");

-- CreateIndex
CREATE INDEX "RecognitionProposal_status_proposedAt_id_idx" ON "RecognitionProposal"("status", "proposedAt", "id");

-- CreateIndex
CREATE INDEX "RecognitionProposal_proposerId_proposedAt_idx" ON "RecognitionProposal"("proposerId", "proposedAt");

-- CreateIndex
CREATE INDEX "RecognitionProposal_personId_idx" ON "RecognitionProposal"("personId");

-- CreateIndex
CREATE INDEX "SignUp_status_signedUpAt_idx" ON "SignUp"("status", "signedUpAt");
