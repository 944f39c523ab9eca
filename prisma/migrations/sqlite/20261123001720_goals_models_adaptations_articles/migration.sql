-- CreateTable
CREATE TABLE "Adaptation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "isCore" BOOLEAN NOT NULL,
    "appearedAt" DATETIME NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "upstreamUrl" TEXT NOT NULL,
    "startedAt" DATETIME,
    "adaptedAt" DATETIME,
    "adaptedUrl" TEXT,
    "lateReason" TEXT,
    "droppedAt" DATETIME,
    "dropReason" TEXT,
    "ownerId" TEXT,
    "remindedAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT,
    CONSTRAINT "Adaptation_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Article" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "authorId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "url" TEXT,
    "text" TEXT,
    "status" TEXT NOT NULL,
    "proposedAt" DATETIME NOT NULL,
    "publishedAt" DATETIME,
    "decidedAt" DATETIME,
    "decidedById" TEXT,
    "reason" TEXT,
    "urlKey" TEXT,
    CONSTRAINT "Article_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GoalYear" (
    "year" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL,
    "publishedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Goal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "year" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "summaryZh" TEXT NOT NULL,
    "summaryEn" TEXT NOT NULL,
    "commitments" JSONB NOT NULL,
    CONSTRAINT "Goal_year_fkey" FOREIGN KEY ("year") REFERENCES "GoalYear" ("year") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GoalTarget" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "goalId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "textZh" TEXT NOT NULL,
    "textEn" TEXT NOT NULL,
    "unitZh" TEXT NOT NULL,
    "unitEn" TEXT NOT NULL,
    "target" REAL NOT NULL,
    "comparison" TEXT NOT NULL,
    "metric" TEXT,
    "definitionZh" TEXT,
    "definitionEn" TEXT,
    "ownerId" TEXT,
    CONSTRAINT "GoalTarget_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "Goal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "GoalTarget_year_fkey" FOREIGN KEY ("year") REFERENCES "GoalYear" ("year") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "GoalTarget_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GoalFigure" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "targetId" TEXT NOT NULL,
    "value" REAL NOT NULL,
    "asOf" DATETIME NOT NULL,
    "evidenceUrl" TEXT NOT NULL,
    "note" TEXT,
    "enteredAt" DATETIME NOT NULL,
    "enteredById" TEXT,
    "withdrawnAt" DATETIME,
    "withdrawnById" TEXT,
    "withdrawReason" TEXT,
    CONSTRAINT "GoalFigure_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "GoalTarget" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SupportedModel" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "family" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "parameters" TEXT,
    "status" TEXT NOT NULL,
    "sincePlugin" TEXT,
    "sinceUpstream" TEXT,
    "precision" TEXT,
    "supportedAt" DATETIME,
    "retiredAt" DATETIME,
    "weightsUrl" TEXT,
    "guideUrl" TEXT,
    "changeUrl" TEXT,
    "noteZh" TEXT,
    "noteEn" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT
);

-- CreateIndex
CREATE INDEX "Adaptation_kind_isCore_appearedAt_id_idx" ON "Adaptation"("kind", "isCore", "appearedAt", "id");

-- CreateIndex
CREATE INDEX "Adaptation_adaptedAt_dueAt_id_idx" ON "Adaptation"("adaptedAt", "dueAt", "id");

-- CreateIndex
CREATE INDEX "Adaptation_appearedAt_id_idx" ON "Adaptation"("appearedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Article_urlKey_key" ON "Article"("urlKey");

-- CreateIndex
CREATE INDEX "Article_status_publishedAt_id_idx" ON "Article"("status", "publishedAt", "id");

-- CreateIndex
CREATE INDEX "Article_status_proposedAt_id_idx" ON "Article"("status", "proposedAt", "id");

-- CreateIndex
CREATE INDEX "Article_authorId_proposedAt_idx" ON "Article"("authorId", "proposedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Goal_year_key_key" ON "Goal"("year", "key");

-- CreateIndex
CREATE UNIQUE INDEX "GoalTarget_year_key_key" ON "GoalTarget"("year", "key");

-- CreateIndex
CREATE INDEX "GoalFigure_targetId_asOf_id_idx" ON "GoalFigure"("targetId", "asOf", "id");

-- CreateIndex
CREATE UNIQUE INDEX "SupportedModel_slug_key" ON "SupportedModel"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "SupportedModel_nameKey_key" ON "SupportedModel"("nameKey");

-- CreateIndex
CREATE INDEX "SupportedModel_supportedAt_id_idx" ON "SupportedModel"("supportedAt", "id");

-- CreateIndex
CREATE INDEX "SupportedModel_family_nameKey_id_idx" ON "SupportedModel"("family", "nameKey", "id");
