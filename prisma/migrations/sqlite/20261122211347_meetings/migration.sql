-- CreateTable
CREATE TABLE "AgendaProposal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "detail" TEXT,
    "minutes" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'OPEN',
    "createdAt" DATETIME NOT NULL,
    "closedAt" DATETIME,
    CONSTRAINT "AgendaProposal_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AgendaItem" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "detail" TEXT,
    "ownerId" TEXT,
    "minutes" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "addedAt" DATETIME NOT NULL,
    "changedAt" DATETIME NOT NULL,
    "droppedAt" DATETIME,
    "outcome" TEXT,
    CONSTRAINT "AgendaItem_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AgendaItem_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AgendaVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "items" JSONB NOT NULL,
    CONSTRAINT "AgendaVersion_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'PLANNED',
    "startsAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,
    "plannedAt" DATETIME NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "joinUrl" TEXT,
    "reason" TEXT,
    "pollClosesAt" DATETIME,
    "ruleId" TEXT NOT NULL,
    "ruleVersion" INTEGER NOT NULL,
    "frozenAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    "changedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "DayAnswer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "days" JSONB NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "DayAnswer_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DayAnswer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "CalendarFeed_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Minutes" (
    "meetingId" TEXT NOT NULL PRIMARY KEY,
    "status" TEXT NOT NULL DEFAULT 'DRAFT',
    "text" TEXT NOT NULL,
    "searchText" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "authorId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "publishedAt" DATETIME,
    CONSTRAINT "Minutes_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MinutesRevision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "reason" TEXT,
    "byId" TEXT,
    "at" DATETIME NOT NULL,
    CONSTRAINT "MinutesRevision_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "MinutesRevision_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MeetingLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "addedAt" DATETIME NOT NULL,
    CONSTRAINT "MeetingLink_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Duty" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "meetingId" TEXT,
    "startsAt" DATETIME NOT NULL,
    "cancelledAt" DATETIME,
    "personId" TEXT,
    "settledAt" DATETIME,
    "swappedAt" DATETIME,
    "remindedAt" DATETIME,
    "checked" JSONB NOT NULL DEFAULT [],
    CONSTRAINT "Duty_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Duty_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DutyRefusal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "dutyId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "reason" TEXT,
    "at" DATETIME NOT NULL,
    CONSTRAINT "DutyRefusal_dutyId_fkey" FOREIGN KEY ("dutyId") REFERENCES "Duty" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DutyRefusal_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DutySwap" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "givenId" TEXT NOT NULL,
    "wantedId" TEXT NOT NULL,
    "askerId" TEXT NOT NULL,
    "askedId" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'OPEN',
    "askedAt" DATETIME NOT NULL,
    "answeredAt" DATETIME,
    "openKey" TEXT,
    CONSTRAINT "DutySwap_givenId_fkey" FOREIGN KEY ("givenId") REFERENCES "Duty" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DutySwap_wantedId_fkey" FOREIGN KEY ("wantedId") REFERENCES "Duty" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DutySwap_askerId_fkey" FOREIGN KEY ("askerId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DutySwap_askedId_fkey" FOREIGN KEY ("askedId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Absence" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "from" DATETIME NOT NULL,
    "until" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Absence_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CoreDeveloper" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "since" DATETIME NOT NULL,
    "until" DATETIME,
    "markedById" TEXT,
    "openKey" TEXT,
    CONSTRAINT "CoreDeveloper_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Rota" (
    "kind" TEXT NOT NULL PRIMARY KEY,
    "plannedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "MeetingSession" (
    "meetingId" TEXT NOT NULL PRIMARY KEY,
    "openedAt" DATETIME NOT NULL,
    "openedById" TEXT,
    "closedAt" DATETIME,
    "code" TEXT NOT NULL,
    "currentItemId" TEXT,
    "itemSince" DATETIME,
    CONSTRAINT "MeetingSession_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "MeetingSession_currentItemId_fkey" FOREIGN KEY ("currentItemId") REFERENCES "AgendaItem" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Attendance" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "recordedById" TEXT,
    CONSTRAINT "Attendance_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Attendance_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ItemNote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "itemId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "authorId" TEXT,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "ItemNote_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ItemNoteVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "noteId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "authorId" TEXT,
    "at" DATETIME NOT NULL,
    CONSTRAINT "ItemNoteVersion_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "ItemNote" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT NOT NULL,
    "itemId" TEXT,
    "text" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "recordedById" TEXT,
    CONSTRAINT "Decision_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Decision_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ActionItem" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT NOT NULL,
    "itemId" TEXT,
    "text" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'OPEN',
    "createdAt" DATETIME NOT NULL,
    "closedAt" DATETIME,
    "reminders" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "ActionItem_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ActionItem_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ActionItem_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "AgendaProposal_status_createdAt_idx" ON "AgendaProposal"("status", "createdAt");

-- CreateIndex
CREATE INDEX "AgendaProposal_personId_createdAt_idx" ON "AgendaProposal"("personId", "createdAt");

-- CreateIndex
CREATE INDEX "AgendaItem_meetingId_position_idx" ON "AgendaItem"("meetingId", "position");

-- CreateIndex
CREATE INDEX "AgendaItem_ownerId_idx" ON "AgendaItem"("ownerId");

-- CreateIndex
CREATE INDEX "AgendaItem_outcome_idx" ON "AgendaItem"("outcome");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaItem_meetingId_key_key" ON "AgendaItem"("meetingId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaVersion_meetingId_number_key" ON "AgendaVersion"("meetingId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_slug_key" ON "Meeting"("slug");

-- CreateIndex
CREATE INDEX "Meeting_startsAt_id_idx" ON "Meeting"("startsAt", "id");

-- CreateIndex
CREATE INDEX "Meeting_endsAt_id_idx" ON "Meeting"("endsAt", "id");

-- CreateIndex
CREATE INDEX "Meeting_pollClosesAt_idx" ON "Meeting"("pollClosesAt");

-- CreateIndex
CREATE INDEX "DayAnswer_personId_idx" ON "DayAnswer"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "DayAnswer_meetingId_personId_key" ON "DayAnswer"("meetingId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_userId_key" ON "CalendarFeed"("userId");

-- CreateIndex
CREATE INDEX "MinutesRevision_byId_idx" ON "MinutesRevision"("byId");

-- CreateIndex
CREATE UNIQUE INDEX "MinutesRevision_meetingId_number_key" ON "MinutesRevision"("meetingId", "number");

-- CreateIndex
CREATE INDEX "MeetingLink_meetingId_idx" ON "MeetingLink"("meetingId");

-- CreateIndex
CREATE UNIQUE INDEX "Duty_meetingId_key" ON "Duty"("meetingId");

-- CreateIndex
CREATE INDEX "Duty_kind_startsAt_idx" ON "Duty"("kind", "startsAt");

-- CreateIndex
CREATE INDEX "Duty_personId_startsAt_idx" ON "Duty"("personId", "startsAt");

-- CreateIndex
CREATE INDEX "DutyRefusal_personId_idx" ON "DutyRefusal"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "DutyRefusal_dutyId_personId_key" ON "DutyRefusal"("dutyId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "DutySwap_openKey_key" ON "DutySwap"("openKey");

-- CreateIndex
CREATE INDEX "DutySwap_givenId_idx" ON "DutySwap"("givenId");

-- CreateIndex
CREATE INDEX "DutySwap_wantedId_idx" ON "DutySwap"("wantedId");

-- CreateIndex
CREATE INDEX "DutySwap_askerId_idx" ON "DutySwap"("askerId");

-- CreateIndex
CREATE INDEX "DutySwap_askedId_status_idx" ON "DutySwap"("askedId", "status");

-- CreateIndex
CREATE INDEX "Absence_personId_until_idx" ON "Absence"("personId", "until");

-- CreateIndex
CREATE INDEX "Absence_until_idx" ON "Absence"("until");

-- CreateIndex
CREATE UNIQUE INDEX "CoreDeveloper_openKey_key" ON "CoreDeveloper"("openKey");

-- CreateIndex
CREATE INDEX "CoreDeveloper_personId_idx" ON "CoreDeveloper"("personId");

-- CreateIndex
CREATE INDEX "CoreDeveloper_until_idx" ON "CoreDeveloper"("until");

-- CreateIndex
CREATE INDEX "MeetingSession_currentItemId_idx" ON "MeetingSession"("currentItemId");

-- CreateIndex
CREATE INDEX "Attendance_personId_at_idx" ON "Attendance"("personId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Attendance_meetingId_personId_key" ON "Attendance"("meetingId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "ItemNote_itemId_key" ON "ItemNote"("itemId");

-- CreateIndex
CREATE INDEX "ItemNoteVersion_noteId_revision_idx" ON "ItemNoteVersion"("noteId", "revision");

-- CreateIndex
CREATE INDEX "Decision_meetingId_at_idx" ON "Decision"("meetingId", "at");

-- CreateIndex
CREATE INDEX "Decision_itemId_idx" ON "Decision"("itemId");

-- CreateIndex
CREATE INDEX "ActionItem_status_dueOn_idx" ON "ActionItem"("status", "dueOn");

-- CreateIndex
CREATE INDEX "ActionItem_meetingId_idx" ON "ActionItem"("meetingId");

-- CreateIndex
CREATE INDEX "ActionItem_itemId_idx" ON "ActionItem"("itemId");

-- CreateIndex
CREATE INDEX "ActionItem_ownerId_status_idx" ON "ActionItem"("ownerId", "status");
