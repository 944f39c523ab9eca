-- CreateEnum
CREATE TYPE "Standing" AS ENUM ('MAINTAINER', 'COMMITTER', 'MEMBER', 'EMERITUS');

-- CreateEnum
CREATE TYPE "DirectoryKeyKind" AS ENUM ('NAME', 'AFFILIATION');

-- CreateEnum
CREATE TYPE "RecognitionKind" AS ENUM ('SENIOR_DEVELOPER', 'EXCELLENT_DEVELOPER', 'SENIOR_EVANGELIST', 'EVANGELIST', 'OTHER');

-- AlterEnum
ALTER TYPE "RoleSource" ADD VALUE 'APPOINTMENT';

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "areas" JSONB,
ADD COLUMN     "atomgit" TEXT,
ADD COLUMN     "avatarId" TEXT,
ADD COLUMN     "gitee" TEXT,
ADD COLUMN     "github" TEXT,
ADD COLUMN     "hallOfFameConsent" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "languages" JSONB,
ADD COLUMN     "visibility" JSONB;

-- AlterTable
ALTER TABLE "RoleTerm" ADD COLUMN     "correctsId" TEXT,
ADD COLUMN     "endReason" TEXT,
ADD COLUMN     "endRecordedAt" TIMESTAMP(3),
ADD COLUMN     "endedById" TEXT,
ADD COLUMN     "reason" TEXT,
ADD COLUMN     "recordedById" TEXT,
ADD COLUMN     "supersededAt" TIMESTAMP(3),
ADD COLUMN     "supersededById" TEXT,
ADD COLUMN     "supersededReason" TEXT;

-- CreateTable
CREATE TABLE "DirectoryEntry" (
    "personId" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    "standing" "Standing",
    "since" TIMESTAMP(3),
    "dutyZh" TEXT,
    "dutyEn" TEXT,
    "areas" TEXT NOT NULL,
    "honouredSince" TIMESTAMP(3),
    "staleAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL,

    CONSTRAINT "DirectoryEntry_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "DirectoryKey" (
    "kind" "DirectoryKeyKind" NOT NULL,
    "key" TEXT NOT NULL,
    "personId" TEXT NOT NULL,

    CONSTRAINT "DirectoryKey_pkey" PRIMARY KEY ("kind","key","personId")
);

-- CreateTable
CREATE TABLE "Recognition" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "kind" "RecognitionKind" NOT NULL,
    "nameZh" TEXT,
    "nameEn" TEXT,
    "year" INTEGER NOT NULL,
    "citationZh" TEXT NOT NULL,
    "citationEn" TEXT NOT NULL,
    "grantedAt" TIMESTAMP(3) NOT NULL,
    "grantedById" TEXT,
    "withdrawnAt" TIMESTAMP(3),
    "withdrawnById" TEXT,
    "withdrawReason" TEXT,
    "liveKey" TEXT,

    CONSTRAINT "Recognition_pkey" PRIMARY KEY ("id")
);

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

-- CreateIndex
CREATE UNIQUE INDEX "Person_avatarId_key" ON "Person"("avatarId");

-- CreateIndex
CREATE UNIQUE INDEX "RoleTerm_correctsId_key" ON "RoleTerm"("correctsId");

-- AddForeignKey
ALTER TABLE "DirectoryEntry" ADD CONSTRAINT "DirectoryEntry_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DirectoryKey" ADD CONSTRAINT "DirectoryKey_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_avatarId_fkey" FOREIGN KEY ("avatarId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleTerm" ADD CONSTRAINT "RoleTerm_correctsId_fkey" FOREIGN KEY ("correctsId") REFERENCES "RoleTerm"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recognition" ADD CONSTRAINT "Recognition_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Prefixes are looked up byte by byte, whatever the database's collation.
ALTER TABLE "DirectoryKey" ALTER COLUMN "key" TYPE TEXT COLLATE "C";
ALTER TABLE "DirectoryEntry" ALTER COLUMN "sortKey" TYPE TEXT COLLATE "C";

-- Terms of one role of one person never overlap, and none ends before it begins. The person's row is locked first, so that of
-- two transactions the second sees what the first has written.
CREATE FUNCTION role_terms_apart() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."supersededAt" IS NOT NULL THEN RETURN NEW; END IF;
  PERFORM 1 FROM "Person" WHERE "id" = NEW."personId" FOR NO KEY UPDATE;
  IF NEW."until" < NEW."since" OR EXISTS (
    SELECT 1 FROM "RoleTerm" AS other
    WHERE other."personId" = NEW."personId" AND other."role" = NEW."role" AND other."supersededAt" IS NULL
      AND other."id" <> NEW."id"
      AND other."since" < coalesce(NEW."until", 'infinity') AND NEW."since" < coalesce(other."until", 'infinity'))
  THEN RAISE EXCEPTION 'role terms overlap' USING ERRCODE = 'exclusion_violation'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "RoleTerm_apart" BEFORE INSERT OR UPDATE OF "personId", "role", "since", "until", "supersededAt" ON "RoleTerm"
  FOR EACH ROW EXECUTE FUNCTION role_terms_apart();
