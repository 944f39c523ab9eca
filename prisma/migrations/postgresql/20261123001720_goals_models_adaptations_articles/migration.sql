-- CreateEnum
CREATE TYPE "UpstreamKind" AS ENUM ('RELEASE', 'FEATURE');

-- CreateEnum
CREATE TYPE "ArticleStatus" AS ENUM ('PROPOSED', 'PUBLISHED', 'DECLINED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "GoalComparison" AS ENUM ('AT_LEAST', 'AT_MOST');

-- CreateEnum
CREATE TYPE "ModelKind" AS ENUM ('LLM', 'MULTIMODAL');

-- CreateEnum
CREATE TYPE "ModelStatus" AS ENUM ('PLANNED', 'EXPERIMENTAL', 'SUPPORTED', 'RETIRED');

-- CreateTable
CREATE TABLE "Adaptation" (
    "id" TEXT NOT NULL,
    "kind" "UpstreamKind" NOT NULL,
    "title" TEXT NOT NULL,
    "isCore" BOOLEAN NOT NULL,
    "appearedAt" TIMESTAMP(3) NOT NULL,
    "dueAt" TIMESTAMP(3) NOT NULL,
    "upstreamUrl" TEXT NOT NULL,
    "startedAt" TIMESTAMP(3),
    "adaptedAt" TIMESTAMP(3),
    "adaptedUrl" TEXT,
    "lateReason" TEXT,
    "droppedAt" TIMESTAMP(3),
    "dropReason" TEXT,
    "ownerId" TEXT,
    "remindedAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "createdById" TEXT,

    CONSTRAINT "Adaptation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Article" (
    "id" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "url" TEXT,
    "text" TEXT,
    "status" "ArticleStatus" NOT NULL,
    "proposedAt" TIMESTAMP(3) NOT NULL,
    "publishedAt" TIMESTAMP(3),
    "decidedAt" TIMESTAMP(3),
    "decidedById" TEXT,
    "reason" TEXT,
    "urlKey" TEXT,

    CONSTRAINT "Article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GoalYear" (
    "year" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "publishedAt" TIMESTAMP(3),

    CONSTRAINT "GoalYear_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "Goal" (
    "id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "summaryZh" TEXT NOT NULL,
    "summaryEn" TEXT NOT NULL,
    "commitments" JSONB NOT NULL,

    CONSTRAINT "Goal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GoalTarget" (
    "id" TEXT NOT NULL,
    "goalId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "textZh" TEXT NOT NULL,
    "textEn" TEXT NOT NULL,
    "unitZh" TEXT NOT NULL,
    "unitEn" TEXT NOT NULL,
    "target" DOUBLE PRECISION NOT NULL,
    "comparison" "GoalComparison" NOT NULL,
    "metric" TEXT,
    "definitionZh" TEXT,
    "definitionEn" TEXT,
    "ownerId" TEXT,

    CONSTRAINT "GoalTarget_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GoalFigure" (
    "id" TEXT NOT NULL,
    "targetId" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "asOf" TIMESTAMP(3) NOT NULL,
    "evidenceUrl" TEXT NOT NULL,
    "note" TEXT,
    "enteredAt" TIMESTAMP(3) NOT NULL,
    "enteredById" TEXT,
    "withdrawnAt" TIMESTAMP(3),
    "withdrawnById" TEXT,
    "withdrawReason" TEXT,

    CONSTRAINT "GoalFigure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SupportedModel" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "family" TEXT NOT NULL,
    "kind" "ModelKind" NOT NULL,
    "parameters" TEXT,
    "status" "ModelStatus" NOT NULL,
    "sincePlugin" TEXT,
    "sinceUpstream" TEXT,
    "precision" TEXT,
    "supportedAt" TIMESTAMP(3),
    "retiredAt" TIMESTAMP(3),
    "weightsUrl" TEXT,
    "guideUrl" TEXT,
    "changeUrl" TEXT,
    "noteZh" TEXT,
    "noteEn" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "createdById" TEXT,

    CONSTRAINT "SupportedModel_pkey" PRIMARY KEY ("id")
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

-- AddForeignKey
ALTER TABLE "Adaptation" ADD CONSTRAINT "Adaptation_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Goal" ADD CONSTRAINT "Goal_year_fkey" FOREIGN KEY ("year") REFERENCES "GoalYear"("year") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GoalTarget" ADD CONSTRAINT "GoalTarget_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "Goal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GoalTarget" ADD CONSTRAINT "GoalTarget_year_fkey" FOREIGN KEY ("year") REFERENCES "GoalYear"("year") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GoalTarget" ADD CONSTRAINT "GoalTarget_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GoalFigure" ADD CONSTRAINT "GoalFigure_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "GoalTarget"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
