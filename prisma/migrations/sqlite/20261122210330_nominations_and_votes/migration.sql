-- CreateTable
CREATE TABLE "Nomination" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "role" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "nomineeId" TEXT NOT NULL,
    "nominatorId" TEXT NOT NULL,
    "area" TEXT,
    "statement" TEXT NOT NULL,
    "workPlan" TEXT,
    "ruleId" TEXT NOT NULL,
    "ruleVersion" INTEGER NOT NULL,
    "submittedAt" DATETIME NOT NULL,
    "acceptedAt" DATETIME,
    "scheduledFor" DATETIME,
    "endedAt" DATETIME,
    "nextTryAt" DATETIME,
    "openKey" TEXT,
    "turn" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Nomination_nomineeId_fkey" FOREIGN KEY ("nomineeId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Nomination_nominatorId_fkey" FOREIGN KEY ("nominatorId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "NominationStep" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "nominationId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "personId" TEXT,
    CONSTRAINT "NominationStep_nominationId_fkey" FOREIGN KEY ("nominationId") REFERENCES "Nomination" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "NominationStep_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "NominationEvidence" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "nominationId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source" TEXT,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "happenedAt" DATETIME,
    CONSTRAINT "NominationEvidence_nominationId_fkey" FOREIGN KEY ("nominationId") REFERENCES "Nomination" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Recommendation" (
    "nominationId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "recommendedAt" DATETIME NOT NULL,

    PRIMARY KEY ("nominationId", "personId"),
    CONSTRAINT "Recommendation_nominationId_fkey" FOREIGN KEY ("nominationId") REFERENCES "Nomination" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Recommendation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "NominationComment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "nominationId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "writtenAt" DATETIME NOT NULL,
    CONSTRAINT "NominationComment_nominationId_fkey" FOREIGN KEY ("nominationId") REFERENCES "Nomination" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "NominationComment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Recusal" (
    "nominationId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "recusedAt" DATETIME NOT NULL,

    PRIMARY KEY ("nominationId", "personId"),
    CONSTRAINT "Recusal_nominationId_fkey" FOREIGN KEY ("nominationId") REFERENCES "Nomination" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Recusal_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Election" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "nominationId" TEXT NOT NULL,
    "ruleId" TEXT NOT NULL,
    "ruleVersion" INTEGER NOT NULL,
    "terms" JSONB NOT NULL,
    "meetingOn" TEXT NOT NULL,
    "openedAt" DATETIME NOT NULL,
    "openedById" TEXT NOT NULL,
    "closesAt" DATETIME NOT NULL,
    "turn" INTEGER NOT NULL DEFAULT 0,
    "remindedAt" DATETIME,
    "closedAt" DATETIME,
    "end" TEXT,
    "closedById" TEXT,
    "inFavour" INTEGER,
    "against" INTEGER,
    "abstained" INTEGER,
    "carried" BOOLEAN,
    "confirmedAt" DATETIME,
    "confirmedById" TEXT,
    CONSTRAINT "Election_nominationId_fkey" FOREIGN KEY ("nominationId") REFERENCES "Nomination" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Election_openedById_fkey" FOREIGN KEY ("openedById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Election_closedById_fkey" FOREIGN KEY ("closedById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Election_confirmedById_fkey" FOREIGN KEY ("confirmedById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Voter" (
    "electionId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "hasVoted" BOOLEAN NOT NULL DEFAULT false,

    PRIMARY KEY ("electionId", "personId"),
    CONSTRAINT "Voter_electionId_fkey" FOREIGN KEY ("electionId") REFERENCES "Election" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Voter_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Ballot" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "electionId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "choice" TEXT NOT NULL,
    "reason" TEXT,
    "castAt" DATETIME NOT NULL,
    "countsKey" TEXT,
    CONSTRAINT "Ballot_electionId_fkey" FOREIGN KEY ("electionId") REFERENCES "Election" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Ballot_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SecretTally" (
    "electionId" TEXT NOT NULL PRIMARY KEY,
    "inFavour" INTEGER NOT NULL DEFAULT 0,
    "against" INTEGER NOT NULL DEFAULT 0,
    "abstained" INTEGER NOT NULL DEFAULT 0,
    "reasons" JSONB NOT NULL DEFAULT [],
    CONSTRAINT "SecretTally_electionId_fkey" FOREIGN KEY ("electionId") REFERENCES "Election" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Nomination_openKey_key" ON "Nomination"("openKey");

-- CreateIndex
CREATE INDEX "Nomination_status_submittedAt_id_idx" ON "Nomination"("status", "submittedAt", "id");

-- CreateIndex
CREATE INDEX "Nomination_status_scheduledFor_idx" ON "Nomination"("status", "scheduledFor");

-- CreateIndex
CREATE INDEX "Nomination_endedAt_id_idx" ON "Nomination"("endedAt", "id");

-- CreateIndex
CREATE INDEX "Nomination_nomineeId_submittedAt_idx" ON "Nomination"("nomineeId", "submittedAt");

-- CreateIndex
CREATE INDEX "Nomination_nominatorId_submittedAt_idx" ON "Nomination"("nominatorId", "submittedAt");

-- CreateIndex
CREATE INDEX "NominationStep_nominationId_at_id_idx" ON "NominationStep"("nominationId", "at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "NominationEvidence_nominationId_position_key" ON "NominationEvidence"("nominationId", "position");

-- CreateIndex
CREATE INDEX "Recommendation_personId_idx" ON "Recommendation"("personId");

-- CreateIndex
CREATE INDEX "NominationComment_nominationId_writtenAt_id_idx" ON "NominationComment"("nominationId", "writtenAt", "id");

-- CreateIndex
CREATE INDEX "NominationComment_personId_idx" ON "NominationComment"("personId");

-- CreateIndex
CREATE INDEX "Recusal_personId_idx" ON "Recusal"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Election_nominationId_key" ON "Election"("nominationId");

-- CreateIndex
CREATE INDEX "Election_closedAt_closesAt_idx" ON "Election"("closedAt", "closesAt");

-- CreateIndex
CREATE INDEX "Voter_personId_idx" ON "Voter"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Ballot_countsKey_key" ON "Ballot"("countsKey");

-- CreateIndex
CREATE INDEX "Ballot_personId_idx" ON "Ballot"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Ballot_electionId_personId_number_key" ON "Ballot"("electionId", "personId", "number");
