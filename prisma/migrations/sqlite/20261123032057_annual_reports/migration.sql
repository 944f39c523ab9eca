-- CreateTable
CREATE TABLE "AnnualReport" (
    "year" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "textZh" TEXT NOT NULL,
    "textEn" TEXT NOT NULL,
    "figures" JSONB NOT NULL,
    "draftedAt" DATETIME NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedAt" DATETIME NOT NULL,
    "changedById" TEXT,
    "publishedAt" DATETIME,
    "publishedById" TEXT
);
