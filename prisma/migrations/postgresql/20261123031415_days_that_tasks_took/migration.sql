-- AlterTable
ALTER TABLE "Task" ADD COLUMN     "daysTaken" INTEGER;

-- CreateIndex
CREATE INDEX "Task_quarter_areaId_status_daysTaken_idx" ON "Task"("quarter", "areaId", "status", "daysTaken");

-- What is done already took so many days.
UPDATE "Task" SET "daysTaken" = ROUND(EXTRACT(EPOCH FROM "doneAt" - "publishedAt") / 86400)::INTEGER
WHERE "status" = 'DONE' AND "doneAt" IS NOT NULL AND "publishedAt" IS NOT NULL;
