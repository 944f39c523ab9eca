-- AlterTable
ALTER TABLE "Duty" ADD COLUMN     "eventId" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "Duty_eventId_key" ON "Duty"("eventId");

-- AddForeignKey
ALTER TABLE "Duty" ADD CONSTRAINT "Duty_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
