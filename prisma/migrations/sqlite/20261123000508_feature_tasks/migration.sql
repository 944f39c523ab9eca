-- CreateTable
CREATE TABLE "TaskReward" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "claimId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "rewardId" TEXT NOT NULL,
    "noteZh" TEXT,
    "noteEn" TEXT,
    "promisedAt" DATETIME NOT NULL,
    "deliveredAt" DATETIME,
    "deliveredById" TEXT,
    "deliveryNote" TEXT,
    CONSTRAINT "TaskReward_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "TaskClaim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TaskReward_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Certificate" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "number" TEXT NOT NULL,
    "claimId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nativeName" TEXT,
    "taskTitleZh" TEXT NOT NULL,
    "taskTitleEn" TEXT NOT NULL,
    "taskSlug" TEXT NOT NULL,
    "issuedAt" DATETIME NOT NULL,
    "credential" TEXT NOT NULL,
    "badgeId" TEXT NOT NULL,
    "revokedAt" DATETIME,
    "revokedById" TEXT,
    "revokeReason" TEXT,
    CONSTRAINT "Certificate_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "TaskClaim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Certificate_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CertificateCount" (
    "year" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "last" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "SigningKey" (
    "kid" TEXT NOT NULL PRIMARY KEY,
    "publicJwk" JSONB NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Task" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'DRAFT',
    "quarter" TEXT NOT NULL,
    "firstQuarter" TEXT NOT NULL,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "summaryZh" TEXT NOT NULL,
    "summaryEn" TEXT NOT NULL,
    "backgroundZh" TEXT NOT NULL,
    "backgroundEn" TEXT NOT NULL,
    "deliverablesZh" TEXT NOT NULL,
    "deliverablesEn" TEXT NOT NULL,
    "checklist" JSONB NOT NULL,
    "checklistVersion" INTEGER NOT NULL DEFAULT 1,
    "areaId" TEXT NOT NULL,
    "difficulty" TEXT NOT NULL,
    "skills" JSONB NOT NULL,
    "estimateWeeks" INTEGER NOT NULL,
    "rewardId" TEXT NOT NULL,
    "rewardNoteZh" TEXT,
    "rewardNoteEn" TEXT,
    "mentorId" TEXT NOT NULL,
    "links" JSONB NOT NULL,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL,
    "changedAt" DATETIME NOT NULL,
    "publishedAt" DATETIME,
    "doneAt" DATETIME,
    "closedAt" DATETIME,
    "closeReason" TEXT,
    "searchKey" TEXT NOT NULL,
    "turn" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Task_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TaskClaim" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "taskId" TEXT NOT NULL,
    "leadId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    "claimedAt" DATETIME NOT NULL,
    "approvedAt" DATETIME,
    "decidedById" TEXT,
    "submittedAt" DATETIME,
    "endedAt" DATETIME,
    "reason" TEXT,
    "progressAt" DATETIME,
    "leaseUntil" DATETIME,
    "nudgedAt" DATETIME,
    "slotKey" TEXT,
    CONSTRAINT "TaskClaim_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TaskClaim_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TaskClaimMember" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "claimId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "agreedAt" DATETIME,
    CONSTRAINT "TaskClaimMember_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "TaskClaim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TaskClaimMember_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProgressNote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "claimId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "links" JSONB NOT NULL,
    "at" DATETIME NOT NULL,
    "itemId" TEXT,
    CONSTRAINT "ProgressNote_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "TaskClaim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ProgressNote_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TaskReview" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "claimId" TEXT NOT NULL,
    "reviewerId" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "checklistVersion" INTEGER NOT NULL,
    "items" JSONB NOT NULL,
    "comment" TEXT,
    "at" DATETIME NOT NULL,
    CONSTRAINT "TaskReview_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "TaskClaim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TaskReview_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "TaskReward_personId_idx" ON "TaskReward"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "TaskReward_claimId_personId_key" ON "TaskReward"("claimId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_number_key" ON "Certificate"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_badgeId_key" ON "Certificate"("badgeId");

-- CreateIndex
CREATE INDEX "Certificate_personId_issuedAt_idx" ON "Certificate"("personId", "issuedAt");

-- CreateIndex
CREATE INDEX "Certificate_revokedAt_idx" ON "Certificate"("revokedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_claimId_personId_key" ON "Certificate"("claimId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Task_slug_key" ON "Task"("slug");

-- CreateIndex
CREATE INDEX "Task_publishedAt_id_idx" ON "Task"("publishedAt", "id");

-- CreateIndex
CREATE INDEX "Task_quarter_status_publishedAt_id_idx" ON "Task"("quarter", "status", "publishedAt", "id");

-- CreateIndex
CREATE INDEX "Task_areaId_publishedAt_id_idx" ON "Task"("areaId", "publishedAt", "id");

-- CreateIndex
CREATE INDEX "Task_status_publishedAt_id_idx" ON "Task"("status", "publishedAt", "id");

-- CreateIndex
CREATE INDEX "Task_difficulty_publishedAt_id_idx" ON "Task"("difficulty", "publishedAt", "id");

-- CreateIndex
CREATE INDEX "Task_rewardId_publishedAt_id_idx" ON "Task"("rewardId", "publishedAt", "id");

-- CreateIndex
CREATE INDEX "Task_mentorId_status_idx" ON "Task"("mentorId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "TaskClaim_slotKey_key" ON "TaskClaim"("slotKey");

-- CreateIndex
CREATE INDEX "TaskClaim_taskId_claimedAt_idx" ON "TaskClaim"("taskId", "claimedAt");

-- CreateIndex
CREATE INDEX "TaskClaim_leadId_claimedAt_idx" ON "TaskClaim"("leadId", "claimedAt");

-- CreateIndex
CREATE INDEX "TaskClaim_status_leaseUntil_idx" ON "TaskClaim"("status", "leaseUntil");

-- CreateIndex
CREATE INDEX "TaskClaim_status_claimedAt_idx" ON "TaskClaim"("status", "claimedAt");

-- CreateIndex
CREATE INDEX "TaskClaimMember_personId_agreedAt_idx" ON "TaskClaimMember"("personId", "agreedAt");

-- CreateIndex
CREATE UNIQUE INDEX "TaskClaimMember_claimId_personId_key" ON "TaskClaimMember"("claimId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "ProgressNote_itemId_key" ON "ProgressNote"("itemId");

-- CreateIndex
CREATE INDEX "ProgressNote_claimId_at_id_idx" ON "ProgressNote"("claimId", "at", "id");

-- CreateIndex
CREATE INDEX "ProgressNote_authorId_idx" ON "ProgressNote"("authorId");

-- CreateIndex
CREATE INDEX "TaskReview_claimId_at_idx" ON "TaskReview"("claimId", "at");

-- CreateIndex
CREATE INDEX "TaskReview_reviewerId_idx" ON "TaskReview"("reviewerId");
