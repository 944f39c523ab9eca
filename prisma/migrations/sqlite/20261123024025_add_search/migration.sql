-- CreateTable
CREATE TABLE "SearchDocument" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "textZh" TEXT NOT NULL,
    "textEn" TEXT NOT NULL,
    "at" DATETIME,
    "fingerprint" TEXT NOT NULL,
    "personId" TEXT,
    CONSTRAINT "SearchDocument_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SearchTerm" (
    "documentId" TEXT NOT NULL,
    "term" TEXT NOT NULL,
    "weight" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "personId" TEXT,

    PRIMARY KEY ("documentId", "term"),
    CONSTRAINT "SearchTerm_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "SearchDocument" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SearchTerm_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SearchProgress" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "sequence" INTEGER NOT NULL,
    "madeFrom" TEXT NOT NULL,
    "walkKind" TEXT,
    "walkKey" TEXT NOT NULL DEFAULT '',
    "walkedAt" DATETIME
);

-- CreateIndex
CREATE INDEX "SearchDocument_personId_idx" ON "SearchDocument"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "SearchDocument_kind_key_key" ON "SearchDocument"("kind", "key");

-- CreateIndex
CREATE INDEX "SearchTerm_term_weight_documentId_kind_idx" ON "SearchTerm"("term", "weight", "documentId", "kind");

-- CreateIndex
CREATE INDEX "SearchTerm_personId_idx" ON "SearchTerm"("personId");
