-- CreateEnum
CREATE TYPE "SearchKind" AS ENUM ('PAGE', 'NEWS', 'PERSON', 'EVENT', 'TALK', 'MINUTES', 'TASK', 'GOAL', 'MODEL', 'ARTICLE');

-- CreateTable
CREATE TABLE "SearchDocument" (
    "id" TEXT NOT NULL,
    "kind" "SearchKind" NOT NULL,
    "key" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "textZh" TEXT NOT NULL,
    "textEn" TEXT NOT NULL,
    "at" TIMESTAMP(3),
    "fingerprint" TEXT NOT NULL,
    "personId" TEXT,

    CONSTRAINT "SearchDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SearchTerm" (
    "documentId" TEXT NOT NULL,
    "term" TEXT NOT NULL,
    "weight" INTEGER NOT NULL,
    "kind" "SearchKind" NOT NULL,
    "personId" TEXT,

    CONSTRAINT "SearchTerm_pkey" PRIMARY KEY ("documentId","term")
);

-- CreateTable
CREATE TABLE "SearchProgress" (
    "id" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL,
    "madeFrom" TEXT NOT NULL,
    "walkKind" "SearchKind",
    "walkKey" TEXT NOT NULL DEFAULT '',
    "walkedAt" TIMESTAMP(3),

    CONSTRAINT "SearchProgress_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SearchDocument_personId_idx" ON "SearchDocument"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "SearchDocument_kind_key_key" ON "SearchDocument"("kind", "key");

-- CreateIndex
CREATE INDEX "SearchTerm_term_weight_documentId_kind_idx" ON "SearchTerm"("term", "weight", "documentId", "kind");

-- CreateIndex
CREATE INDEX "SearchTerm_personId_idx" ON "SearchTerm"("personId");

-- AddForeignKey
ALTER TABLE "SearchDocument" ADD CONSTRAINT "SearchDocument_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchTerm" ADD CONSTRAINT "SearchTerm_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "SearchDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchTerm" ADD CONSTRAINT "SearchTerm_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Words are looked up byte by byte, whatever the database's collation, and keys are walked through so.
ALTER TABLE "SearchTerm" ALTER COLUMN "term" TYPE TEXT COLLATE "C";
ALTER TABLE "SearchDocument" ALTER COLUMN "key" TYPE TEXT COLLATE "C";
