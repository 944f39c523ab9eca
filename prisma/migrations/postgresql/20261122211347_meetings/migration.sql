-- CreateEnum
CREATE TYPE "ProposalKind" AS ENUM ('DEMO', 'TOPIC');

-- CreateEnum
CREATE TYPE "ProposalStatus" AS ENUM ('OPEN', 'DONE', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "ItemOutcome" AS ENUM ('DONE', 'CARRIED');

-- CreateEnum
CREATE TYPE "AgendaVersionKind" AS ENUM ('DRAFT', 'FROZEN', 'AMENDED');

-- CreateEnum
CREATE TYPE "MeetingStatus" AS ENUM ('PLANNED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "MinutesStatus" AS ENUM ('DRAFT', 'REVIEW', 'PUBLISHED');

-- CreateEnum
CREATE TYPE "MeetingLinkKind" AS ENUM ('RECORDING', 'SLIDES', 'OTHER');

-- CreateEnum
CREATE TYPE "DutyKind" AS ENUM ('MEETING', 'SHARING_SESSION');

-- CreateEnum
CREATE TYPE "SwapStatus" AS ENUM ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "AttendanceKind" AS ENUM ('PRESENT', 'ONLINE', 'APOLOGIES');

-- CreateEnum
CREATE TYPE "ActionStatus" AS ENUM ('OPEN', 'DONE', 'DROPPED');

-- CreateTable
CREATE TABLE "AgendaProposal" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "kind" "ProposalKind" NOT NULL,
    "title" TEXT NOT NULL,
    "detail" TEXT,
    "minutes" INTEGER NOT NULL,
    "status" "ProposalStatus" NOT NULL DEFAULT 'OPEN',
    "createdAt" TIMESTAMP(3) NOT NULL,
    "closedAt" TIMESTAMP(3),

    CONSTRAINT "AgendaProposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgendaItem" (
    "id" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "detail" TEXT,
    "ownerId" TEXT,
    "minutes" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "addedAt" TIMESTAMP(3) NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,
    "droppedAt" TIMESTAMP(3),
    "outcome" "ItemOutcome",

    CONSTRAINT "AgendaItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgendaVersion" (
    "id" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "AgendaVersionKind" NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "items" JSONB NOT NULL,

    CONSTRAINT "AgendaVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "status" "MeetingStatus" NOT NULL DEFAULT 'PLANNED',
    "startsAt" TIMESTAMP(3) NOT NULL,
    "endsAt" TIMESTAMP(3) NOT NULL,
    "plannedAt" TIMESTAMP(3) NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "joinUrl" TEXT,
    "reason" TEXT,
    "pollClosesAt" TIMESTAMP(3),
    "ruleId" TEXT NOT NULL,
    "ruleVersion" INTEGER NOT NULL,
    "frozenAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DayAnswer" (
    "id" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "days" JSONB NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DayAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Minutes" (
    "meetingId" TEXT NOT NULL,
    "status" "MinutesStatus" NOT NULL DEFAULT 'DRAFT',
    "text" TEXT NOT NULL,
    "searchText" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "authorId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "publishedAt" TIMESTAMP(3),

    CONSTRAINT "Minutes_pkey" PRIMARY KEY ("meetingId")
);

-- CreateTable
CREATE TABLE "MinutesRevision" (
    "id" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "reason" TEXT,
    "byId" TEXT,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "MinutesRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeetingLink" (
    "id" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "kind" "MeetingLinkKind" NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "addedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "MeetingLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Duty" (
    "id" TEXT NOT NULL,
    "kind" "DutyKind" NOT NULL,
    "meetingId" TEXT,
    "startsAt" TIMESTAMP(3) NOT NULL,
    "cancelledAt" TIMESTAMP(3),
    "personId" TEXT,
    "settledAt" TIMESTAMP(3),
    "swappedAt" TIMESTAMP(3),
    "remindedAt" TIMESTAMP(3),
    "checked" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "Duty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DutyRefusal" (
    "id" TEXT NOT NULL,
    "dutyId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DutyRefusal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DutySwap" (
    "id" TEXT NOT NULL,
    "givenId" TEXT NOT NULL,
    "wantedId" TEXT NOT NULL,
    "askerId" TEXT NOT NULL,
    "askedId" TEXT NOT NULL,
    "status" "SwapStatus" NOT NULL DEFAULT 'OPEN',
    "askedAt" TIMESTAMP(3) NOT NULL,
    "answeredAt" TIMESTAMP(3),
    "openKey" TEXT,

    CONSTRAINT "DutySwap_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Absence" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "from" TIMESTAMP(3) NOT NULL,
    "until" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CoreDeveloper" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "since" TIMESTAMP(3) NOT NULL,
    "until" TIMESTAMP(3),
    "markedById" TEXT,
    "openKey" TEXT,

    CONSTRAINT "CoreDeveloper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Rota" (
    "kind" "DutyKind" NOT NULL,
    "plannedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Rota_pkey" PRIMARY KEY ("kind")
);

-- CreateTable
CREATE TABLE "MeetingSession" (
    "meetingId" TEXT NOT NULL,
    "openedAt" TIMESTAMP(3) NOT NULL,
    "openedById" TEXT,
    "closedAt" TIMESTAMP(3),
    "code" TEXT NOT NULL,
    "currentItemId" TEXT,
    "itemSince" TIMESTAMP(3),

    CONSTRAINT "MeetingSession_pkey" PRIMARY KEY ("meetingId")
);

-- CreateTable
CREATE TABLE "Attendance" (
    "id" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "kind" "AttendanceKind" NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "recordedById" TEXT,

    CONSTRAINT "Attendance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ItemNote" (
    "id" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "authorId" TEXT,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ItemNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ItemNoteVersion" (
    "id" TEXT NOT NULL,
    "noteId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "authorId" TEXT,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ItemNoteVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "itemId" TEXT,
    "text" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "recordedById" TEXT,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActionItem" (
    "id" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "itemId" TEXT,
    "text" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "status" "ActionStatus" NOT NULL DEFAULT 'OPEN',
    "createdAt" TIMESTAMP(3) NOT NULL,
    "closedAt" TIMESTAMP(3),
    "reminders" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ActionItem_pkey" PRIMARY KEY ("id")
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

-- AddForeignKey
ALTER TABLE "AgendaProposal" ADD CONSTRAINT "AgendaProposal_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaVersion" ADD CONSTRAINT "AgendaVersion_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DayAnswer" ADD CONSTRAINT "DayAnswer_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DayAnswer" ADD CONSTRAINT "DayAnswer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Minutes" ADD CONSTRAINT "Minutes_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MinutesRevision" ADD CONSTRAINT "MinutesRevision_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MinutesRevision" ADD CONSTRAINT "MinutesRevision_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingLink" ADD CONSTRAINT "MeetingLink_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Duty" ADD CONSTRAINT "Duty_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Duty" ADD CONSTRAINT "Duty_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DutyRefusal" ADD CONSTRAINT "DutyRefusal_dutyId_fkey" FOREIGN KEY ("dutyId") REFERENCES "Duty"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DutyRefusal" ADD CONSTRAINT "DutyRefusal_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DutySwap" ADD CONSTRAINT "DutySwap_givenId_fkey" FOREIGN KEY ("givenId") REFERENCES "Duty"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DutySwap" ADD CONSTRAINT "DutySwap_wantedId_fkey" FOREIGN KEY ("wantedId") REFERENCES "Duty"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DutySwap" ADD CONSTRAINT "DutySwap_askerId_fkey" FOREIGN KEY ("askerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DutySwap" ADD CONSTRAINT "DutySwap_askedId_fkey" FOREIGN KEY ("askedId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoreDeveloper" ADD CONSTRAINT "CoreDeveloper_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingSession" ADD CONSTRAINT "MeetingSession_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingSession" ADD CONSTRAINT "MeetingSession_currentItemId_fkey" FOREIGN KEY ("currentItemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemNote" ADD CONSTRAINT "ItemNote_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemNoteVersion" ADD CONSTRAINT "ItemNoteVersion_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "ItemNote"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionItem" ADD CONSTRAINT "ActionItem_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionItem" ADD CONSTRAINT "ActionItem_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionItem" ADD CONSTRAINT "ActionItem_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
