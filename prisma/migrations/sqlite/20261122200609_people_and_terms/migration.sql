-- CreateTable
CREATE TABLE "DirectoryEntry" (
    "personId" TEXT NOT NULL PRIMARY KEY,
    "sortKey" TEXT NOT NULL,
    "standing" TEXT,
    "since" DATETIME,
    "dutyZh" TEXT,
    "dutyEn" TEXT,
    "areas" TEXT NOT NULL,
    "honouredSince" DATETIME,
    "staleAt" DATETIME,
    "version" INTEGER NOT NULL,
    CONSTRAINT "DirectoryEntry_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DirectoryKey" (
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "personId" TEXT NOT NULL,

    PRIMARY KEY ("kind", "key", "personId"),
    CONSTRAINT "DirectoryKey_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Recognition" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "nameZh" TEXT,
    "nameEn" TEXT,
    "year" INTEGER NOT NULL,
    "citationZh" TEXT NOT NULL,
    "citationEn" TEXT NOT NULL,
    "grantedAt" DATETIME NOT NULL,
    "grantedById" TEXT,
    "withdrawnAt" DATETIME,
    "withdrawnById" TEXT,
    "withdrawReason" TEXT,
    "liveKey" TEXT,
    CONSTRAINT "Recognition_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "nativeName" TEXT,
    "titleZh" TEXT,
    "titleEn" TEXT,
    "affiliationZh" TEXT,
    "affiliationEn" TEXT,
    "backgroundZh" TEXT,
    "backgroundEn" TEXT,
    "areas" JSONB,
    "languages" JSONB,
    "gitee" TEXT,
    "atomgit" TEXT,
    "github" TEXT,
    "avatarId" TEXT,
    "visibility" JSONB,
    "hallOfFameConsent" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Person_avatarId_fkey" FOREIGN KEY ("avatarId") REFERENCES "StoredFile" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Person" ("affiliationEn", "affiliationZh", "backgroundEn", "backgroundZh", "createdAt", "id", "name", "nameKey", "nativeName", "slug", "titleEn", "titleZh") SELECT "affiliationEn", "affiliationZh", "backgroundEn", "backgroundZh", "createdAt", "id", "name", "nameKey", "nativeName", "slug", "titleEn", "titleZh" FROM "Person";
DROP TABLE "Person";
ALTER TABLE "new_Person" RENAME TO "Person";
CREATE UNIQUE INDEX "Person_slug_key" ON "Person"("slug");
CREATE UNIQUE INDEX "Person_avatarId_key" ON "Person"("avatarId");
CREATE INDEX "Person_nameKey_id_idx" ON "Person"("nameKey", "id");
CREATE TABLE "new_RoleTerm" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "areas" JSONB NOT NULL DEFAULT [],
    "dutyZh" TEXT,
    "dutyEn" TEXT,
    "since" DATETIME NOT NULL,
    "until" DATETIME,
    "source" TEXT NOT NULL,
    "ruleId" TEXT NOT NULL,
    "ruleVersion" INTEGER NOT NULL,
    "recordedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedById" TEXT,
    "reason" TEXT,
    "endRecordedAt" DATETIME,
    "endedById" TEXT,
    "endReason" TEXT,
    "supersededAt" DATETIME,
    "supersededById" TEXT,
    "supersededReason" TEXT,
    "correctsId" TEXT,
    "openKey" TEXT,
    CONSTRAINT "RoleTerm_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RoleTerm_correctsId_fkey" FOREIGN KEY ("correctsId") REFERENCES "RoleTerm" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_RoleTerm" ("areas", "dutyEn", "dutyZh", "id", "openKey", "personId", "recordedAt", "role", "ruleId", "ruleVersion", "since", "source", "until") SELECT "areas", "dutyEn", "dutyZh", "id", "openKey", "personId", "recordedAt", "role", "ruleId", "ruleVersion", "since", "source", "until" FROM "RoleTerm";
DROP TABLE "RoleTerm";
ALTER TABLE "new_RoleTerm" RENAME TO "RoleTerm";
CREATE UNIQUE INDEX "RoleTerm_correctsId_key" ON "RoleTerm"("correctsId");
CREATE UNIQUE INDEX "RoleTerm_openKey_key" ON "RoleTerm"("openKey");
CREATE INDEX "RoleTerm_personId_role_since_idx" ON "RoleTerm"("personId", "role", "since");
CREATE INDEX "RoleTerm_role_until_idx" ON "RoleTerm"("role", "until");
CREATE INDEX "RoleTerm_since_idx" ON "RoleTerm"("since");
CREATE INDEX "RoleTerm_until_idx" ON "RoleTerm"("until");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "DirectoryEntry_standing_sortKey_personId_idx" ON "DirectoryEntry"("standing", "sortKey", "personId");

-- CreateIndex
CREATE INDEX "DirectoryEntry_honouredSince_personId_idx" ON "DirectoryEntry"("honouredSince", "personId");

-- CreateIndex
CREATE INDEX "DirectoryEntry_staleAt_idx" ON "DirectoryEntry"("staleAt");

-- CreateIndex
CREATE INDEX "DirectoryEntry_version_idx" ON "DirectoryEntry"("version");

-- CreateIndex
CREATE INDEX "DirectoryKey_personId_idx" ON "DirectoryKey"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Recognition_liveKey_key" ON "Recognition"("liveKey");

-- CreateIndex
CREATE INDEX "Recognition_withdrawnAt_year_id_idx" ON "Recognition"("withdrawnAt", "year", "id");

-- CreateIndex
CREATE INDEX "Recognition_personId_year_idx" ON "Recognition"("personId", "year");

-- Terms of one role of one person never overlap, and none ends before it begins.
CREATE TRIGGER "RoleTerm_apart_insert" BEFORE INSERT ON "RoleTerm" WHEN NEW."supersededAt" IS NULL BEGIN
  SELECT RAISE(ABORT, 'role terms overlap') WHERE NEW."until" < NEW."since" OR EXISTS (
    SELECT 1 FROM "RoleTerm" AS other
    WHERE other."personId" = NEW."personId" AND other."role" = NEW."role" AND other."supersededAt" IS NULL
      AND other."since" < ifnull(NEW."until", '9999-12-31T00:00:00.000Z') AND NEW."since" < ifnull(other."until", '9999-12-31T00:00:00.000Z'));
END;
CREATE TRIGGER "RoleTerm_apart_update" BEFORE UPDATE OF "personId", "role", "since", "until", "supersededAt" ON "RoleTerm" WHEN NEW."supersededAt" IS NULL BEGIN
  SELECT RAISE(ABORT, 'role terms overlap') WHERE NEW."until" < NEW."since" OR EXISTS (
    SELECT 1 FROM "RoleTerm" AS other
    WHERE other."personId" = NEW."personId" AND other."role" = NEW."role" AND other."supersededAt" IS NULL
      AND other."id" <> NEW."id"
      AND other."since" < ifnull(NEW."until", '9999-12-31T00:00:00.000Z') AND NEW."since" < ifnull(other."until", '9999-12-31T00:00:00.000Z'));
END;
