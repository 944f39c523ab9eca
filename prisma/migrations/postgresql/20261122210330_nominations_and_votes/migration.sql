-- CreateEnum
CREATE TYPE "NominationStatus" AS ENUM ('SUBMITTED', 'ACCEPTED', 'RECOMMENDED', 'SCHEDULED', 'OPEN', 'CLOSED', 'CONFIRMED', 'FAILED', 'DECLINED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "Choice" AS ENUM ('FOR', 'AGAINST', 'ABSTAIN');

-- CreateEnum
CREATE TYPE "ElectionEnd" AS ENUM ('TIME', 'ORGANISER', 'WITHDRAWN');

-- CreateTable
CREATE TABLE "Nomination" (
    "id" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "status" "NominationStatus" NOT NULL,
    "nomineeId" TEXT NOT NULL,
    "nominatorId" TEXT NOT NULL,
    "area" TEXT,
    "statement" TEXT NOT NULL,
    "workPlan" TEXT,
    "ruleId" TEXT NOT NULL,
    "ruleVersion" INTEGER NOT NULL,
    "submittedAt" TIMESTAMP(3) NOT NULL,
    "acceptedAt" TIMESTAMP(3),
    "scheduledFor" TIMESTAMP(3),
    "endedAt" TIMESTAMP(3),
    "nextTryAt" TIMESTAMP(3),
    "openKey" TEXT,
    "turn" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Nomination_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NominationStep" (
    "id" TEXT NOT NULL,
    "nominationId" TEXT NOT NULL,
    "status" "NominationStatus" NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "personId" TEXT,

    CONSTRAINT "NominationStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NominationEvidence" (
    "id" TEXT NOT NULL,
    "nominationId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source" TEXT,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "happenedAt" TIMESTAMP(3),

    CONSTRAINT "NominationEvidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Recommendation" (
    "nominationId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "recommendedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Recommendation_pkey" PRIMARY KEY ("nominationId","personId")
);

-- CreateTable
CREATE TABLE "NominationComment" (
    "id" TEXT NOT NULL,
    "nominationId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "writtenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "NominationComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Recusal" (
    "nominationId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "recusedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Recusal_pkey" PRIMARY KEY ("nominationId","personId")
);

-- CreateTable
CREATE TABLE "Election" (
    "id" TEXT NOT NULL,
    "nominationId" TEXT NOT NULL,
    "ruleId" TEXT NOT NULL,
    "ruleVersion" INTEGER NOT NULL,
    "terms" JSONB NOT NULL,
    "meetingOn" TEXT NOT NULL,
    "openedAt" TIMESTAMP(3) NOT NULL,
    "openedById" TEXT NOT NULL,
    "closesAt" TIMESTAMP(3) NOT NULL,
    "turn" INTEGER NOT NULL DEFAULT 0,
    "remindedAt" TIMESTAMP(3),
    "closedAt" TIMESTAMP(3),
    "end" "ElectionEnd",
    "closedById" TEXT,
    "inFavour" INTEGER,
    "against" INTEGER,
    "abstained" INTEGER,
    "carried" BOOLEAN,
    "confirmedAt" TIMESTAMP(3),
    "confirmedById" TEXT,

    CONSTRAINT "Election_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Voter" (
    "electionId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "hasVoted" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Voter_pkey" PRIMARY KEY ("electionId","personId")
);

-- CreateTable
CREATE TABLE "Ballot" (
    "id" TEXT NOT NULL,
    "electionId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "choice" "Choice" NOT NULL,
    "reason" TEXT,
    "castAt" TIMESTAMP(3) NOT NULL,
    "countsKey" TEXT,

    CONSTRAINT "Ballot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SecretTally" (
    "electionId" TEXT NOT NULL,
    "inFavour" INTEGER NOT NULL DEFAULT 0,
    "against" INTEGER NOT NULL DEFAULT 0,
    "abstained" INTEGER NOT NULL DEFAULT 0,
    "reasons" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "SecretTally_pkey" PRIMARY KEY ("electionId")
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

-- AddForeignKey
ALTER TABLE "Nomination" ADD CONSTRAINT "Nomination_nomineeId_fkey" FOREIGN KEY ("nomineeId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Nomination" ADD CONSTRAINT "Nomination_nominatorId_fkey" FOREIGN KEY ("nominatorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NominationStep" ADD CONSTRAINT "NominationStep_nominationId_fkey" FOREIGN KEY ("nominationId") REFERENCES "Nomination"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NominationStep" ADD CONSTRAINT "NominationStep_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NominationEvidence" ADD CONSTRAINT "NominationEvidence_nominationId_fkey" FOREIGN KEY ("nominationId") REFERENCES "Nomination"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recommendation" ADD CONSTRAINT "Recommendation_nominationId_fkey" FOREIGN KEY ("nominationId") REFERENCES "Nomination"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recommendation" ADD CONSTRAINT "Recommendation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NominationComment" ADD CONSTRAINT "NominationComment_nominationId_fkey" FOREIGN KEY ("nominationId") REFERENCES "Nomination"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NominationComment" ADD CONSTRAINT "NominationComment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recusal" ADD CONSTRAINT "Recusal_nominationId_fkey" FOREIGN KEY ("nominationId") REFERENCES "Nomination"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recusal" ADD CONSTRAINT "Recusal_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Election" ADD CONSTRAINT "Election_nominationId_fkey" FOREIGN KEY ("nominationId") REFERENCES "Nomination"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Election" ADD CONSTRAINT "Election_openedById_fkey" FOREIGN KEY ("openedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Election" ADD CONSTRAINT "Election_closedById_fkey" FOREIGN KEY ("closedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Election" ADD CONSTRAINT "Election_confirmedById_fkey" FOREIGN KEY ("confirmedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Voter" ADD CONSTRAINT "Voter_electionId_fkey" FOREIGN KEY ("electionId") REFERENCES "Election"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Voter" ADD CONSTRAINT "Voter_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_electionId_fkey" FOREIGN KEY ("electionId") REFERENCES "Election"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SecretTally" ADD CONSTRAINT "SecretTally_electionId_fkey" FOREIGN KEY ("electionId") REFERENCES "Election"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
