-- CreateTable
CREATE TABLE "ApplicationMessage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "applicationId" TEXT NOT NULL,
    "authorId" TEXT,
    "text" TEXT NOT NULL,
    "sentAt" DATETIME NOT NULL,
    CONSTRAINT "ApplicationMessage_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "MembershipApplication" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ApplicationMessage_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GroupCode" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slot" TEXT NOT NULL DEFAULT 'current',
    "fileId" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "publishedAt" DATETIME NOT NULL,
    "publishedById" TEXT NOT NULL,
    "warnedAt" DATETIME,
    CONSTRAINT "GroupCode_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "GroupCode_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_MembershipApplication" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'SUBMITTED',
    "name" TEXT NOT NULL,
    "affiliation" TEXT NOT NULL,
    "kind" TEXT,
    "areas" JSONB NOT NULL,
    "areaKey" TEXT NOT NULL DEFAULT '',
    "motivation" TEXT NOT NULL,
    "handles" JSONB NOT NULL,
    "heardFrom" TEXT,
    "consentVersion" TEXT,
    "searchKey" TEXT NOT NULL DEFAULT '',
    "submittedAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "decidedAt" DATETIME,
    "decidedMonth" TEXT,
    "decidedById" TEXT,
    "reason" TEXT,
    "assigneeId" TEXT,
    "ruleId" TEXT NOT NULL,
    "ruleVersion" INTEGER NOT NULL,
    "openKey" TEXT,
    CONSTRAINT "MembershipApplication_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "MembershipApplication_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_MembershipApplication" ("affiliation", "areas", "consentVersion", "decidedAt", "decidedById", "handles", "heardFrom", "id", "kind", "motivation", "name", "openKey", "reason", "ruleId", "ruleVersion", "status", "submittedAt", "userId") SELECT "affiliation", "areas", "consentVersion", "decidedAt", "decidedById", "handles", "heardFrom", "id", "kind", "motivation", "name", "openKey", "reason", "ruleId", "ruleVersion", "status", "submittedAt", "userId" FROM "MembershipApplication";
DROP TABLE "MembershipApplication";
ALTER TABLE "new_MembershipApplication" RENAME TO "MembershipApplication";
CREATE UNIQUE INDEX "MembershipApplication_openKey_key" ON "MembershipApplication"("openKey");
CREATE INDEX "MembershipApplication_status_submittedAt_id_idx" ON "MembershipApplication"("status", "submittedAt", "id");
CREATE INDEX "MembershipApplication_status_searchKey_id_idx" ON "MembershipApplication"("status", "searchKey", "id");
CREATE INDEX "MembershipApplication_userId_submittedAt_idx" ON "MembershipApplication"("userId", "submittedAt");
CREATE INDEX "MembershipApplication_status_decidedAt_idx" ON "MembershipApplication"("status", "decidedAt");
CREATE INDEX "MembershipApplication_decidedMonth_status_idx" ON "MembershipApplication"("decidedMonth", "status");
CREATE INDEX "MembershipApplication_assigneeId_idx" ON "MembershipApplication"("assigneeId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "ApplicationMessage_applicationId_sentAt_id_idx" ON "ApplicationMessage"("applicationId", "sentAt", "id");

-- CreateIndex
CREATE INDEX "ApplicationMessage_authorId_idx" ON "ApplicationMessage"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "GroupCode_slot_key" ON "GroupCode"("slot");

-- CreateIndex
CREATE UNIQUE INDEX "GroupCode_fileId_key" ON "GroupCode"("fileId");

-- For the applications that are there: what the portal writes with each from now on.
UPDATE "MembershipApplication" SET
    "updatedAt" = COALESCE("decidedAt", "submittedAt"),
    "decidedMonth" = substr("decidedAt", 1, 7),
    "searchKey" = lower("name" || ' ' || "affiliation"),
    "areaKey" = COALESCE((SELECT ' ' || group_concat("value", ' ') || ' ' FROM json_each("areas")), '');
