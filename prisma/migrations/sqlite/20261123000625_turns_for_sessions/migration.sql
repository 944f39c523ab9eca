-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Duty" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "meetingId" TEXT,
    "eventId" TEXT,
    "startsAt" DATETIME NOT NULL,
    "cancelledAt" DATETIME,
    "personId" TEXT,
    "settledAt" DATETIME,
    "swappedAt" DATETIME,
    "remindedAt" DATETIME,
    "checked" JSONB NOT NULL DEFAULT [],
    CONSTRAINT "Duty_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Duty_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Duty_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Duty" ("cancelledAt", "checked", "id", "kind", "meetingId", "personId", "remindedAt", "settledAt", "startsAt", "swappedAt") SELECT "cancelledAt", "checked", "id", "kind", "meetingId", "personId", "remindedAt", "settledAt", "startsAt", "swappedAt" FROM "Duty";
DROP TABLE "Duty";
ALTER TABLE "new_Duty" RENAME TO "Duty";
CREATE UNIQUE INDEX "Duty_meetingId_key" ON "Duty"("meetingId");
CREATE UNIQUE INDEX "Duty_eventId_key" ON "Duty"("eventId");
CREATE INDEX "Duty_kind_startsAt_idx" ON "Duty"("kind", "startsAt");
CREATE INDEX "Duty_personId_startsAt_idx" ON "Duty"("personId", "startsAt");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
