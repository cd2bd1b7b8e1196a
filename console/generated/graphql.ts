/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What a caller may do with an API client now. */
export type ApiClientAction =
  /** Switch it off: apiClientDisable. */
  | 'DISABLE'
  /** Switch it on again: apiClientEnable. */
  | 'ENABLE'
  /** Give it a new key: apiClientRotateKey. */
  | 'ROTATE_KEY'
  /** Change what it is and what it may do: apiClientUpdate. */
  | 'UPDATE';

/** A third-party application to let in. */
export type ApiClientCreateInput = {
  /** Whom to reach when it misbehaves: an office, an address, a number. */
  contact: string;
  /** When its access ends; null for no end. */
  expiresAt?: string | null | undefined;
  /** The name of the application, at most 100 characters. */
  name: string;
  /** How many requests a minute it may send, over all servers: 1 to 100,000. */
  ratePerMinute?: number;
  /** What it may do, by the names of the query apiScopes, as `requests:read`. */
  scopes: Array<string>;
  /** The code of the unit whose territory it sees. */
  unit: string;
};

/** Which API clients to list; what is left out narrows nothing. */
export type ApiClientFilter = {
  /** Whose name or contact contains this text. */
  search?: string | null | undefined;
  /** In the subtree of the unit with this code. */
  unit?: string | null | undefined;
};

/** How API clients are sorted. */
export type ApiClientSort = {
  /** By what. */
  field: ApiClientSortField;
  /** Which way. */
  order: SortOrder;
};

/** What API clients can be sorted by. */
export type ApiClientSortField =
  /** When they were created. */
  | 'CREATED_AT'
  /** When their access ends. */
  | 'EXPIRES_AT'
  /** Their name. */
  | 'NAME';

/** What to change of an API client; what is left out stays as it is. */
export type ApiClientUpdateInput = {
  /** Whom to reach when it misbehaves. */
  contact?: string | null | undefined;
  /** When its access ends; null for no end. */
  expiresAt?: string | null | undefined;
  /** The name of the application, at most 100 characters. */
  name?: string | null | undefined;
  /** How many requests a minute it may send: 1 to 100,000. */
  ratePerMinute?: number | null | undefined;
  /** All it may do, by the names of the query apiScopes. */
  scopes?: Array<string> | null | undefined;
  /** The code of the unit whose territory it sees. */
  unit?: string | null | undefined;
};

/** Which decisions to list; what is left out narrows nothing, and periods are half-open. */
export type ApprovalFilter = {
  /** Taken on this WIB day or later. */
  decidedFrom?: string | null | undefined;
  /** Taken before this WIB day. */
  decidedTo?: string | null | undefined;
  /** With one of these outcomes. */
  outcome?: Array<ApprovalOutcome> | null | undefined;
  /** On the request with this identifier. */
  request?: string | number | null | undefined;
  /** On requests for the service with this code. */
  serviceType?: string | null | undefined;
  /** At a stage with this code, in whatever service. */
  stage?: string | null | undefined;
  /** Handled in the subtree of the unit with this code. */
  unit?: string | null | undefined;
};

/** How a visit to a stage ended (hasil). Escalated, withdrawn, skipped and undone leave the queue without a decision. */
export type ApprovalOutcome =
  /** Approved; the request moved on. */
  | 'APPROVED'
  /** Taken from the stage because it was late; charged to whoever had the post. */
  | 'ESCALATED'
  /** Rejected; the request ended. */
  | 'REJECTED'
  /** Returned to the applicant. */
  | 'RETURNED'
  /** Passed over: the chain allows it, or the post was vacant. */
  | 'SKIPPED'
  /** A decision taken back. */
  | 'UNDONE'
  /** The applicant withdrew the request. */
  | 'WITHDRAWN';

/** How decisions are sorted. */
export type ApprovalSort = {
  /** By what. */
  field: ApprovalSortField;
  /** Which way. */
  order: SortOrder;
};

/** What decisions can be sorted by. */
export type ApprovalSortField =
  /** When they were taken. */
  | 'DECIDED_AT'
  /** When the request entered the queue of the stage. */
  | 'ENTERED_AT';

/** For whom someone may enter requests. */
export type AsksFor =
  /** For the residents of their territory, who are helped. */
  | 'OTHERS'
  /** For themselves, as the resident they are. */
  | 'THEMSELVES';

/** That you act for someone who could not: put on record with both of you. */
export type AssistanceInput = {
  /** What else the record should say, at most 500 characters; no personal data. */
  note?: string | null | undefined;
  /** Why they needed help. */
  reason: AssistanceReason;
};

/** Why someone acted with the help of another (alasan dibantu). */
export type AssistanceReason =
  /** No device, or one that does not do (gawai). */
  | 'DEVICE'
  /** Not at home with such things (gaptek). */
  | 'DIGITAL_LITERACY'
  /** Of high age (usia sepuh). */
  | 'ELDERLY'
  /** Ill, or otherwise unable. */
  | 'ILLNESS'
  /** No network (jaringan, sinyal). */
  | 'NETWORK'
  /** Something else. */
  | 'OTHER';

/** Which audit entries to list; what is left out narrows nothing, and periods are half-open. */
export type AuditEntryFilter = {
  /** By the account with this identifier. */
  account?: string | number | null | undefined;
  /** By this field of the API, or this job. */
  action?: string | null | undefined;
  /** Refused or failed with this code. */
  code?: string | null | undefined;
  /** On this WIB day or later. */
  from?: string | null | undefined;
  /** Of one of these kinds. */
  kind?: Array<AuditKind> | null | undefined;
  /** About what has this identifier. */
  subject?: string | number | null | undefined;
  /** About something of this type, such as Account. */
  subjectType?: string | null | undefined;
  /** Before this WIB day. */
  to?: string | null | undefined;
};

/** How audit entries are sorted. */
export type AuditEntrySort = {
  /** By what. */
  field: AuditEntrySortField;
  /** Which way. */
  order: SortOrder;
};

/** What audit entries can be sorted by. */
export type AuditEntrySortField =
  /** When it was done. */
  | 'AT';

/** What kind of act is on record. */
export type AuditKind =
  /** Records left the system. */
  | 'EXPORT'
  /** A job of the system did something. */
  | 'JOB'
  /** A record changed. */
  | 'RECORD'
  /** Someone asked for what they may not have. */
  | 'REFUSAL'
  /** A masked number was shown in full. */
  | 'REVEAL'
  /** Someone’s rights, password or keys changed. */
  | 'RIGHTS'
  /** Someone signed in. */
  | 'SIGN_IN'
  /** Someone tried to sign in, and could not. */
  | 'SIGN_IN_FAILED'
  /** Someone signed out, or ended a session. */
  | 'SIGN_OUT'
  /** The record of a resident was opened. */
  | 'VIEW';

/** One of several requests to be approved at once. */
export type BulkDecision = {
  /** The request. */
  id: string | number;
  /** The version you saw: CONFLICT when the request has moved on since. Left out, whatever it is now. */
  seenVersion?: number | null | undefined;
};

/** What a version of the calendar is made of. */
export type CalendarInput = {
  /** Each day once, within the years covered. */
  closedDays: Array<ClosedDayInput>;
  /** The first year it covers: no later than the version in force. */
  firstYear: number;
  /** The usual hours; at least one hour a week. */
  hours: Array<WeekdayInput>;
  /** The last year it covers: this year or later, and at most 30 years in all. */
  lastYear: number;
  /** Seasons with other hours, which do not overlap. */
  seasons: Array<SeasonInput>;
  /** The regulation and the lists it is made of, 3 to 300 characters. */
  source: string;
  /** The years whose whole list of holidays is among the closed days; all others are flagged. */
  yearsWithHolidays: Array<number>;
};

/** In what capacity an officer is in a post (UU 30/2014 art. 14). */
export type Capacity =
  /** Appointed to it (definitif). */
  | 'DEFINITIVE'
  /** Standing in while its holder is away (pelaksana harian). */
  | 'PLH'
  /** Acting while the post is vacant (pelaksana tugas). */
  | 'PLT';

/** A version of how a service is done: its form, the documents it needs and its stages. */
export type ChainInput = {
  /** The documents it needs, in their order; at most 20. */
  documents: Array<RequiredDocumentInput>;
  /** What is asked of the applicant: a JSON Schema (2020-12) of an object whose properties are strings, integers, numbers or booleans with a title; at most 40 of them. */
  formSchema: Record<string, unknown>;
  /** The stages, in their order; 1 to 12. */
  stages: Array<StageInput>;
  /** The first WIB day on which new requests begin with it, from today on: it then takes the place of every version before. Today when left out. */
  validFrom?: string | null | undefined;
};

/** Under which code letters are filed, from a day on (kode klasifikasi). */
export type ClassificationInput = {
  /** Numbers joined by points, as in 400.12.3.1. */
  code: string;
  /** The first WIB day on which it holds. */
  validFrom: string;
};

/** How a duration is counted (jam). */
export type Clock =
  /** Every second counts: the clock of RT and RW heads, who have no office hours. */
  | 'CALENDAR'
  /** Only seconds in which offices are open count: the clock of offices. */
  | 'WORKING';

/** A day on which offices are closed: a holiday, joint leave, or a closure of the city. */
export type ClosedDayInput = {
  /** The WIB day. */
  day: string;
  /** What it is, 1 to 100 characters. */
  name: string;
};

/** A part of the console (bagian konsol). */
export type ConsoleSection =
  /** Third-party applications and their keys. */
  | 'API_CLIENTS'
  /** The decisions on them. */
  | 'APPROVALS'
  /** The acts on record. */
  | 'AUDIT'
  /** The working hours and holidays of offices. */
  | 'CALENDARS'
  /** How long requests take. */
  | 'DASHBOARD'
  /** The reasons to return or reject a request. */
  | 'DECISION_REASONS'
  /** What waits for one’s decision. */
  | 'INBOX'
  /** What people and other systems are told. */
  | 'NOTIFICATIONS'
  /** Officers, their posts and deputies. */
  | 'POSTS'
  /** The requests of one’s territory. */
  | 'REQUESTS'
  /** The records of residents. */
  | 'RESIDENTS'
  /** The services one keeps, and how each is done. */
  | 'SERVICE_TYPES'
  /** Who may sign in, and as what. */
  | 'USERS';

/** What to change of a reason; what is left out stays. */
export type DecisionReasonChange = {
  /** Whether it can be chosen from now on. */
  active?: boolean | null | undefined;
  /** What people read, at most 120 characters. */
  name?: string | null | undefined;
  /** Whether a note has to say more. */
  needsNote?: boolean | null | undefined;
};

/** Which reasons to list; what is left out narrows nothing. */
export type DecisionReasonFilter = {
  /** Those that can be chosen now, or those that cannot. */
  active?: boolean | null | undefined;
  /** Those for this outcome. */
  outcome?: ApprovalOutcome | null | undefined;
};

/** A new reason. Its code and outcome stay: figures count by them. */
export type DecisionReasonInput = {
  /** The code: 2 to 40 small letters, digits and hyphens, unique. */
  code: string;
  /** What people read, at most 120 characters. */
  name: string;
  /** Whether a note has to say more. */
  needsNote?: boolean;
  /** RETURNED or REJECTED. */
  outcome: ApprovalOutcome;
};

/** How reasons are sorted. */
export type DecisionReasonSort = {
  /** By what. */
  field: DecisionReasonSortField;
  /** Which way. */
  order: SortOrder;
};

/** What reasons can be sorted by. */
export type DecisionReasonSortField =
  /** Their code. */
  | 'CODE'
  /** Their name. */
  | 'NAME'
  /** The outcome they are for. */
  | 'OUTCOME';

/** Someone to act in a vacant post (PLT), or to stand in for its holder (PLH). */
export type DeputyInput = {
  /** The letter of appointment (dasar penunjukan), 3 to 200 characters. */
  basis: string;
  /** PLT while the post is vacant, PLH while its holder is away. */
  capacity: Capacity;
  /** The officer, who may hold other posts beside it. */
  officer: string | number;
  /** The post; staff have no deputies. */
  position: Position;
  /** The code of the unit; within your territory. */
  unit: string;
  /** The first WIB day. */
  validFrom: string;
  /** The first WIB day after; a PLH needs one, a year later at most. */
  validTo?: string | null | undefined;
};

/** What a processing time is the time of. */
export type Measure =
  /** A whole request, from submission to its end; withdrawn ones do not count. */
  | 'REQUEST'
  /** One visit to a stage, from entering the queue to the decision: approved, returned or rejected. */
  | 'STAGE';

/** What a caller may do with a notification now. */
export type NotificationAction =
  /** Have it tried again: notificationRetry. Of one whose outcome is unknown, it may arrive twice. */
  | 'RETRY';

/** By which way something is told. */
export type NotificationChannel =
  /** By e-mail to a person. */
  | 'EMAIL'
  /** By HTTP to another system, which may hear of an event more than once. */
  | 'WEBHOOK';

/** Why a try failed. */
export type NotificationFailure =
  /** The other side could not take it then. */
  | 'BUSY'
  /** It could not be written; the log of the server says why. */
  | 'INTERNAL'
  /** The line, or this server, was lost before the other side had answered. */
  | 'LOST'
  /** There is no address any more. */
  | 'NO_ADDRESS'
  /** The other side refused it for good. */
  | 'REFUSED'
  /** The channel is switched off. */
  | 'SWITCHED_OFF'
  /** The other side took too long. */
  | 'TIMEOUT'
  /** The other side could not be reached. */
  | 'UNREACHABLE';

/** Which notifications to list; what is left out narrows nothing. */
export type NotificationFilter = {
  /** By one of these channels. */
  channel?: Array<NotificationChannel> | null | undefined;
  /** About the request with this number. */
  number?: string | null | undefined;
  /** To one of these. */
  recipient?: Array<NotificationRecipient> | null | undefined;
  /** That have got this far. */
  state?: Array<NotificationState> | null | undefined;
};

/** Who is told. */
export type NotificationRecipient =
  /** Who asked (pemohon). */
  | 'APPLICANT'
  /** An officer it waits for, or waited for (petugas). */
  | 'OFFICER'
  /** The system at the address of the webhook. */
  | 'WEBHOOK';

/** How notifications are sorted. */
export type NotificationSort = {
  /** By what. */
  field: NotificationSortField;
  /** Which way. */
  order: SortOrder;
};

/** What notifications can be sorted by. */
export type NotificationSortField =
  /** The order in which they were made. */
  | 'ID';

/** How far something to be told has got. */
export type NotificationState =
  /** It was given up. */
  | 'FAILED'
  /** It was not sent, because it was no longer true. */
  | 'OVERTAKEN'
  /** It is being sent. */
  | 'SENDING'
  /** The other side took it. */
  | 'SENT'
  /** Nobody knows whether it arrived; it is not sent again unless someone says so. */
  | 'UNKNOWN'
  /** It will be sent, or tried again. */
  | 'WAITING';

/** In which words something is told. */
export type NotificationTemplate =
  /** To the applicant: it is done. */
  | 'COMPLETED'
  /** To an officer: it was late, and waits for the next level instead. */
  | 'ESCALATED_FROM'
  /** To an officer: it was late elsewhere, and waits for you instead. */
  | 'ESCALATED_TO'
  /** To another system: what happened, in codes. */
  | 'EVENT'
  /** To the applicant: it was approved, and waits for the next one. */
  | 'MOVED_ON'
  /** To the applicant: it was rejected, with the reason. */
  | 'REJECTED'
  /** To an officer: it still waits for you. */
  | 'REMINDER'
  /** To the applicant: mend something, with the reason. */
  | 'RETURNED'
  /** To the applicant: it has arrived. */
  | 'SUBMITTED'
  /** To an officer: it waits for you. */
  | 'WAITING';

/** A stretch in which offices are open. */
export type OpenHoursInput = {
  /** When it closes, later on the same day. */
  closes: string;
  /** When it opens, in WIB: HH:MM. */
  opens: string;
};

/** What an officer is in a unit (jabatan). */
export type Position =
  /** Head of a kecamatan (camat). */
  | 'CAMAT'
  /** Head of a kelurahan (lurah). */
  | 'LURAH'
  /** Head of an RT (ketua RT), a volunteer. */
  | 'RT_HEAD'
  /** Head of an RW (ketua RW), a volunteer. */
  | 'RW_HEAD'
  /** Secretary of a kelurahan or kecamatan (sekretaris). */
  | 'SECRETARY'
  /** Other office staff (staf). */
  | 'STAFF';

/** What a caller may do with a post now. */
export type PostAction =
  /** End it on a day: postEnd. */
  | 'END'
  /** End the time of a deputy on a day: deputyEnd. */
  | 'END_DEPUTY';

/** Which posts to list; what is left out narrows nothing but the time, which is today. */
export type PostFilter = {
  /** In one of these capacities. */
  capacity?: Array<Capacity> | null | undefined;
  /** Held on this WIB day, instead of today. */
  heldOn?: string | null | undefined;
  /** Held by an officer whose name contains this text. */
  officer?: string | null | undefined;
  /** One of these. */
  position?: Array<Position> | null | undefined;
  /** Held then, instead of today; not beside heldOn. */
  time?: PostTime | null | undefined;
  /** In the subtree of the unit with this code. */
  unit?: string | null | undefined;
};

/** Someone appointed to a post of their own (definitif). */
export type PostInput = {
  /** The letter of appointment, 3 to 200 characters. */
  basis?: string | null | undefined;
  /** The officer; left out for someone who never was one. */
  officer?: string | number | null | undefined;
  /** The full name of someone who never was an officer, at most 100 characters; instead of officer. */
  officerName?: string | null | undefined;
  /** What they are there; staff may be several, of any other post one holds it. */
  position: Position;
  /** True: whoever is in the post then leaves it on the first day, deputies too. False: that is a CONFLICT. */
  replaces?: boolean;
  /** The code of the unit; within your territory. */
  unit: string;
  /** The first WIB day of the post. */
  validFrom: string;
  /** The first WIB day after it; left out while no end is set. */
  validTo?: string | null | undefined;
};

/** When a post is held, seen from today. */
export type PostTime =
  /** Whenever. */
  | 'ANY'
  /** From a later day on. */
  | 'COMING'
  /** Today. */
  | 'NOW'
  /** No longer. */
  | 'PAST';

/** Which cases count; everything left out counts. */
export type ProcessingTimeFilter = {
  /** The first WIB day that counts: of the decision for a STAGE, of the end for a REQUEST. */
  from?: string | null | undefined;
  /** The code of a service. */
  serviceType?: string | null | undefined;
  /** The code of a stage; only with the measure STAGE. */
  stage?: string | null | undefined;
  /** The first WIB day that no longer counts. */
  to?: string | null | undefined;
  /** The code of a unit, its subtree included. For a STAGE the unit that handled the visit; for a REQUEST the RT of the applicant, or the unit that owns an imported request. */
  unit?: string | null | undefined;
};

/** What a caller may do with a request now. */
export type RequestAction =
  /** Approve it at the stage it waits at: requestApprove. */
  | 'APPROVE'
  /** Approve, return or reject it in the name of the RT or RW head it waits for, with `assistance`. */
  | 'ASSIST'
  /** Attach documents to it: POST /documents. */
  | 'ATTACH'
  /** Withdraw it: requestCancel. */
  | 'CANCEL'
  /** Take it in hand, so that only you decide on it: requestClaim. */
  | 'CLAIM'
  /** Declare its documents complete, so that its time counts: requestDeclareComplete. */
  | 'DECLARE_COMPLETE'
  /** Note that you have opened it, the first to do so where it waits: requestOpen. */
  | 'OPEN'
  /** Reject it for a reason: requestReject. */
  | 'REJECT'
  /** Lay it back for the others it waits for: requestRelease. */
  | 'RELEASE'
  /** Return it to the applicant for a reason: requestReturn. */
  | 'RETURN'
  /** Change what is written in its form: requestRevise. */
  | 'REVISE'
  /** Submit it, or submit it again after a return: requestSubmit. */
  | 'SUBMIT'
  /** See the link by which the applicant follows it: requestTrackingLink. */
  | 'TRACK'
  /** Take the last decision back, which you entered: requestUndo. */
  | 'UNDO';

/** What to ask for, and for whom. */
export type RequestBeginInput = {
  /** The resident who asks; left out by residents, who ask for themselves. */
  applicant?: string | number | null | undefined;
  /** The resident who asks, by their resident number (NIK), where the identifier is not known. */
  applicantNik?: string | null | undefined;
  /** Why you enter it for someone else; needed of staff, optional for API clients, without meaning for your own. */
  assistance?: AssistanceInput | null | undefined;
  /** What is written in the form so far, by the names of its questions; it need not be whole yet. */
  form?: Record<string, unknown> | null | undefined;
  /** The code of the service. */
  serviceType: string;
};

/** What happened to a request. */
export type RequestEventKind =
  /** A stage approved it. */
  | 'APPROVED'
  /** The applicant withdrew it. */
  | 'CANCELLED'
  /** An officer took it in hand. */
  | 'CLAIMED'
  /** The last stage approved it, and it ended. */
  | 'COMPLETED'
  /** Its documents were declared complete; standard times count from here on. */
  | 'DOCUMENTS_COMPLETE'
  /** A document was attached. */
  | 'DOCUMENT_ADDED'
  /** A document was taken away. */
  | 'DOCUMENT_REMOVED'
  /** It was late, and waits for the next level instead. */
  | 'ESCALATED'
  /** It came in with the history of another system. */
  | 'IMPORTED'
  /** It was opened for the first time where it waits. */
  | 'OPENED'
  /** A post was vacant; it waits for the next level instead. */
  | 'PASSED_ON'
  /** A stage rejected it. */
  | 'REJECTED'
  /** That officer laid it back. */
  | 'RELEASED'
  /** Those it waits for were reminded. */
  | 'REMINDED'
  /** The applicant submitted it again. */
  | 'RESUBMITTED'
  /** A stage returned it to the applicant. */
  | 'RETURNED'
  /** What the applicant wrote was changed. */
  | 'REVISED'
  /** A stage was passed over, as the chain says. */
  | 'SKIPPED'
  /** The applicant submitted it. */
  | 'SUBMITTED'
  /** The last decision was taken back. */
  | 'UNDONE';

/** Which requests to list; what is left out narrows nothing, and periods are half-open. */
export type RequestFilter = {
  /** Ended on this WIB day or later. */
  closedFrom?: string | null | undefined;
  /** Ended before this WIB day. */
  closedTo?: string | null | undefined;
  /** True: waiting for a post the caller holds today. False narrows nothing. */
  inbox?: boolean | null | undefined;
  /** With exactly this number. */
  number?: string | null | undefined;
  /** For the service with this code. */
  serviceType?: string | null | undefined;
  /** Waiting at a stage with this code, in whatever service. */
  stage?: string | null | undefined;
  /** Of one of these statuses; left out, all but drafts, and for residents all. */
  status?: Array<RequestStatus> | null | undefined;
  /** Submitted on this WIB day or later. */
  submittedFrom?: string | null | undefined;
  /** Submitted before this WIB day. */
  submittedTo?: string | null | undefined;
  /** From applicants in the subtree of the unit with this code. */
  unit?: string | null | undefined;
  /** Waiting at exactly the unit with this code. */
  waitingAt?: string | null | undefined;
};

/** How requests are sorted. */
export type RequestSort = {
  /** By what. */
  field: RequestSortField;
  /** Which way. */
  order: SortOrder;
};

/** What requests can be sorted by. */
export type RequestSortField =
  /** When they ended. */
  | 'CLOSED_AT'
  /** When their stage should be decided. */
  | 'DUE_AT'
  /** Their number. */
  | 'NUMBER'
  /** Their status, in the order of the alphabet. */
  | 'STATUS'
  /** When they were submitted. */
  | 'SUBMITTED_AT'
  /** Since when they wait where they are. */
  | 'WAITING_SINCE';

/** Where a request stands in its life (status permohonan). */
export type RequestStatus =
  /** Withdrawn by the applicant. */
  | 'CANCELLED'
  /** Ended; every stage approved. */
  | 'COMPLETED'
  /** Begun, not yet submitted. */
  | 'DRAFT'
  /** Waits at a stage of its chain. */
  | 'IN_PROGRESS'
  /** Ended without what was asked for. */
  | 'REJECTED'
  /** Waits for the applicant to mend something. */
  | 'RETURNED';

/** A document an applicant has to attach (persyaratan). */
export type RequiredDocumentInput = {
  /** Small letters, digits and hyphens, unique in the chain. */
  code: string;
  /** What it is called: 1 to 150 characters. */
  name: string;
  /** Whether a request is incomplete without it. */
  required?: boolean;
};

/** What a caller may do with the record of a resident now. */
export type ResidentAction =
  /** Correct the name or a number: residentCorrect. */
  | 'CORRECT'
  /** Erase what is personal: residentErase. */
  | 'ERASE'
  /** Hand out everything that is held: residentExport. */
  | 'EXPORT'
  /** Restrict the record: residentRestrict. */
  | 'RESTRICT'
  /** See the whole numbers: residentRevealNik. */
  | 'REVEAL'
  /** Lift the restriction: residentUnrestrict. */
  | 'UNRESTRICT';

/** What was wrong and is right now; what is left out stays as it is. */
export type ResidentCorrection = {
  /** The e-mail address, which the resident gives to be written to about their requests; empty to take it away. */
  email?: string | null | undefined;
  /** The number of the family card (KK), 16 digits. */
  kk?: string | null | undefined;
  /** The full name, at most 200 characters. */
  name?: string | null | undefined;
  /** The resident number (NIK), 16 digits; unique in the city. */
  nik?: string | null | undefined;
};

/** Which residents to list; what is left out narrows nothing. By name and NIK no restricted record is found. */
export type ResidentFilter = {
  /** With this in their name, in capitals or not. */
  name?: string | null | undefined;
  /** With exactly this resident number (NIK), all 16 digits of it. */
  nik?: string | null | undefined;
  /** Living in the subtree of the unit with this code. */
  unit?: string | null | undefined;
};

/** How residents are sorted. */
export type ResidentSort = {
  /** By what. */
  field: ResidentSortField;
  /** Which way. */
  order: SortOrder;
};

/** What residents can be sorted by. */
export type ResidentSortField =
  /** Their name. */
  | 'NAME';

/** What a user is to the system (peran). */
export type Role =
  /** Keeps the records of an agency (Perangkat Daerah). */
  | 'AGENCY_ADMIN'
  /** A third-party application. */
  | 'API_CLIENT'
  /** Evaluates the services of the city (Diskominfo). */
  | 'EVALUATOR'
  /** Keeps the records of a kelurahan. */
  | 'KELURAHAN_ADMIN'
  /** An officer (petugas), who decides what their post allows. */
  | 'OFFICER'
  /** A resident (warga), who asks for letters and services. */
  | 'RESIDENT'
  /** Runs this installation. */
  | 'SYSTEM_ADMIN';

/** Days on which other hours apply, as in Ramadan. */
export type SeasonInput = {
  /** The first WIB day of it. */
  firstDay: string;
  /** The hours that apply instead. */
  hours: Array<WeekdayInput>;
  /** The last WIB day of it. */
  lastDay: string;
  /** What it is called, 1 to 100 characters. */
  name: string;
};

/** What a caller may do with a service type now. */
export type ServiceTypeAction =
  /** Publish a new version of its chain: chainPublish. */
  | 'PUBLISH'
  /** Let it no longer be asked for: serviceTypeSwitch. */
  | 'SWITCH_OFF'
  /** Let it be asked for again: serviceTypeSwitch. */
  | 'SWITCH_ON'
  /** Change what it is called, costs and rests on: serviceTypeUpdate. */
  | 'UPDATE';

/** Which service types to list; what is left out narrows nothing. */
export type ServiceTypeFilter = {
  /** Those that can be asked for now, or those that cannot. */
  active?: boolean | null | undefined;
};

/** A new service, switched on at once. */
export type ServiceTypeInput = {
  /** Its first chain. */
  chain: ChainInput;
  /** Its classification codes, each from a day on. */
  classifications?: Array<ClassificationInput>;
  /** The code, for ever: capital letters, digits and underscores, as in SKTM. */
  code: string;
  /** What it costs, in whole rupiah: 0 to 100,000,000. */
  cost?: number;
  /** The regulation it rests on; null for not said. */
  legalBasis?: string | null | undefined;
  /** The name, as residents know it: 1 to 100 characters. */
  name: string;
  /** The code of the agency that owns it; null for the administration of the kelurahan. */
  owner?: string | null | undefined;
  /** What the resident receives in the end; null for not said. */
  product?: string | null | undefined;
};

/** How service types are sorted. */
export type ServiceTypeSort = {
  /** By what. */
  field: ServiceTypeSortField;
  /** Which way. */
  order: SortOrder;
};

/** What service types can be sorted by. */
export type ServiceTypeSortField =
  /** Their code. */
  | 'CODE'
  /** Their name. */
  | 'NAME';

/** What to change of a service; what is left out stays as it is. */
export type ServiceTypeUpdateInput = {
  /** All its classification codes; those that held before today stay as they are, for letters bear them. */
  classifications?: Array<ClassificationInput> | null | undefined;
  /** What it costs, in whole rupiah: 0 to 100,000,000. */
  cost?: number | null | undefined;
  /** The regulation it rests on; null for not said. */
  legalBasis?: string | null | undefined;
  /** The name, as residents know it: 1 to 100 characters. */
  name?: string | null | undefined;
  /** The code of the agency that owns it; null for the administration of the kelurahan. */
  owner?: string | null | undefined;
  /** What the resident receives in the end; null for not said. */
  product?: string | null | undefined;
};

/** How a rule compares what the applicant wrote with its value. */
export type SkipOperator =
  /** It is the value. */
  | 'EQUALS'
  /** It is a larger number, or a later day. */
  | 'GREATER_THAN'
  /** It is a smaller number, or an earlier day. */
  | 'LESS_THAN'
  /** It was written, and is not the value. */
  | 'NOT_EQUALS';

/** When a stage is passed over; what the applicant did not write never does. */
export type SkipRuleInput = {
  /** The name of a question of the form. */
  field: string;
  /** How its answer is compared. */
  operator: SkipOperator;
  /** With what: a text, a number, or true or false, as the question asks for. */
  value: unknown;
};

/** Which way a list is sorted; items without a value come last either way. */
export type SortOrder =
  /** Smallest, earliest or first in the alphabet first. */
  | 'ASC'
  /** Largest, latest or last in the alphabet first. */
  | 'DESC';

/** One step of a chain (tahap). */
export type StageInput = {
  /** Small letters, digits and hyphens, unique in the chain; made of the name when left out. */
  code?: string | null | undefined;
  /** Whose post decides it: one there is at that level. */
  decidedBy: Position;
  /** The level of the unit that decides: RT to CITY, never below the one before. */
  level: UnitLevel;
  /** The name, as people know it: 1 to 100 characters. */
  name: string;
  /** When it is passed over; null for never. */
  skipWhen?: SkipRuleInput | null | undefined;
  /** The standard time in seconds of the stage’s own clock (RT and RW plain, offices working time): 1 to 31,622,400; null for none. */
  standardSeconds?: number | null | undefined;
};

/** Which units to list; what is left out narrows nothing. */
export type UnitFilter = {
  /** Of one of these levels. */
  level?: Array<UnitLevel> | null | undefined;
  /** Directly below the unit with this code. */
  parent?: string | null | undefined;
  /** Whose code begins with this text, or whose name contains it. */
  search?: string | null | undefined;
  /** In the subtree of the unit with this code, itself included. */
  within?: string | null | undefined;
};

/** The level of a unit in the tree of the city. */
export type UnitLevel =
  /** A city agency (Perangkat Daerah), or a group of an imported history. */
  | 'AGENCY'
  /** The city (kota). */
  | 'CITY'
  /** A district of the city. */
  | 'KECAMATAN'
  /** An urban village, the lowest office of the city. */
  | 'KELURAHAN'
  /** The smallest neighbourhood, headed by a volunteer. */
  | 'RT'
  /** A neighbourhood of several RT, headed by a volunteer. */
  | 'RW';

/** How units are sorted. */
export type UnitSort = {
  /** By what. */
  field: UnitSortField;
  /** Which way. */
  order: SortOrder;
};

/** What units can be sorted by. */
export type UnitSortField =
  /** Their code. */
  | 'CODE'
  /** Their name. */
  | 'NAME';

/** What a caller may do with a user now. */
export type UserAction =
  /** Switch the account off: userDisable. */
  | 'DISABLE'
  /** Switch the account on again: userEnable. */
  | 'ENABLE'
  /** Sign them out everywhere: userEndSessions. */
  | 'END_SESSIONS'
  /** Give them a new password to change at once: userResetPassword. */
  | 'RESET_PASSWORD'
  /** Take the second factor off, for a lost phone: userResetSecondFactor. */
  | 'RESET_SECOND_FACTOR'
  /** Change what they are: userUpdate. */
  | 'UPDATE';

/** Someone to let in. */
export type UserCreateInput = {
  /** Their e-mail address; not for the role RESIDENT. */
  email?: string | null | undefined;
  /** The full name, at most 100 characters. */
  name: string;
  /** The officer behind the account: for the role OFFICER alone. */
  officer?: string | number | null | undefined;
  /** The resident behind the account. For the role RESIDENT, whose it is; for OFFICER and KELURAHAN_ADMIN, the resident they are themselves, so that they decide on no request of their own. */
  resident?: string | number | null | undefined;
  /** What they are; you may give only roles whose accounts you keep. */
  role: Role;
  /** The code of the unit whose territory they see; within your own. */
  unit: string;
  /** The name to sign in with: 3 to 64 letters a–z, digits or . - _ @; capitals make no difference. */
  username: string;
};

/** Which users to list; what is left out narrows nothing. */
export type UserFilter = {
  /** Of one of these roles. */
  role?: Array<Role> | null | undefined;
  /** Whose user name or full name contains this text. */
  search?: string | null | undefined;
  /** In the subtree of the unit with this code. */
  unit?: string | null | undefined;
};

/** How users are sorted. */
export type UserSort = {
  /** By what. */
  field: UserSortField;
  /** Which way. */
  order: SortOrder;
};

/** What users can be sorted by. */
export type UserSortField =
  /** Their full name. */
  | 'NAME'
  /** Their role, in the order of the alphabet. */
  | 'ROLE'
  /** Their user name. */
  | 'USERNAME';

/** What to change of a user; what is left out stays as it is. */
export type UserUpdateInput = {
  /** Their e-mail address; empty to take it away. */
  email?: string | null | undefined;
  /** The full name, at most 100 characters. */
  name?: string | null | undefined;
  /** The officer behind the account; a role other than OFFICER lets go of the one it had. */
  officer?: string | number | null | undefined;
  /** For OFFICER and KELURAHAN_ADMIN: the resident they are themselves, so that they decide on no request of their own; empty to take it away. Of the role RESIDENT it stays. */
  resident?: string | number | null | undefined;
  /** What they are; never your own role. */
  role?: Role | null | undefined;
  /** The code of the unit whose territory they see; never your own. */
  unit?: string | null | undefined;
};

/** The open hours of one day of the week. */
export type WeekdayInput = {
  /** In their order, with breaks between them. */
  open: Array<OpenHoursInput>;
  /** From Monday (1) to Sunday (7); a day left out is closed. */
  weekday: number;
};

export type SessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionsQuery = { sessions: Array<{ id: string, createdAt: string, lastUsedAt: string, expiresAt: string, address: string, agent: string | null, isCurrent: boolean }> };

export type SessionEndMutationVariables = Exact<{
  id: string | number;
}>;


export type SessionEndMutation = { sessionEnd: boolean };

export type SessionsEndOthersMutationVariables = Exact<{ [key: string]: never; }>;


export type SessionsEndOthersMutation = { sessionsEndOthers: number };

export type PasswordChangeMutationVariables = Exact<{
  current: string;
  next: string;
}>;


export type PasswordChangeMutation = { passwordChange: boolean };

export type EmailChangeMutationVariables = Exact<{
  email?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type EmailChangeMutation = { emailChange: { email: string | null, mustChangePassword: boolean, needsSecondFactor: boolean, hasSecondFactor: boolean, allowedSections: Array<ConsoleSection>, asksFor: AsksFor | null, rolesToGive: Array<Role>, id: string, username: string, name: string, role: Role, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, posts: Array<{ id: string, position: Position, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } }> } };

export type SecondFactorBeginMutationVariables = Exact<{
  password: string;
}>;


export type SecondFactorBeginMutation = { secondFactorBegin: { secret: string, uri: string } };

export type SecondFactorConfirmMutationVariables = Exact<{
  code: string;
}>;


export type SecondFactorConfirmMutation = { secondFactorConfirm: Array<string> };

export type SecondFactorRemoveMutationVariables = Exact<{
  password: string;
  code: string;
}>;


export type SecondFactorRemoveMutation = { secondFactorRemove: { email: string | null, mustChangePassword: boolean, needsSecondFactor: boolean, hasSecondFactor: boolean, allowedSections: Array<ConsoleSection>, asksFor: AsksFor | null, rolesToGive: Array<Role>, id: string, username: string, name: string, role: Role, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, posts: Array<{ id: string, position: Position, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } }> } };

export type ApiClientFieldsFragment = { id: string, name: string, contact: string, scopes: Array<string>, ratePerMinute: number, expiresAt: string | null, createdAt: string, disabledAt: string | null, isExpired: boolean, allowedActions: Array<ApiClientAction>, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, keys: Array<{ id: string, hint: string, createdAt: string, expiresAt: string | null, lastUsedAt: string | null, isValid: boolean }> };

export type ApiClientListQueryVariables = Exact<{
  page: number;
  perPage: number;
  sort?: ApiClientSort | null | undefined;
  filter?: ApiClientFilter | null | undefined;
}>;


export type ApiClientListQuery = { apiClients: { total: number, items: Array<{ id: string, name: string, contact: string, scopes: Array<string>, ratePerMinute: number, expiresAt: string | null, createdAt: string, disabledAt: string | null, isExpired: boolean, allowedActions: Array<ApiClientAction>, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, keys: Array<{ id: string, hint: string, createdAt: string, expiresAt: string | null, lastUsedAt: string | null, isValid: boolean }> }> } };

export type ApiClientShowQueryVariables = Exact<{
  id: string | number;
}>;


export type ApiClientShowQuery = { apiClient: { id: string, name: string, contact: string, scopes: Array<string>, ratePerMinute: number, expiresAt: string | null, createdAt: string, disabledAt: string | null, isExpired: boolean, allowedActions: Array<ApiClientAction>, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, keys: Array<{ id: string, hint: string, createdAt: string, expiresAt: string | null, lastUsedAt: string | null, isValid: boolean }> } };

export type ApiScopesQueryVariables = Exact<{ [key: string]: never; }>;


export type ApiScopesQuery = { apiScopes: Array<{ name: string, description: string }> };

export type ApiClientCreateMutationVariables = Exact<{
  input: ApiClientCreateInput;
  idempotencyKey?: string | null | undefined;
}>;


export type ApiClientCreateMutation = { apiClientCreate: { key: string | null, apiClient: { id: string, name: string, contact: string, scopes: Array<string>, ratePerMinute: number, expiresAt: string | null, createdAt: string, disabledAt: string | null, isExpired: boolean, allowedActions: Array<ApiClientAction>, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, keys: Array<{ id: string, hint: string, createdAt: string, expiresAt: string | null, lastUsedAt: string | null, isValid: boolean }> } } };

export type ApiClientUpdateMutationVariables = Exact<{
  id: string | number;
  input: ApiClientUpdateInput;
  idempotencyKey?: string | null | undefined;
}>;


export type ApiClientUpdateMutation = { apiClientUpdate: { id: string, name: string, contact: string, scopes: Array<string>, ratePerMinute: number, expiresAt: string | null, createdAt: string, disabledAt: string | null, isExpired: boolean, allowedActions: Array<ApiClientAction>, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, keys: Array<{ id: string, hint: string, createdAt: string, expiresAt: string | null, lastUsedAt: string | null, isValid: boolean }> } };

export type ApiClientDisableMutationVariables = Exact<{
  id: string | number;
  idempotencyKey?: string | null | undefined;
}>;


export type ApiClientDisableMutation = { apiClientDisable: { id: string, name: string, contact: string, scopes: Array<string>, ratePerMinute: number, expiresAt: string | null, createdAt: string, disabledAt: string | null, isExpired: boolean, allowedActions: Array<ApiClientAction>, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, keys: Array<{ id: string, hint: string, createdAt: string, expiresAt: string | null, lastUsedAt: string | null, isValid: boolean }> } };

export type ApiClientEnableMutationVariables = Exact<{
  id: string | number;
  idempotencyKey?: string | null | undefined;
}>;


export type ApiClientEnableMutation = { apiClientEnable: { id: string, name: string, contact: string, scopes: Array<string>, ratePerMinute: number, expiresAt: string | null, createdAt: string, disabledAt: string | null, isExpired: boolean, allowedActions: Array<ApiClientAction>, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, keys: Array<{ id: string, hint: string, createdAt: string, expiresAt: string | null, lastUsedAt: string | null, isValid: boolean }> } };

export type ApiClientRotateKeyMutationVariables = Exact<{
  id: string | number;
  overlapHours: number;
  idempotencyKey?: string | null | undefined;
}>;


export type ApiClientRotateKeyMutation = { apiClientRotateKey: { key: string | null, apiClient: { id: string, name: string, contact: string, scopes: Array<string>, ratePerMinute: number, expiresAt: string | null, createdAt: string, disabledAt: string | null, isExpired: boolean, allowedActions: Array<ApiClientAction>, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, keys: Array<{ id: string, hint: string, createdAt: string, expiresAt: string | null, lastUsedAt: string | null, isValid: boolean }> } } };

export type ApiKeyRevokeMutationVariables = Exact<{
  id: string | number;
  idempotencyKey?: string | null | undefined;
}>;


export type ApiKeyRevokeMutation = { apiKeyRevoke: { id: string, name: string, contact: string, scopes: Array<string>, ratePerMinute: number, expiresAt: string | null, createdAt: string, disabledAt: string | null, isExpired: boolean, allowedActions: Array<ApiClientAction>, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, keys: Array<{ id: string, hint: string, createdAt: string, expiresAt: string | null, lastUsedAt: string | null, isValid: boolean }> } };

export type ApprovalFieldsFragment = { id: string, position: Position | null, capacity: Capacity | null, enteredAt: string, openedAt: string | null, decidedAt: string | null, dueAt: string | null, queuedAt: string | null, outcome: ApprovalOutcome | null, assistanceReason: AssistanceReason | null, note: string | null, request: { id: string, number: string, serviceType: { id: string, code: string, name: string } }, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null }, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, officer: { id: string, name: string } | null, reason: { id: string, code: string, name: string } | null };

export type ApprovalListQueryVariables = Exact<{
  page: number;
  perPage: number;
  sort?: ApprovalSort | null | undefined;
  filter?: ApprovalFilter | null | undefined;
}>;


export type ApprovalListQuery = { approvals: { total: number, items: Array<{ id: string, position: Position | null, capacity: Capacity | null, enteredAt: string, openedAt: string | null, decidedAt: string | null, dueAt: string | null, queuedAt: string | null, outcome: ApprovalOutcome | null, assistanceReason: AssistanceReason | null, note: string | null, request: { id: string, number: string, serviceType: { id: string, code: string, name: string } }, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null }, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, officer: { id: string, name: string } | null, reason: { id: string, code: string, name: string } | null }> } };

export type ApprovalShowQueryVariables = Exact<{
  id: string | number;
}>;


export type ApprovalShowQuery = { approval: { id: string, position: Position | null, capacity: Capacity | null, enteredAt: string, openedAt: string | null, decidedAt: string | null, dueAt: string | null, queuedAt: string | null, outcome: ApprovalOutcome | null, assistanceReason: AssistanceReason | null, note: string | null, request: { id: string, number: string, serviceType: { id: string, code: string, name: string } }, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null }, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, officer: { id: string, name: string } | null, reason: { id: string, code: string, name: string } | null } };

export type RequestApproveMutationVariables = Exact<{
  id: string | number;
  note?: string | null | undefined;
  assistance?: AssistanceInput | null | undefined;
  seenVersion?: number | null | undefined;
  queuedAt?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type RequestApproveMutation = { requestApprove: { filedBy: string | null, completeAt: string | null, expectedAt: string | null, waitingFor: Position | null, form: Record<string, unknown> | null, id: string, number: string, status: RequestStatus, version: number, submittedAt: string, closedAt: string | null, waitingSince: string | null, dueAt: string | null, isDueProvisional: boolean, openedAt: string | null, assistanceReason: AssistanceReason | null, allowedActions: Array<RequestAction>, undoUntil: string | null, missingDocuments: Array<{ code: string, name: string, required: boolean }>, chain: { id: string, version: number, formSchema: Record<string, unknown>, documents: Array<{ code: string, name: string, required: boolean }>, stages: Array<{ id: string, code: string, name: string, position: number, decidedBy: Position | null }> }, documents: Array<{ id: string, code: string | null, name: string, type: string, size: number, uploadedAt: string }>, approvals: Array<{ id: string, position: Position | null, capacity: Capacity | null, enteredAt: string, openedAt: string | null, decidedAt: string | null, dueAt: string | null, queuedAt: string | null, outcome: ApprovalOutcome | null, assistanceReason: AssistanceReason | null, note: string | null, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null }, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, officer: { id: string, name: string } | null, reason: { id: string, code: string, name: string } | null }>, events: Array<{ id: string, kind: RequestEventKind, at: string, queuedAt: string | null, stage: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null, officer: { id: string, name: string } | null, toStage: { id: string, name: string } | null, toUnit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null }>, serviceType: { id: string, code: string, name: string }, applicant: { id: string, name: string, nikMasked: string } | null, claimedBy: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null } | null, waitingAt: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null } };

export type RequestReturnMutationVariables = Exact<{
  id: string | number;
  reason: string;
  note?: string | null | undefined;
  assistance?: AssistanceInput | null | undefined;
  seenVersion?: number | null | undefined;
  queuedAt?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type RequestReturnMutation = { requestReturn: { filedBy: string | null, completeAt: string | null, expectedAt: string | null, waitingFor: Position | null, form: Record<string, unknown> | null, id: string, number: string, status: RequestStatus, version: number, submittedAt: string, closedAt: string | null, waitingSince: string | null, dueAt: string | null, isDueProvisional: boolean, openedAt: string | null, assistanceReason: AssistanceReason | null, allowedActions: Array<RequestAction>, undoUntil: string | null, missingDocuments: Array<{ code: string, name: string, required: boolean }>, chain: { id: string, version: number, formSchema: Record<string, unknown>, documents: Array<{ code: string, name: string, required: boolean }>, stages: Array<{ id: string, code: string, name: string, position: number, decidedBy: Position | null }> }, documents: Array<{ id: string, code: string | null, name: string, type: string, size: number, uploadedAt: string }>, approvals: Array<{ id: string, position: Position | null, capacity: Capacity | null, enteredAt: string, openedAt: string | null, decidedAt: string | null, dueAt: string | null, queuedAt: string | null, outcome: ApprovalOutcome | null, assistanceReason: AssistanceReason | null, note: string | null, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null }, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, officer: { id: string, name: string } | null, reason: { id: string, code: string, name: string } | null }>, events: Array<{ id: string, kind: RequestEventKind, at: string, queuedAt: string | null, stage: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null, officer: { id: string, name: string } | null, toStage: { id: string, name: string } | null, toUnit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null }>, serviceType: { id: string, code: string, name: string }, applicant: { id: string, name: string, nikMasked: string } | null, claimedBy: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null } | null, waitingAt: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null } };

export type RequestRejectMutationVariables = Exact<{
  id: string | number;
  reason: string;
  note?: string | null | undefined;
  assistance?: AssistanceInput | null | undefined;
  seenVersion?: number | null | undefined;
  queuedAt?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type RequestRejectMutation = { requestReject: { filedBy: string | null, completeAt: string | null, expectedAt: string | null, waitingFor: Position | null, form: Record<string, unknown> | null, id: string, number: string, status: RequestStatus, version: number, submittedAt: string, closedAt: string | null, waitingSince: string | null, dueAt: string | null, isDueProvisional: boolean, openedAt: string | null, assistanceReason: AssistanceReason | null, allowedActions: Array<RequestAction>, undoUntil: string | null, missingDocuments: Array<{ code: string, name: string, required: boolean }>, chain: { id: string, version: number, formSchema: Record<string, unknown>, documents: Array<{ code: string, name: string, required: boolean }>, stages: Array<{ id: string, code: string, name: string, position: number, decidedBy: Position | null }> }, documents: Array<{ id: string, code: string | null, name: string, type: string, size: number, uploadedAt: string }>, approvals: Array<{ id: string, position: Position | null, capacity: Capacity | null, enteredAt: string, openedAt: string | null, decidedAt: string | null, dueAt: string | null, queuedAt: string | null, outcome: ApprovalOutcome | null, assistanceReason: AssistanceReason | null, note: string | null, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null }, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, officer: { id: string, name: string } | null, reason: { id: string, code: string, name: string } | null }>, events: Array<{ id: string, kind: RequestEventKind, at: string, queuedAt: string | null, stage: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null, officer: { id: string, name: string } | null, toStage: { id: string, name: string } | null, toUnit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null }>, serviceType: { id: string, code: string, name: string }, applicant: { id: string, name: string, nikMasked: string } | null, claimedBy: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null } | null, waitingAt: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null } };

export type RequestsApproveMutationVariables = Exact<{
  decisions: Array<BulkDecision> | BulkDecision;
  note?: string | null | undefined;
  queuedAt?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type RequestsApproveMutation = { requestsApprove: Array<{ id: string, code: string | null, request: { filedBy: string | null, completeAt: string | null, expectedAt: string | null, waitingFor: Position | null, form: Record<string, unknown> | null, id: string, number: string, status: RequestStatus, version: number, submittedAt: string, closedAt: string | null, waitingSince: string | null, dueAt: string | null, isDueProvisional: boolean, openedAt: string | null, assistanceReason: AssistanceReason | null, allowedActions: Array<RequestAction>, undoUntil: string | null, missingDocuments: Array<{ code: string, name: string, required: boolean }>, chain: { id: string, version: number, formSchema: Record<string, unknown>, documents: Array<{ code: string, name: string, required: boolean }>, stages: Array<{ id: string, code: string, name: string, position: number, decidedBy: Position | null }> }, documents: Array<{ id: string, code: string | null, name: string, type: string, size: number, uploadedAt: string }>, approvals: Array<{ id: string, position: Position | null, capacity: Capacity | null, enteredAt: string, openedAt: string | null, decidedAt: string | null, dueAt: string | null, queuedAt: string | null, outcome: ApprovalOutcome | null, assistanceReason: AssistanceReason | null, note: string | null, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null }, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, officer: { id: string, name: string } | null, reason: { id: string, code: string, name: string } | null }>, events: Array<{ id: string, kind: RequestEventKind, at: string, queuedAt: string | null, stage: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null, officer: { id: string, name: string } | null, toStage: { id: string, name: string } | null, toUnit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null }>, serviceType: { id: string, code: string, name: string }, applicant: { id: string, name: string, nikMasked: string } | null, claimedBy: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null } | null, waitingAt: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null } | null }> };

export type RequestOpenMutationVariables = Exact<{
  id: string | number;
  seenVersion?: number | null | undefined;
  queuedAt?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type RequestOpenMutation = { requestOpen: { filedBy: string | null, completeAt: string | null, expectedAt: string | null, waitingFor: Position | null, form: Record<string, unknown> | null, id: string, number: string, status: RequestStatus, version: number, submittedAt: string, closedAt: string | null, waitingSince: string | null, dueAt: string | null, isDueProvisional: boolean, openedAt: string | null, assistanceReason: AssistanceReason | null, allowedActions: Array<RequestAction>, undoUntil: string | null, missingDocuments: Array<{ code: string, name: string, required: boolean }>, chain: { id: string, version: number, formSchema: Record<string, unknown>, documents: Array<{ code: string, name: string, required: boolean }>, stages: Array<{ id: string, code: string, name: string, position: number, decidedBy: Position | null }> }, documents: Array<{ id: string, code: string | null, name: string, type: string, size: number, uploadedAt: string }>, approvals: Array<{ id: string, position: Position | null, capacity: Capacity | null, enteredAt: string, openedAt: string | null, decidedAt: string | null, dueAt: string | null, queuedAt: string | null, outcome: ApprovalOutcome | null, assistanceReason: AssistanceReason | null, note: string | null, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null }, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, officer: { id: string, name: string } | null, reason: { id: string, code: string, name: string } | null }>, events: Array<{ id: string, kind: RequestEventKind, at: string, queuedAt: string | null, stage: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null, officer: { id: string, name: string } | null, toStage: { id: string, name: string } | null, toUnit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null }>, serviceType: { id: string, code: string, name: string }, applicant: { id: string, name: string, nikMasked: string } | null, claimedBy: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null } | null, waitingAt: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null } };

export type RequestClaimMutationVariables = Exact<{
  id: string | number;
  seenVersion?: number | null | undefined;
  queuedAt?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type RequestClaimMutation = { requestClaim: { filedBy: string | null, completeAt: string | null, expectedAt: string | null, waitingFor: Position | null, form: Record<string, unknown> | null, id: string, number: string, status: RequestStatus, version: number, submittedAt: string, closedAt: string | null, waitingSince: string | null, dueAt: string | null, isDueProvisional: boolean, openedAt: string | null, assistanceReason: AssistanceReason | null, allowedActions: Array<RequestAction>, undoUntil: string | null, missingDocuments: Array<{ code: string, name: string, required: boolean }>, chain: { id: string, version: number, formSchema: Record<string, unknown>, documents: Array<{ code: string, name: string, required: boolean }>, stages: Array<{ id: string, code: string, name: string, position: number, decidedBy: Position | null }> }, documents: Array<{ id: string, code: string | null, name: string, type: string, size: number, uploadedAt: string }>, approvals: Array<{ id: string, position: Position | null, capacity: Capacity | null, enteredAt: string, openedAt: string | null, decidedAt: string | null, dueAt: string | null, queuedAt: string | null, outcome: ApprovalOutcome | null, assistanceReason: AssistanceReason | null, note: string | null, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null }, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, officer: { id: string, name: string } | null, reason: { id: string, code: string, name: string } | null }>, events: Array<{ id: string, kind: RequestEventKind, at: string, queuedAt: string | null, stage: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null, officer: { id: string, name: string } | null, toStage: { id: string, name: string } | null, toUnit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null }>, serviceType: { id: string, code: string, name: string }, applicant: { id: string, name: string, nikMasked: string } | null, claimedBy: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null } | null, waitingAt: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null } };

export type RequestReleaseMutationVariables = Exact<{
  id: string | number;
  seenVersion?: number | null | undefined;
  queuedAt?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type RequestReleaseMutation = { requestRelease: { filedBy: string | null, completeAt: string | null, expectedAt: string | null, waitingFor: Position | null, form: Record<string, unknown> | null, id: string, number: string, status: RequestStatus, version: number, submittedAt: string, closedAt: string | null, waitingSince: string | null, dueAt: string | null, isDueProvisional: boolean, openedAt: string | null, assistanceReason: AssistanceReason | null, allowedActions: Array<RequestAction>, undoUntil: string | null, missingDocuments: Array<{ code: string, name: string, required: boolean }>, chain: { id: string, version: number, formSchema: Record<string, unknown>, documents: Array<{ code: string, name: string, required: boolean }>, stages: Array<{ id: string, code: string, name: string, position: number, decidedBy: Position | null }> }, documents: Array<{ id: string, code: string | null, name: string, type: string, size: number, uploadedAt: string }>, approvals: Array<{ id: string, position: Position | null, capacity: Capacity | null, enteredAt: string, openedAt: string | null, decidedAt: string | null, dueAt: string | null, queuedAt: string | null, outcome: ApprovalOutcome | null, assistanceReason: AssistanceReason | null, note: string | null, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null }, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, officer: { id: string, name: string } | null, reason: { id: string, code: string, name: string } | null }>, events: Array<{ id: string, kind: RequestEventKind, at: string, queuedAt: string | null, stage: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null, officer: { id: string, name: string } | null, toStage: { id: string, name: string } | null, toUnit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null }>, serviceType: { id: string, code: string, name: string }, applicant: { id: string, name: string, nikMasked: string } | null, claimedBy: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null } | null, waitingAt: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null } };

export type RequestUndoMutationVariables = Exact<{
  id: string | number;
  seenVersion?: number | null | undefined;
  queuedAt?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type RequestUndoMutation = { requestUndo: { filedBy: string | null, completeAt: string | null, expectedAt: string | null, waitingFor: Position | null, form: Record<string, unknown> | null, id: string, number: string, status: RequestStatus, version: number, submittedAt: string, closedAt: string | null, waitingSince: string | null, dueAt: string | null, isDueProvisional: boolean, openedAt: string | null, assistanceReason: AssistanceReason | null, allowedActions: Array<RequestAction>, undoUntil: string | null, missingDocuments: Array<{ code: string, name: string, required: boolean }>, chain: { id: string, version: number, formSchema: Record<string, unknown>, documents: Array<{ code: string, name: string, required: boolean }>, stages: Array<{ id: string, code: string, name: string, position: number, decidedBy: Position | null }> }, documents: Array<{ id: string, code: string | null, name: string, type: string, size: number, uploadedAt: string }>, approvals: Array<{ id: string, position: Position | null, capacity: Capacity | null, enteredAt: string, openedAt: string | null, decidedAt: string | null, dueAt: string | null, queuedAt: string | null, outcome: ApprovalOutcome | null, assistanceReason: AssistanceReason | null, note: string | null, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null }, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, officer: { id: string, name: string } | null, reason: { id: string, code: string, name: string } | null }>, events: Array<{ id: string, kind: RequestEventKind, at: string, queuedAt: string | null, stage: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null, officer: { id: string, name: string } | null, toStage: { id: string, name: string } | null, toUnit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null }>, serviceType: { id: string, code: string, name: string }, applicant: { id: string, name: string, nikMasked: string } | null, claimedBy: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null } | null, waitingAt: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null } };

export type DecisionReasonListQueryVariables = Exact<{
  outcome: ApprovalOutcome;
}>;


export type DecisionReasonListQuery = { decisionReasons: { items: Array<{ id: string, code: string, name: string }> } };

export type AuditFieldsFragment = { id: string, at: string, kind: AuditKind, action: string, accountId: string | null, actor: string | null, role: Role | null, posts: string | null, address: string | null, subjectType: string | null, subjectId: string | null, code: string | null, reason: string | null, times: number, changes: Array<{ field: string, before: string | null, after: string | null }> };

export type AuditListQueryVariables = Exact<{
  page: number;
  perPage: number;
  sort?: AuditEntrySort | null | undefined;
  filter?: AuditEntryFilter | null | undefined;
}>;


export type AuditListQuery = { auditEntries: { total: number, items: Array<{ id: string, at: string, kind: AuditKind, action: string, accountId: string | null, actor: string | null, role: Role | null, posts: string | null, address: string | null, subjectType: string | null, subjectId: string | null, code: string | null, reason: string | null, times: number, changes: Array<{ field: string, before: string | null, after: string | null }> }> } };

export type CalendarFieldsFragment = { id: string, version: number, source: string, createdAt: string, appliedAt: string | null, rules: Record<string, unknown> | null, years: Array<{ year: number, hasHolidays: boolean }> };

export type CalendarListQueryVariables = Exact<{ [key: string]: never; }>;


export type CalendarListQuery = { calendars: { total: number, items: Array<{ id: string, version: number, source: string, createdAt: string, appliedAt: string | null, rules: Record<string, unknown> | null, years: Array<{ year: number, hasHolidays: boolean }> }> } };

export type CalendarDraftQueryVariables = Exact<{ [key: string]: never; }>;


export type CalendarDraftQuery = { calendarDraft: Record<string, unknown>, calendars: { items: Array<{ version: number, source: string }> } };

export type CalendarPublishMutationVariables = Exact<{
  input: CalendarInput;
  seenVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type CalendarPublishMutation = { calendarPublish: { id: string, version: number, source: string, createdAt: string, appliedAt: string | null, rules: Record<string, unknown> | null, years: Array<{ year: number, hasHolidays: boolean }> } };

export type DashboardQueryVariables = Exact<{
  filter: ProcessingTimeFilter;
  clock?: Clock | null | undefined;
}>;


export type DashboardQuery = { total: { asOf: string, exact: boolean, measure: Measure, calendarVersion: number | null, yearsWithoutHolidays: Array<number>, rows: Array<{ key: string, label: string, clock: Clock, n: number | null, mean: number | null, p50: number | null, p90: number | null }> }, byMonth: { asOf: string, exact: boolean, measure: Measure, calendarVersion: number | null, yearsWithoutHolidays: Array<number>, rows: Array<{ key: string, label: string, clock: Clock, n: number | null, mean: number | null, p50: number | null, p90: number | null }> }, byStage: { asOf: string, exact: boolean, measure: Measure, calendarVersion: number | null, yearsWithoutHolidays: Array<number>, rows: Array<{ key: string, label: string, clock: Clock, n: number | null, mean: number | null, p50: number | null, p90: number | null }> }, byUnit: { asOf: string, exact: boolean, measure: Measure, calendarVersion: number | null, yearsWithoutHolidays: Array<number>, rows: Array<{ key: string, label: string, clock: Clock, n: number | null, mean: number | null, p50: number | null, p90: number | null }> }, byServiceType: { asOf: string, exact: boolean, measure: Measure, calendarVersion: number | null, yearsWithoutHolidays: Array<number>, rows: Array<{ key: string, label: string, clock: Clock, n: number | null, mean: number | null, p50: number | null, p90: number | null }> } };

export type FiguresFragment = { asOf: string, exact: boolean, measure: Measure, calendarVersion: number | null, yearsWithoutHolidays: Array<number>, rows: Array<{ key: string, label: string, clock: Clock, n: number | null, mean: number | null, p50: number | null, p90: number | null }> };

export type DecisionReasonFieldsFragment = { id: string, code: string, name: string, outcome: ApprovalOutcome, needsNote: boolean, active: boolean, version: number };

export type DecisionReasonPageQueryVariables = Exact<{
  page: number;
  perPage: number;
  sort?: DecisionReasonSort | null | undefined;
  filter?: DecisionReasonFilter | null | undefined;
}>;


export type DecisionReasonPageQuery = { decisionReasons: { total: number, items: Array<{ id: string, code: string, name: string, outcome: ApprovalOutcome, needsNote: boolean, active: boolean, version: number }> } };

export type DecisionReasonCreateMutationVariables = Exact<{
  input: DecisionReasonInput;
  idempotencyKey?: string | null | undefined;
}>;


export type DecisionReasonCreateMutation = { decisionReasonCreate: { id: string, code: string, name: string, outcome: ApprovalOutcome, needsNote: boolean, active: boolean, version: number } };

export type DecisionReasonUpdateMutationVariables = Exact<{
  id: string | number;
  seenVersion?: number | null | undefined;
  input: DecisionReasonChange;
  idempotencyKey?: string | null | undefined;
}>;


export type DecisionReasonUpdateMutation = { decisionReasonUpdate: { id: string, code: string, name: string, outcome: ApprovalOutcome, needsNote: boolean, active: boolean, version: number } };

export type DocumentFieldsFragment = { id: string, code: string | null, name: string, type: string, size: number, uploadedAt: string };

export type DocumentRemoveMutationVariables = Exact<{
  id: string | number;
  seenVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type DocumentRemoveMutation = { documentRemove: { filedBy: string | null, completeAt: string | null, expectedAt: string | null, waitingFor: Position | null, form: Record<string, unknown> | null, id: string, number: string, status: RequestStatus, version: number, submittedAt: string, closedAt: string | null, waitingSince: string | null, dueAt: string | null, isDueProvisional: boolean, openedAt: string | null, assistanceReason: AssistanceReason | null, allowedActions: Array<RequestAction>, undoUntil: string | null, missingDocuments: Array<{ code: string, name: string, required: boolean }>, chain: { id: string, version: number, formSchema: Record<string, unknown>, documents: Array<{ code: string, name: string, required: boolean }>, stages: Array<{ id: string, code: string, name: string, position: number, decidedBy: Position | null }> }, documents: Array<{ id: string, code: string | null, name: string, type: string, size: number, uploadedAt: string }>, approvals: Array<{ id: string, position: Position | null, capacity: Capacity | null, enteredAt: string, openedAt: string | null, decidedAt: string | null, dueAt: string | null, queuedAt: string | null, outcome: ApprovalOutcome | null, assistanceReason: AssistanceReason | null, note: string | null, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null }, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, officer: { id: string, name: string } | null, reason: { id: string, code: string, name: string } | null }>, events: Array<{ id: string, kind: RequestEventKind, at: string, queuedAt: string | null, stage: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null, officer: { id: string, name: string } | null, toStage: { id: string, name: string } | null, toUnit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null }>, serviceType: { id: string, code: string, name: string }, applicant: { id: string, name: string, nikMasked: string } | null, claimedBy: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null } | null, waitingAt: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null } };

export type PossibleDuplicatesQueryVariables = Exact<{
  id: string | number;
}>;


export type PossibleDuplicatesQuery = { request: { id: string, possibleDuplicates: Array<{ id: string, number: string, status: RequestStatus, submittedAt: string, waitingAt: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null }> } };

export type ServicesOfferedQueryVariables = Exact<{ [key: string]: never; }>;


export type ServicesOfferedQuery = { serviceTypes: { items: Array<{ id: string, code: string, name: string, cost: number, product: string | null, legalBasis: string | null, chain: { id: string, documents: Array<{ code: string, name: string, required: boolean }>, stages: Array<{ id: string, decidedBy: Position | null }> } }> } };

export type RequestBeginMutationVariables = Exact<{
  input: RequestBeginInput;
  idempotencyKey?: string | null | undefined;
}>;


export type RequestBeginMutation = { requestBegin: { filedBy: string | null, completeAt: string | null, expectedAt: string | null, waitingFor: Position | null, form: Record<string, unknown> | null, id: string, number: string, status: RequestStatus, version: number, submittedAt: string, closedAt: string | null, waitingSince: string | null, dueAt: string | null, isDueProvisional: boolean, openedAt: string | null, assistanceReason: AssistanceReason | null, allowedActions: Array<RequestAction>, undoUntil: string | null, missingDocuments: Array<{ code: string, name: string, required: boolean }>, chain: { id: string, version: number, formSchema: Record<string, unknown>, documents: Array<{ code: string, name: string, required: boolean }>, stages: Array<{ id: string, code: string, name: string, position: number, decidedBy: Position | null }> }, documents: Array<{ id: string, code: string | null, name: string, type: string, size: number, uploadedAt: string }>, approvals: Array<{ id: string, position: Position | null, capacity: Capacity | null, enteredAt: string, openedAt: string | null, decidedAt: string | null, dueAt: string | null, queuedAt: string | null, outcome: ApprovalOutcome | null, assistanceReason: AssistanceReason | null, note: string | null, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null }, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, officer: { id: string, name: string } | null, reason: { id: string, code: string, name: string } | null }>, events: Array<{ id: string, kind: RequestEventKind, at: string, queuedAt: string | null, stage: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null, officer: { id: string, name: string } | null, toStage: { id: string, name: string } | null, toUnit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null }>, serviceType: { id: string, code: string, name: string }, applicant: { id: string, name: string, nikMasked: string } | null, claimedBy: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null } | null, waitingAt: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null } };

export type RequestReviseMutationVariables = Exact<{
  id: string | number;
  form: Record<string, unknown>;
  assistance?: AssistanceInput | null | undefined;
  seenVersion?: number | null | undefined;
  queuedAt?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type RequestReviseMutation = { requestRevise: { filedBy: string | null, completeAt: string | null, expectedAt: string | null, waitingFor: Position | null, form: Record<string, unknown> | null, id: string, number: string, status: RequestStatus, version: number, submittedAt: string, closedAt: string | null, waitingSince: string | null, dueAt: string | null, isDueProvisional: boolean, openedAt: string | null, assistanceReason: AssistanceReason | null, allowedActions: Array<RequestAction>, undoUntil: string | null, missingDocuments: Array<{ code: string, name: string, required: boolean }>, chain: { id: string, version: number, formSchema: Record<string, unknown>, documents: Array<{ code: string, name: string, required: boolean }>, stages: Array<{ id: string, code: string, name: string, position: number, decidedBy: Position | null }> }, documents: Array<{ id: string, code: string | null, name: string, type: string, size: number, uploadedAt: string }>, approvals: Array<{ id: string, position: Position | null, capacity: Capacity | null, enteredAt: string, openedAt: string | null, decidedAt: string | null, dueAt: string | null, queuedAt: string | null, outcome: ApprovalOutcome | null, assistanceReason: AssistanceReason | null, note: string | null, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null }, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, officer: { id: string, name: string } | null, reason: { id: string, code: string, name: string } | null }>, events: Array<{ id: string, kind: RequestEventKind, at: string, queuedAt: string | null, stage: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null, officer: { id: string, name: string } | null, toStage: { id: string, name: string } | null, toUnit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null }>, serviceType: { id: string, code: string, name: string }, applicant: { id: string, name: string, nikMasked: string } | null, claimedBy: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null } | null, waitingAt: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null } };

export type RequestSubmitMutationVariables = Exact<{
  id: string | number;
  documentsFollow: boolean;
  assistance?: AssistanceInput | null | undefined;
  seenVersion?: number | null | undefined;
  queuedAt?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type RequestSubmitMutation = { requestSubmit: { filedBy: string | null, completeAt: string | null, expectedAt: string | null, waitingFor: Position | null, form: Record<string, unknown> | null, id: string, number: string, status: RequestStatus, version: number, submittedAt: string, closedAt: string | null, waitingSince: string | null, dueAt: string | null, isDueProvisional: boolean, openedAt: string | null, assistanceReason: AssistanceReason | null, allowedActions: Array<RequestAction>, undoUntil: string | null, missingDocuments: Array<{ code: string, name: string, required: boolean }>, chain: { id: string, version: number, formSchema: Record<string, unknown>, documents: Array<{ code: string, name: string, required: boolean }>, stages: Array<{ id: string, code: string, name: string, position: number, decidedBy: Position | null }> }, documents: Array<{ id: string, code: string | null, name: string, type: string, size: number, uploadedAt: string }>, approvals: Array<{ id: string, position: Position | null, capacity: Capacity | null, enteredAt: string, openedAt: string | null, decidedAt: string | null, dueAt: string | null, queuedAt: string | null, outcome: ApprovalOutcome | null, assistanceReason: AssistanceReason | null, note: string | null, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null }, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, officer: { id: string, name: string } | null, reason: { id: string, code: string, name: string } | null }>, events: Array<{ id: string, kind: RequestEventKind, at: string, queuedAt: string | null, stage: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null, officer: { id: string, name: string } | null, toStage: { id: string, name: string } | null, toUnit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null }>, serviceType: { id: string, code: string, name: string }, applicant: { id: string, name: string, nikMasked: string } | null, claimedBy: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null } | null, waitingAt: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null } };

export type WaitingCountQueryVariables = Exact<{ [key: string]: never; }>;


export type WaitingCountQuery = { requests: { total: number } };

export type InboxChangesSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type InboxChangesSubscription = { inboxChanged: { cursor: string } };

export type NotificationFieldsFragment = { id: string, recipient: NotificationRecipient, channel: NotificationChannel, template: NotificationTemplate, state: NotificationState, attempts: number, failure: NotificationFailure | null, reply: number | null, createdAt: string, dueAt: string, triedAt: string | null, sentAt: string | null, allowedActions: Array<NotificationAction>, event: { kind: RequestEventKind }, request: { id: string, number: string }, officer: { id: string, name: string } | null };

export type NotificationListQueryVariables = Exact<{
  page: number;
  perPage: number;
  sort?: NotificationSort | null | undefined;
  filter?: NotificationFilter | null | undefined;
}>;


export type NotificationListQuery = { notifications: { total: number, items: Array<{ id: string, recipient: NotificationRecipient, channel: NotificationChannel, template: NotificationTemplate, state: NotificationState, attempts: number, failure: NotificationFailure | null, reply: number | null, createdAt: string, dueAt: string, triedAt: string | null, sentAt: string | null, allowedActions: Array<NotificationAction>, event: { kind: RequestEventKind }, request: { id: string, number: string }, officer: { id: string, name: string } | null }> } };

export type NotificationRetryMutationVariables = Exact<{
  id: string | number;
  idempotencyKey?: string | null | undefined;
}>;


export type NotificationRetryMutation = { notificationRetry: { id: string, recipient: NotificationRecipient, channel: NotificationChannel, template: NotificationTemplate, state: NotificationState, attempts: number, failure: NotificationFailure | null, reply: number | null, createdAt: string, dueAt: string, triedAt: string | null, sentAt: string | null, allowedActions: Array<NotificationAction>, event: { kind: RequestEventKind }, request: { id: string, number: string }, officer: { id: string, name: string } | null } };

export type PostFieldsFragment = { id: string, position: Position, capacity: Capacity, validFrom: string, validTo: string | null, basis: string | null, allowedActions: Array<PostAction>, officer: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } };

export type PostListQueryVariables = Exact<{
  page: number;
  perPage: number;
  filter?: PostFilter | null | undefined;
}>;


export type PostListQuery = { posts: { total: number, items: Array<{ id: string, position: Position, capacity: Capacity, validFrom: string, validTo: string | null, basis: string | null, allowedActions: Array<PostAction>, officer: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } }> } };

export type OfficerSearchQueryVariables = Exact<{
  search: string;
}>;


export type OfficerSearchQuery = { officers: { items: Array<{ id: string, name: string, posts: Array<{ id: string, position: Position, validTo: string | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } }> }> } };

export type PostAppointMutationVariables = Exact<{
  input: PostInput;
  idempotencyKey?: string | null | undefined;
}>;


export type PostAppointMutation = { postAppoint: { id: string, position: Position, capacity: Capacity, validFrom: string, validTo: string | null, basis: string | null, allowedActions: Array<PostAction>, officer: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } } };

export type PostEndMutationVariables = Exact<{
  id: string | number;
  on: string;
  seenValidTo?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type PostEndMutation = { postEnd: { id: string, position: Position, capacity: Capacity, validFrom: string, validTo: string | null, basis: string | null, allowedActions: Array<PostAction>, officer: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } } };

export type DeputyAppointMutationVariables = Exact<{
  input: DeputyInput;
  idempotencyKey?: string | null | undefined;
}>;


export type DeputyAppointMutation = { deputyAppoint: { id: string, position: Position, capacity: Capacity, validFrom: string, validTo: string | null, basis: string | null, allowedActions: Array<PostAction>, officer: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } } };

export type DeputyEndMutationVariables = Exact<{
  id: string | number;
  on: string;
  seenValidTo?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type DeputyEndMutation = { deputyEnd: { id: string, position: Position, capacity: Capacity, validFrom: string, validTo: string | null, basis: string | null, allowedActions: Array<PostAction>, officer: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } } };

export type RequestCancelMutationVariables = Exact<{
  id: string | number;
  seenVersion?: number | null | undefined;
  queuedAt?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type RequestCancelMutation = { requestCancel: { filedBy: string | null, completeAt: string | null, expectedAt: string | null, waitingFor: Position | null, form: Record<string, unknown> | null, id: string, number: string, status: RequestStatus, version: number, submittedAt: string, closedAt: string | null, waitingSince: string | null, dueAt: string | null, isDueProvisional: boolean, openedAt: string | null, assistanceReason: AssistanceReason | null, allowedActions: Array<RequestAction>, undoUntil: string | null, missingDocuments: Array<{ code: string, name: string, required: boolean }>, chain: { id: string, version: number, formSchema: Record<string, unknown>, documents: Array<{ code: string, name: string, required: boolean }>, stages: Array<{ id: string, code: string, name: string, position: number, decidedBy: Position | null }> }, documents: Array<{ id: string, code: string | null, name: string, type: string, size: number, uploadedAt: string }>, approvals: Array<{ id: string, position: Position | null, capacity: Capacity | null, enteredAt: string, openedAt: string | null, decidedAt: string | null, dueAt: string | null, queuedAt: string | null, outcome: ApprovalOutcome | null, assistanceReason: AssistanceReason | null, note: string | null, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null }, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, officer: { id: string, name: string } | null, reason: { id: string, code: string, name: string } | null }>, events: Array<{ id: string, kind: RequestEventKind, at: string, queuedAt: string | null, stage: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null, officer: { id: string, name: string } | null, toStage: { id: string, name: string } | null, toUnit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null }>, serviceType: { id: string, code: string, name: string }, applicant: { id: string, name: string, nikMasked: string } | null, claimedBy: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null } | null, waitingAt: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null } };

export type RequestDeclareCompleteMutationVariables = Exact<{
  id: string | number;
  seenVersion?: number | null | undefined;
  queuedAt?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type RequestDeclareCompleteMutation = { requestDeclareComplete: { filedBy: string | null, completeAt: string | null, expectedAt: string | null, waitingFor: Position | null, form: Record<string, unknown> | null, id: string, number: string, status: RequestStatus, version: number, submittedAt: string, closedAt: string | null, waitingSince: string | null, dueAt: string | null, isDueProvisional: boolean, openedAt: string | null, assistanceReason: AssistanceReason | null, allowedActions: Array<RequestAction>, undoUntil: string | null, missingDocuments: Array<{ code: string, name: string, required: boolean }>, chain: { id: string, version: number, formSchema: Record<string, unknown>, documents: Array<{ code: string, name: string, required: boolean }>, stages: Array<{ id: string, code: string, name: string, position: number, decidedBy: Position | null }> }, documents: Array<{ id: string, code: string | null, name: string, type: string, size: number, uploadedAt: string }>, approvals: Array<{ id: string, position: Position | null, capacity: Capacity | null, enteredAt: string, openedAt: string | null, decidedAt: string | null, dueAt: string | null, queuedAt: string | null, outcome: ApprovalOutcome | null, assistanceReason: AssistanceReason | null, note: string | null, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null }, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, officer: { id: string, name: string } | null, reason: { id: string, code: string, name: string } | null }>, events: Array<{ id: string, kind: RequestEventKind, at: string, queuedAt: string | null, stage: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null, officer: { id: string, name: string } | null, toStage: { id: string, name: string } | null, toUnit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null }>, serviceType: { id: string, code: string, name: string }, applicant: { id: string, name: string, nikMasked: string } | null, claimedBy: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null } | null, waitingAt: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null } };

export type RequestTrackingLinkMutationVariables = Exact<{
  id: string | number;
}>;


export type RequestTrackingLinkMutation = { requestTrackingLink: { url: string, number: string } };

export type RequestFieldsFragment = { id: string, number: string, status: RequestStatus, version: number, submittedAt: string, closedAt: string | null, waitingSince: string | null, dueAt: string | null, isDueProvisional: boolean, openedAt: string | null, assistanceReason: AssistanceReason | null, allowedActions: Array<RequestAction>, undoUntil: string | null, serviceType: { id: string, code: string, name: string }, applicant: { id: string, name: string, nikMasked: string } | null, claimedBy: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null } | null, waitingAt: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null };

export type RequestRecordFragment = { filedBy: string | null, completeAt: string | null, expectedAt: string | null, waitingFor: Position | null, form: Record<string, unknown> | null, id: string, number: string, status: RequestStatus, version: number, submittedAt: string, closedAt: string | null, waitingSince: string | null, dueAt: string | null, isDueProvisional: boolean, openedAt: string | null, assistanceReason: AssistanceReason | null, allowedActions: Array<RequestAction>, undoUntil: string | null, missingDocuments: Array<{ code: string, name: string, required: boolean }>, chain: { id: string, version: number, formSchema: Record<string, unknown>, documents: Array<{ code: string, name: string, required: boolean }>, stages: Array<{ id: string, code: string, name: string, position: number, decidedBy: Position | null }> }, documents: Array<{ id: string, code: string | null, name: string, type: string, size: number, uploadedAt: string }>, approvals: Array<{ id: string, position: Position | null, capacity: Capacity | null, enteredAt: string, openedAt: string | null, decidedAt: string | null, dueAt: string | null, queuedAt: string | null, outcome: ApprovalOutcome | null, assistanceReason: AssistanceReason | null, note: string | null, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null }, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, officer: { id: string, name: string } | null, reason: { id: string, code: string, name: string } | null }>, events: Array<{ id: string, kind: RequestEventKind, at: string, queuedAt: string | null, stage: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null, officer: { id: string, name: string } | null, toStage: { id: string, name: string } | null, toUnit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null }>, serviceType: { id: string, code: string, name: string }, applicant: { id: string, name: string, nikMasked: string } | null, claimedBy: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null } | null, waitingAt: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null };

export type EventFieldsFragment = { id: string, kind: RequestEventKind, at: string, queuedAt: string | null, stage: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null, officer: { id: string, name: string } | null, toStage: { id: string, name: string } | null, toUnit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null };

export type StageFieldsFragment = { id: string, code: string, name: string, position: number, decidedBy: Position | null };

export type VisitFieldsFragment = { id: string, position: Position | null, capacity: Capacity | null, enteredAt: string, openedAt: string | null, decidedAt: string | null, dueAt: string | null, queuedAt: string | null, outcome: ApprovalOutcome | null, assistanceReason: AssistanceReason | null, note: string | null, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null }, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, officer: { id: string, name: string } | null, reason: { id: string, code: string, name: string } | null };

export type RequestListQueryVariables = Exact<{
  page: number;
  perPage: number;
  sort?: RequestSort | null | undefined;
  filter?: RequestFilter | null | undefined;
}>;


export type RequestListQuery = { requests: { total: number, items: Array<{ id: string, number: string, status: RequestStatus, version: number, submittedAt: string, closedAt: string | null, waitingSince: string | null, dueAt: string | null, isDueProvisional: boolean, openedAt: string | null, assistanceReason: AssistanceReason | null, allowedActions: Array<RequestAction>, undoUntil: string | null, serviceType: { id: string, code: string, name: string }, applicant: { id: string, name: string, nikMasked: string } | null, claimedBy: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null } | null, waitingAt: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null }> } };

export type RequestShowQueryVariables = Exact<{
  id: string | number;
}>;


export type RequestShowQuery = { request: { filedBy: string | null, completeAt: string | null, expectedAt: string | null, waitingFor: Position | null, form: Record<string, unknown> | null, id: string, number: string, status: RequestStatus, version: number, submittedAt: string, closedAt: string | null, waitingSince: string | null, dueAt: string | null, isDueProvisional: boolean, openedAt: string | null, assistanceReason: AssistanceReason | null, allowedActions: Array<RequestAction>, undoUntil: string | null, missingDocuments: Array<{ code: string, name: string, required: boolean }>, chain: { id: string, version: number, formSchema: Record<string, unknown>, documents: Array<{ code: string, name: string, required: boolean }>, stages: Array<{ id: string, code: string, name: string, position: number, decidedBy: Position | null }> }, documents: Array<{ id: string, code: string | null, name: string, type: string, size: number, uploadedAt: string }>, approvals: Array<{ id: string, position: Position | null, capacity: Capacity | null, enteredAt: string, openedAt: string | null, decidedAt: string | null, dueAt: string | null, queuedAt: string | null, outcome: ApprovalOutcome | null, assistanceReason: AssistanceReason | null, note: string | null, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null }, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, officer: { id: string, name: string } | null, reason: { id: string, code: string, name: string } | null }>, events: Array<{ id: string, kind: RequestEventKind, at: string, queuedAt: string | null, stage: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null, officer: { id: string, name: string } | null, toStage: { id: string, name: string } | null, toUnit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null }>, serviceType: { id: string, code: string, name: string }, applicant: { id: string, name: string, nikMasked: string } | null, claimedBy: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null } | null, waitingAt: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null } };

export type RequestChangesSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type RequestChangesSubscription = { requestChanged: { cursor: string } };

export type ResidentFieldsFragment = { id: string, name: string, nikMasked: string, kkMasked: string | null, emailMasked: string | null, restrictedAt: string | null, eraseOn: string | null, erasedAt: string | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } };

export type ResidentRecordFragment = { allowedActions: Array<ResidentAction>, id: string, name: string, nikMasked: string, kkMasked: string | null, emailMasked: string | null, restrictedAt: string | null, eraseOn: string | null, erasedAt: string | null, accesses: Array<{ at: string, kind: AuditKind, actor: string | null, role: Role | null, posts: string | null, reason: string | null }>, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } };

export type ResidentListQueryVariables = Exact<{
  page: number;
  perPage: number;
  sort?: ResidentSort | null | undefined;
  filter?: ResidentFilter | null | undefined;
}>;


export type ResidentListQuery = { residents: { total: number, items: Array<{ id: string, name: string, nikMasked: string, kkMasked: string | null, emailMasked: string | null, restrictedAt: string | null, eraseOn: string | null, erasedAt: string | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } }> } };

export type ResidentShowQueryVariables = Exact<{
  id: string | number;
}>;


export type ResidentShowQuery = { resident: { allowedActions: Array<ResidentAction>, id: string, name: string, nikMasked: string, kkMasked: string | null, emailMasked: string | null, restrictedAt: string | null, eraseOn: string | null, erasedAt: string | null, accesses: Array<{ at: string, kind: AuditKind, actor: string | null, role: Role | null, posts: string | null, reason: string | null }>, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } } };

export type ResidentRevealNikMutationVariables = Exact<{
  id: string | number;
  reason: string;
  idempotencyKey?: string | null | undefined;
}>;


export type ResidentRevealNikMutation = { residentRevealNik: { nik: string, kk: string | null } };

export type ResidentExportMutationVariables = Exact<{
  id: string | number;
  reason: string;
  idempotencyKey?: string | null | undefined;
}>;


export type ResidentExportMutation = { residentExport: { content: string, fileName: string } };

export type ResidentCorrectMutationVariables = Exact<{
  id: string | number;
  input: ResidentCorrection;
  reason: string;
  idempotencyKey?: string | null | undefined;
}>;


export type ResidentCorrectMutation = { residentCorrect: { id: string, name: string, nikMasked: string, kkMasked: string | null, emailMasked: string | null, restrictedAt: string | null, eraseOn: string | null, erasedAt: string | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } } };

export type ResidentRestrictMutationVariables = Exact<{
  id: string | number;
  reason: string;
  idempotencyKey?: string | null | undefined;
}>;


export type ResidentRestrictMutation = { residentRestrict: { id: string, name: string, nikMasked: string, kkMasked: string | null, emailMasked: string | null, restrictedAt: string | null, eraseOn: string | null, erasedAt: string | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } } };

export type ResidentUnrestrictMutationVariables = Exact<{
  id: string | number;
  reason: string;
  idempotencyKey?: string | null | undefined;
}>;


export type ResidentUnrestrictMutation = { residentUnrestrict: { id: string, name: string, nikMasked: string, kkMasked: string | null, emailMasked: string | null, restrictedAt: string | null, eraseOn: string | null, erasedAt: string | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } } };

export type ResidentEraseMutationVariables = Exact<{
  id: string | number;
  reason: string;
  idempotencyKey?: string | null | undefined;
}>;


export type ResidentEraseMutation = { residentErase: { id: string, name: string, nikMasked: string, kkMasked: string | null, emailMasked: string | null, restrictedAt: string | null, eraseOn: string | null, erasedAt: string | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } } };

export type ServiceTypeFieldsFragment = { code: string, name: string, active: boolean, id: string, owner: { code: string, name: string } | null, chain: { version: number, isExample: boolean, stages: Array<{ id: string, name: string, level: UnitLevel | null }> } };

export type ChainFieldsFragment = { id: string, version: number, validFrom: string, isExample: boolean, createdAt: string | null, formSchema: Record<string, unknown>, documents: Array<{ code: string, name: string, required: boolean }>, stages: Array<{ id: string, position: number, code: string, name: string, level: UnitLevel | null, decidedBy: Position | null, standardSeconds: number | null, skipWhen: Record<string, unknown> | null }> };

export type ServiceTypeRecordFragment = { code: string, name: string, active: boolean, version: number, cost: number, product: string | null, legalBasis: string | null, classification: string | null, allowedActions: Array<ServiceTypeAction>, id: string, recordId: string, owner: { code: string, name: string } | null, classifications: Array<{ code: string, validFrom: string }>, chain: { id: string, version: number }, chains: Array<{ id: string, version: number, validFrom: string, isExample: boolean, createdAt: string | null, formSchema: Record<string, unknown>, documents: Array<{ code: string, name: string, required: boolean }>, stages: Array<{ id: string, position: number, code: string, name: string, level: UnitLevel | null, decidedBy: Position | null, standardSeconds: number | null, skipWhen: Record<string, unknown> | null }> }> };

export type ServiceTypeListQueryVariables = Exact<{
  page: number;
  perPage: number;
  sort?: ServiceTypeSort | null | undefined;
  filter?: ServiceTypeFilter | null | undefined;
}>;


export type ServiceTypeListQuery = { serviceTypes: { total: number, items: Array<{ code: string, name: string, active: boolean, id: string, owner: { code: string, name: string } | null, chain: { version: number, isExample: boolean, stages: Array<{ id: string, name: string, level: UnitLevel | null }> } }> } };

export type ServiceTypeShowQueryVariables = Exact<{
  code: string;
}>;


export type ServiceTypeShowQuery = { serviceType: { code: string, name: string, active: boolean, version: number, cost: number, product: string | null, legalBasis: string | null, classification: string | null, allowedActions: Array<ServiceTypeAction>, id: string, recordId: string, owner: { code: string, name: string } | null, classifications: Array<{ code: string, validFrom: string }>, chain: { id: string, version: number }, chains: Array<{ id: string, version: number, validFrom: string, isExample: boolean, createdAt: string | null, formSchema: Record<string, unknown>, documents: Array<{ code: string, name: string, required: boolean }>, stages: Array<{ id: string, position: number, code: string, name: string, level: UnitLevel | null, decidedBy: Position | null, standardSeconds: number | null, skipWhen: Record<string, unknown> | null }> }> } };

export type ChainPreviewQueryVariables = Exact<{
  input: ChainInput;
  unit: string;
  form?: Record<string, unknown> | null | undefined;
}>;


export type ChainPreviewQuery = { chainPreview: { steps: Array<{ position: number, name: string, level: UnitLevel, decidedBy: Position, isSkipped: boolean, isVacant: boolean, waitsFor: Position | null, dueAt: string | null, isDueProvisional: boolean, unit: { id: string, name: string, level: UnitLevel }, officers: Array<{ id: string, name: string }>, waitsAt: { id: string, name: string, level: UnitLevel } | null }>, problems: Array<{ field: string }> } };

export type ServiceTypeCreateMutationVariables = Exact<{
  input: ServiceTypeInput;
  idempotencyKey?: string | null | undefined;
}>;


export type ServiceTypeCreateMutation = { serviceTypeCreate: { code: string, name: string, active: boolean, version: number, cost: number, product: string | null, legalBasis: string | null, classification: string | null, allowedActions: Array<ServiceTypeAction>, id: string, recordId: string, owner: { code: string, name: string } | null, classifications: Array<{ code: string, validFrom: string }>, chain: { id: string, version: number }, chains: Array<{ id: string, version: number, validFrom: string, isExample: boolean, createdAt: string | null, formSchema: Record<string, unknown>, documents: Array<{ code: string, name: string, required: boolean }>, stages: Array<{ id: string, position: number, code: string, name: string, level: UnitLevel | null, decidedBy: Position | null, standardSeconds: number | null, skipWhen: Record<string, unknown> | null }> }> } };

export type ServiceTypeUpdateMutationVariables = Exact<{
  code: string;
  input: ServiceTypeUpdateInput;
  seenVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type ServiceTypeUpdateMutation = { serviceTypeUpdate: { code: string, name: string, active: boolean, version: number, cost: number, product: string | null, legalBasis: string | null, classification: string | null, allowedActions: Array<ServiceTypeAction>, id: string, recordId: string, owner: { code: string, name: string } | null, classifications: Array<{ code: string, validFrom: string }>, chain: { id: string, version: number }, chains: Array<{ id: string, version: number, validFrom: string, isExample: boolean, createdAt: string | null, formSchema: Record<string, unknown>, documents: Array<{ code: string, name: string, required: boolean }>, stages: Array<{ id: string, position: number, code: string, name: string, level: UnitLevel | null, decidedBy: Position | null, standardSeconds: number | null, skipWhen: Record<string, unknown> | null }> }> } };

export type ServiceTypeSwitchMutationVariables = Exact<{
  code: string;
  active: boolean;
  idempotencyKey?: string | null | undefined;
}>;


export type ServiceTypeSwitchMutation = { serviceTypeSwitch: { code: string, name: string, active: boolean, version: number, cost: number, product: string | null, legalBasis: string | null, classification: string | null, allowedActions: Array<ServiceTypeAction>, id: string, recordId: string, owner: { code: string, name: string } | null, classifications: Array<{ code: string, validFrom: string }>, chain: { id: string, version: number }, chains: Array<{ id: string, version: number, validFrom: string, isExample: boolean, createdAt: string | null, formSchema: Record<string, unknown>, documents: Array<{ code: string, name: string, required: boolean }>, stages: Array<{ id: string, position: number, code: string, name: string, level: UnitLevel | null, decidedBy: Position | null, standardSeconds: number | null, skipWhen: Record<string, unknown> | null }> }> } };

export type ChainPublishMutationVariables = Exact<{
  code: string;
  input: ChainInput;
  seenVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type ChainPublishMutation = { chainPublish: { code: string, name: string, active: boolean, version: number, cost: number, product: string | null, legalBasis: string | null, classification: string | null, allowedActions: Array<ServiceTypeAction>, id: string, recordId: string, owner: { code: string, name: string } | null, classifications: Array<{ code: string, validFrom: string }>, chain: { id: string, version: number }, chains: Array<{ id: string, version: number, validFrom: string, isExample: boolean, createdAt: string | null, formSchema: Record<string, unknown>, documents: Array<{ code: string, name: string, required: boolean }>, stages: Array<{ id: string, position: number, code: string, name: string, level: UnitLevel | null, decidedBy: Position | null, standardSeconds: number | null, skipWhen: Record<string, unknown> | null }> }> } };

export type UserFieldsFragment = { id: string, username: string, name: string, role: Role, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, posts: Array<{ id: string, position: Position, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } }> };

export type MeFieldsFragment = { email: string | null, mustChangePassword: boolean, needsSecondFactor: boolean, hasSecondFactor: boolean, allowedSections: Array<ConsoleSection>, asksFor: AsksFor | null, rolesToGive: Array<Role>, id: string, username: string, name: string, role: Role, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, posts: Array<{ id: string, position: Position, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } }> };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { email: string | null, mustChangePassword: boolean, needsSecondFactor: boolean, hasSecondFactor: boolean, allowedSections: Array<ConsoleSection>, asksFor: AsksFor | null, rolesToGive: Array<Role>, id: string, username: string, name: string, role: Role, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, posts: Array<{ id: string, position: Position, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } }> } | null };

export type SignInOptionsQueryVariables = Exact<{ [key: string]: never; }>;


export type SignInOptionsQuery = { signInOptions: { oidcName: string | null } };

export type SignInMutationVariables = Exact<{
  username: string;
  password: string;
  code?: string | null | undefined;
}>;


export type SignInMutation = { signIn: { user: { email: string | null, mustChangePassword: boolean, needsSecondFactor: boolean, hasSecondFactor: boolean, allowedSections: Array<ConsoleSection>, asksFor: AsksFor | null, rolesToGive: Array<Role>, id: string, username: string, name: string, role: Role, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, posts: Array<{ id: string, position: Position, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } }> } } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export type UnitFieldsFragment = { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> };

export type UnitListQueryVariables = Exact<{
  page: number;
  perPage: number;
  sort?: UnitSort | null | undefined;
  filter?: UnitFilter | null | undefined;
}>;


export type UnitListQuery = { units: { total: number, items: Array<{ id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }> } };

export type UnitShowQueryVariables = Exact<{
  code: string;
}>;


export type UnitShowQuery = { unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } };

export type UserRecordFragment = { email: string | null, disabledAt: string | null, hasSecondFactor: boolean, needsSecondFactor: boolean, mustChangePassword: boolean, allowedActions: Array<UserAction>, id: string, username: string, name: string, role: Role, resident: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, posts: Array<{ id: string, position: Position, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } }> };

export type UserListQueryVariables = Exact<{
  page: number;
  perPage: number;
  sort?: UserSort | null | undefined;
  filter?: UserFilter | null | undefined;
}>;


export type UserListQuery = { users: { total: number, items: Array<{ email: string | null, disabledAt: string | null, hasSecondFactor: boolean, needsSecondFactor: boolean, mustChangePassword: boolean, allowedActions: Array<UserAction>, id: string, username: string, name: string, role: Role, resident: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, posts: Array<{ id: string, position: Position, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } }> }> } };

export type UserShowQueryVariables = Exact<{
  id: string | number;
}>;


export type UserShowQuery = { user: { isLocked: boolean, email: string | null, disabledAt: string | null, hasSecondFactor: boolean, needsSecondFactor: boolean, mustChangePassword: boolean, allowedActions: Array<UserAction>, id: string, username: string, name: string, role: Role, resident: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, posts: Array<{ id: string, position: Position, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } }> } };

export type UserCreateMutationVariables = Exact<{
  input: UserCreateInput;
  idempotencyKey?: string | null | undefined;
}>;


export type UserCreateMutation = { userCreate: { password: string | null, user: { email: string | null, disabledAt: string | null, hasSecondFactor: boolean, needsSecondFactor: boolean, mustChangePassword: boolean, allowedActions: Array<UserAction>, id: string, username: string, name: string, role: Role, resident: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, posts: Array<{ id: string, position: Position, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } }> } } };

export type UserUpdateMutationVariables = Exact<{
  id: string | number;
  input: UserUpdateInput;
  idempotencyKey?: string | null | undefined;
}>;


export type UserUpdateMutation = { userUpdate: { email: string | null, disabledAt: string | null, hasSecondFactor: boolean, needsSecondFactor: boolean, mustChangePassword: boolean, allowedActions: Array<UserAction>, id: string, username: string, name: string, role: Role, resident: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, posts: Array<{ id: string, position: Position, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } }> } };

export type UserDisableMutationVariables = Exact<{
  id: string | number;
  idempotencyKey?: string | null | undefined;
}>;


export type UserDisableMutation = { userDisable: { email: string | null, disabledAt: string | null, hasSecondFactor: boolean, needsSecondFactor: boolean, mustChangePassword: boolean, allowedActions: Array<UserAction>, id: string, username: string, name: string, role: Role, resident: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, posts: Array<{ id: string, position: Position, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } }> } };

export type UserEnableMutationVariables = Exact<{
  id: string | number;
  idempotencyKey?: string | null | undefined;
}>;


export type UserEnableMutation = { userEnable: { email: string | null, disabledAt: string | null, hasSecondFactor: boolean, needsSecondFactor: boolean, mustChangePassword: boolean, allowedActions: Array<UserAction>, id: string, username: string, name: string, role: Role, resident: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, posts: Array<{ id: string, position: Position, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } }> } };

export type UserResetPasswordMutationVariables = Exact<{
  id: string | number;
  idempotencyKey?: string | null | undefined;
}>;


export type UserResetPasswordMutation = { userResetPassword: { password: string | null, user: { email: string | null, disabledAt: string | null, hasSecondFactor: boolean, needsSecondFactor: boolean, mustChangePassword: boolean, allowedActions: Array<UserAction>, id: string, username: string, name: string, role: Role, resident: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, posts: Array<{ id: string, position: Position, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } }> } } };

export type UserResetSecondFactorMutationVariables = Exact<{
  id: string | number;
  idempotencyKey?: string | null | undefined;
}>;


export type UserResetSecondFactorMutation = { userResetSecondFactor: { email: string | null, disabledAt: string | null, hasSecondFactor: boolean, needsSecondFactor: boolean, mustChangePassword: boolean, allowedActions: Array<UserAction>, id: string, username: string, name: string, role: Role, resident: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, posts: Array<{ id: string, position: Position, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } }> } };

export type UserEndSessionsMutationVariables = Exact<{
  id: string | number;
  idempotencyKey?: string | null | undefined;
}>;


export type UserEndSessionsMutation = { userEndSessions: { email: string | null, disabledAt: string | null, hasSecondFactor: boolean, needsSecondFactor: boolean, mustChangePassword: boolean, allowedActions: Array<UserAction>, id: string, username: string, name: string, role: Role, resident: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, posts: Array<{ id: string, position: Position, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } }> } };

export type PostsHeldQueryVariables = Exact<{
  unit: string;
}>;


export type PostsHeldQuery = { posts: { items: Array<{ id: string, position: Position, officer: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const UnitFieldsFragmentDoc = new TypedDocumentString(`
    fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}
    `, {"fragmentName":"UnitFields"}) as unknown as TypedDocumentString<UnitFieldsFragment, unknown>;
export const ApiClientFieldsFragmentDoc = new TypedDocumentString(`
    fragment ApiClientFields on ApiClient {
  id
  name
  contact
  unit {
    ...UnitFields
  }
  scopes
  ratePerMinute
  expiresAt
  createdAt
  disabledAt
  isExpired
  keys {
    id
    hint
    createdAt
    expiresAt
    lastUsedAt
    isValid
  }
  allowedActions
}
    fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`, {"fragmentName":"ApiClientFields"}) as unknown as TypedDocumentString<ApiClientFieldsFragment, unknown>;
export const StageFieldsFragmentDoc = new TypedDocumentString(`
    fragment StageFields on Stage {
  id
  code
  name
  position
  decidedBy
}
    `, {"fragmentName":"StageFields"}) as unknown as TypedDocumentString<StageFieldsFragment, unknown>;
export const VisitFieldsFragmentDoc = new TypedDocumentString(`
    fragment VisitFields on Approval {
  id
  stage {
    ...StageFields
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  position
  capacity
  enteredAt
  openedAt
  decidedAt
  dueAt
  queuedAt
  outcome
  reason {
    id
    code
    name
  }
  assistanceReason
  note
}
    fragment StageFields on Stage {
  id
  code
  name
  position
  decidedBy
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`, {"fragmentName":"VisitFields"}) as unknown as TypedDocumentString<VisitFieldsFragment, unknown>;
export const ApprovalFieldsFragmentDoc = new TypedDocumentString(`
    fragment ApprovalFields on Approval {
  ...VisitFields
  request {
    id
    number
    serviceType {
      id
      code
      name
    }
  }
}
    fragment StageFields on Stage {
  id
  code
  name
  position
  decidedBy
}
fragment VisitFields on Approval {
  id
  stage {
    ...StageFields
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  position
  capacity
  enteredAt
  openedAt
  decidedAt
  dueAt
  queuedAt
  outcome
  reason {
    id
    code
    name
  }
  assistanceReason
  note
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`, {"fragmentName":"ApprovalFields"}) as unknown as TypedDocumentString<ApprovalFieldsFragment, unknown>;
export const AuditFieldsFragmentDoc = new TypedDocumentString(`
    fragment AuditFields on AuditEntry {
  id
  at
  kind
  action
  accountId
  actor
  role
  posts
  address
  subjectType
  subjectId
  code
  reason
  times
  changes {
    field
    before
    after
  }
}
    `, {"fragmentName":"AuditFields"}) as unknown as TypedDocumentString<AuditFieldsFragment, unknown>;
export const CalendarFieldsFragmentDoc = new TypedDocumentString(`
    fragment CalendarFields on Calendar {
  id
  version
  source
  createdAt
  appliedAt
  rules
  years {
    year
    hasHolidays
  }
}
    `, {"fragmentName":"CalendarFields"}) as unknown as TypedDocumentString<CalendarFieldsFragment, unknown>;
export const FiguresFragmentDoc = new TypedDocumentString(`
    fragment Figures on ProcessingTime {
  asOf
  exact
  measure
  calendarVersion
  yearsWithoutHolidays
  rows {
    key
    label
    clock
    n
    mean
    p50
    p90
  }
}
    `, {"fragmentName":"Figures"}) as unknown as TypedDocumentString<FiguresFragment, unknown>;
export const DecisionReasonFieldsFragmentDoc = new TypedDocumentString(`
    fragment DecisionReasonFields on DecisionReason {
  id
  code
  name
  outcome
  needsNote
  active
  version
}
    `, {"fragmentName":"DecisionReasonFields"}) as unknown as TypedDocumentString<DecisionReasonFieldsFragment, unknown>;
export const NotificationFieldsFragmentDoc = new TypedDocumentString(`
    fragment NotificationFields on Notification {
  id
  recipient
  channel
  template
  state
  attempts
  failure
  reply
  createdAt
  dueAt
  triedAt
  sentAt
  allowedActions
  event {
    kind
  }
  request {
    id
    number
  }
  officer {
    id
    name
  }
}
    `, {"fragmentName":"NotificationFields"}) as unknown as TypedDocumentString<NotificationFieldsFragment, unknown>;
export const PostFieldsFragmentDoc = new TypedDocumentString(`
    fragment PostFields on Post {
  id
  position
  capacity
  validFrom
  validTo
  basis
  allowedActions
  officer {
    id
    name
  }
  unit {
    ...UnitFields
  }
}
    fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`, {"fragmentName":"PostFields"}) as unknown as TypedDocumentString<PostFieldsFragment, unknown>;
export const RequestFieldsFragmentDoc = new TypedDocumentString(`
    fragment RequestFields on Request {
  id
  number
  status
  version
  submittedAt
  closedAt
  waitingSince
  dueAt
  isDueProvisional
  openedAt
  assistanceReason
  allowedActions
  undoUntil
  serviceType {
    id
    code
    name
  }
  applicant {
    id
    name
    nikMasked
  }
  claimedBy {
    id
    name
  }
  unit {
    ...UnitFields
  }
  stage {
    ...StageFields
  }
  waitingAt {
    ...UnitFields
  }
}
    fragment StageFields on Stage {
  id
  code
  name
  position
  decidedBy
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`, {"fragmentName":"RequestFields"}) as unknown as TypedDocumentString<RequestFieldsFragment, unknown>;
export const DocumentFieldsFragmentDoc = new TypedDocumentString(`
    fragment DocumentFields on Document {
  id
  code
  name
  type
  size
  uploadedAt
}
    `, {"fragmentName":"DocumentFields"}) as unknown as TypedDocumentString<DocumentFieldsFragment, unknown>;
export const EventFieldsFragmentDoc = new TypedDocumentString(`
    fragment EventFields on RequestEvent {
  id
  kind
  at
  queuedAt
  stage {
    id
    name
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  toStage {
    id
    name
  }
  toUnit {
    ...UnitFields
  }
}
    fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`, {"fragmentName":"EventFields"}) as unknown as TypedDocumentString<EventFieldsFragment, unknown>;
export const RequestRecordFragmentDoc = new TypedDocumentString(`
    fragment RequestRecord on Request {
  ...RequestFields
  filedBy
  completeAt
  expectedAt
  waitingFor
  form
  missingDocuments {
    code
    name
    required
  }
  chain {
    id
    version
    formSchema
    documents {
      code
      name
      required
    }
    stages {
      ...StageFields
    }
  }
  documents {
    ...DocumentFields
  }
  approvals {
    ...VisitFields
  }
  events {
    ...EventFields
  }
}
    fragment DocumentFields on Document {
  id
  code
  name
  type
  size
  uploadedAt
}
fragment RequestFields on Request {
  id
  number
  status
  version
  submittedAt
  closedAt
  waitingSince
  dueAt
  isDueProvisional
  openedAt
  assistanceReason
  allowedActions
  undoUntil
  serviceType {
    id
    code
    name
  }
  applicant {
    id
    name
    nikMasked
  }
  claimedBy {
    id
    name
  }
  unit {
    ...UnitFields
  }
  stage {
    ...StageFields
  }
  waitingAt {
    ...UnitFields
  }
}
fragment EventFields on RequestEvent {
  id
  kind
  at
  queuedAt
  stage {
    id
    name
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  toStage {
    id
    name
  }
  toUnit {
    ...UnitFields
  }
}
fragment StageFields on Stage {
  id
  code
  name
  position
  decidedBy
}
fragment VisitFields on Approval {
  id
  stage {
    ...StageFields
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  position
  capacity
  enteredAt
  openedAt
  decidedAt
  dueAt
  queuedAt
  outcome
  reason {
    id
    code
    name
  }
  assistanceReason
  note
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`, {"fragmentName":"RequestRecord"}) as unknown as TypedDocumentString<RequestRecordFragment, unknown>;
export const ResidentFieldsFragmentDoc = new TypedDocumentString(`
    fragment ResidentFields on Resident {
  id
  name
  nikMasked
  kkMasked
  emailMasked
  unit {
    ...UnitFields
  }
  restrictedAt
  eraseOn
  erasedAt
}
    fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`, {"fragmentName":"ResidentFields"}) as unknown as TypedDocumentString<ResidentFieldsFragment, unknown>;
export const ResidentRecordFragmentDoc = new TypedDocumentString(`
    fragment ResidentRecord on Resident {
  ...ResidentFields
  allowedActions
  accesses {
    at
    kind
    actor
    role
    posts
    reason
  }
}
    fragment ResidentFields on Resident {
  id
  name
  nikMasked
  kkMasked
  emailMasked
  unit {
    ...UnitFields
  }
  restrictedAt
  eraseOn
  erasedAt
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`, {"fragmentName":"ResidentRecord"}) as unknown as TypedDocumentString<ResidentRecordFragment, unknown>;
export const ServiceTypeFieldsFragmentDoc = new TypedDocumentString(`
    fragment ServiceTypeFields on ServiceType {
  id: code
  code
  name
  active
  owner {
    code
    name
  }
  chain {
    version
    isExample
    stages {
      id
      name
      level
    }
  }
}
    `, {"fragmentName":"ServiceTypeFields"}) as unknown as TypedDocumentString<ServiceTypeFieldsFragment, unknown>;
export const ChainFieldsFragmentDoc = new TypedDocumentString(`
    fragment ChainFields on Chain {
  id
  version
  validFrom
  isExample
  createdAt
  formSchema
  documents {
    code
    name
    required
  }
  stages {
    id
    position
    code
    name
    level
    decidedBy
    standardSeconds
    skipWhen
  }
}
    `, {"fragmentName":"ChainFields"}) as unknown as TypedDocumentString<ChainFieldsFragment, unknown>;
export const ServiceTypeRecordFragmentDoc = new TypedDocumentString(`
    fragment ServiceTypeRecord on ServiceType {
  id: code
  recordId: id
  code
  name
  active
  version
  cost
  product
  legalBasis
  owner {
    code
    name
  }
  classification
  classifications {
    code
    validFrom
  }
  chain {
    id
    version
  }
  chains {
    ...ChainFields
  }
  allowedActions
}
    fragment ChainFields on Chain {
  id
  version
  validFrom
  isExample
  createdAt
  formSchema
  documents {
    code
    name
    required
  }
  stages {
    id
    position
    code
    name
    level
    decidedBy
    standardSeconds
    skipWhen
  }
}`, {"fragmentName":"ServiceTypeRecord"}) as unknown as TypedDocumentString<ServiceTypeRecordFragment, unknown>;
export const UserFieldsFragmentDoc = new TypedDocumentString(`
    fragment UserFields on User {
  id
  username
  name
  role
  unit {
    ...UnitFields
  }
  posts {
    id
    position
    unit {
      ...UnitFields
    }
  }
}
    fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`, {"fragmentName":"UserFields"}) as unknown as TypedDocumentString<UserFieldsFragment, unknown>;
export const MeFieldsFragmentDoc = new TypedDocumentString(`
    fragment MeFields on User {
  ...UserFields
  email
  mustChangePassword
  needsSecondFactor
  hasSecondFactor
  allowedSections
  asksFor
  rolesToGive
}
    fragment UserFields on User {
  id
  username
  name
  role
  unit {
    ...UnitFields
  }
  posts {
    id
    position
    unit {
      ...UnitFields
    }
  }
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`, {"fragmentName":"MeFields"}) as unknown as TypedDocumentString<MeFieldsFragment, unknown>;
export const UserRecordFragmentDoc = new TypedDocumentString(`
    fragment UserRecord on User {
  ...UserFields
  email
  disabledAt
  hasSecondFactor
  needsSecondFactor
  mustChangePassword
  resident {
    id
    name
  }
  allowedActions
}
    fragment UserFields on User {
  id
  username
  name
  role
  unit {
    ...UnitFields
  }
  posts {
    id
    position
    unit {
      ...UnitFields
    }
  }
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`, {"fragmentName":"UserRecord"}) as unknown as TypedDocumentString<UserRecordFragment, unknown>;
export const SessionsDocument = new TypedDocumentString(`
    query Sessions {
  sessions {
    id
    createdAt
    lastUsedAt
    expiresAt
    address
    agent
    isCurrent
  }
}
    `) as unknown as TypedDocumentString<SessionsQuery, SessionsQueryVariables>;
export const SessionEndDocument = new TypedDocumentString(`
    mutation SessionEnd($id: ID!) {
  sessionEnd(id: $id)
}
    `) as unknown as TypedDocumentString<SessionEndMutation, SessionEndMutationVariables>;
export const SessionsEndOthersDocument = new TypedDocumentString(`
    mutation SessionsEndOthers {
  sessionsEndOthers
}
    `) as unknown as TypedDocumentString<SessionsEndOthersMutation, SessionsEndOthersMutationVariables>;
export const PasswordChangeDocument = new TypedDocumentString(`
    mutation PasswordChange($current: String!, $next: String!) {
  passwordChange(current: $current, new: $next)
}
    `) as unknown as TypedDocumentString<PasswordChangeMutation, PasswordChangeMutationVariables>;
export const EmailChangeDocument = new TypedDocumentString(`
    mutation EmailChange($email: String, $idempotencyKey: String) {
  emailChange(email: $email, idempotencyKey: $idempotencyKey) {
    ...MeFields
  }
}
    fragment UserFields on User {
  id
  username
  name
  role
  unit {
    ...UnitFields
  }
  posts {
    id
    position
    unit {
      ...UnitFields
    }
  }
}
fragment MeFields on User {
  ...UserFields
  email
  mustChangePassword
  needsSecondFactor
  hasSecondFactor
  allowedSections
  asksFor
  rolesToGive
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<EmailChangeMutation, EmailChangeMutationVariables>;
export const SecondFactorBeginDocument = new TypedDocumentString(`
    mutation SecondFactorBegin($password: String!) {
  secondFactorBegin(password: $password) {
    secret
    uri
  }
}
    `) as unknown as TypedDocumentString<SecondFactorBeginMutation, SecondFactorBeginMutationVariables>;
export const SecondFactorConfirmDocument = new TypedDocumentString(`
    mutation SecondFactorConfirm($code: String!) {
  secondFactorConfirm(code: $code)
}
    `) as unknown as TypedDocumentString<SecondFactorConfirmMutation, SecondFactorConfirmMutationVariables>;
export const SecondFactorRemoveDocument = new TypedDocumentString(`
    mutation SecondFactorRemove($password: String!, $code: String!) {
  secondFactorRemove(password: $password, code: $code) {
    ...MeFields
  }
}
    fragment UserFields on User {
  id
  username
  name
  role
  unit {
    ...UnitFields
  }
  posts {
    id
    position
    unit {
      ...UnitFields
    }
  }
}
fragment MeFields on User {
  ...UserFields
  email
  mustChangePassword
  needsSecondFactor
  hasSecondFactor
  allowedSections
  asksFor
  rolesToGive
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<SecondFactorRemoveMutation, SecondFactorRemoveMutationVariables>;
export const ApiClientListDocument = new TypedDocumentString(`
    query ApiClientList($page: Int!, $perPage: Int!, $sort: ApiClientSort, $filter: ApiClientFilter) {
  apiClients(page: $page, perPage: $perPage, sort: $sort, filter: $filter) {
    items {
      ...ApiClientFields
    }
    total
  }
}
    fragment ApiClientFields on ApiClient {
  id
  name
  contact
  unit {
    ...UnitFields
  }
  scopes
  ratePerMinute
  expiresAt
  createdAt
  disabledAt
  isExpired
  keys {
    id
    hint
    createdAt
    expiresAt
    lastUsedAt
    isValid
  }
  allowedActions
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<ApiClientListQuery, ApiClientListQueryVariables>;
export const ApiClientShowDocument = new TypedDocumentString(`
    query ApiClientShow($id: ID!) {
  apiClient(id: $id) {
    ...ApiClientFields
  }
}
    fragment ApiClientFields on ApiClient {
  id
  name
  contact
  unit {
    ...UnitFields
  }
  scopes
  ratePerMinute
  expiresAt
  createdAt
  disabledAt
  isExpired
  keys {
    id
    hint
    createdAt
    expiresAt
    lastUsedAt
    isValid
  }
  allowedActions
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<ApiClientShowQuery, ApiClientShowQueryVariables>;
export const ApiScopesDocument = new TypedDocumentString(`
    query ApiScopes {
  apiScopes {
    name
    description
  }
}
    `) as unknown as TypedDocumentString<ApiScopesQuery, ApiScopesQueryVariables>;
export const ApiClientCreateDocument = new TypedDocumentString(`
    mutation ApiClientCreate($input: ApiClientCreateInput!, $idempotencyKey: String) {
  apiClientCreate(input: $input, idempotencyKey: $idempotencyKey) {
    key
    apiClient {
      ...ApiClientFields
    }
  }
}
    fragment ApiClientFields on ApiClient {
  id
  name
  contact
  unit {
    ...UnitFields
  }
  scopes
  ratePerMinute
  expiresAt
  createdAt
  disabledAt
  isExpired
  keys {
    id
    hint
    createdAt
    expiresAt
    lastUsedAt
    isValid
  }
  allowedActions
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<ApiClientCreateMutation, ApiClientCreateMutationVariables>;
export const ApiClientUpdateDocument = new TypedDocumentString(`
    mutation ApiClientUpdate($id: ID!, $input: ApiClientUpdateInput!, $idempotencyKey: String) {
  apiClientUpdate(id: $id, input: $input, idempotencyKey: $idempotencyKey) {
    ...ApiClientFields
  }
}
    fragment ApiClientFields on ApiClient {
  id
  name
  contact
  unit {
    ...UnitFields
  }
  scopes
  ratePerMinute
  expiresAt
  createdAt
  disabledAt
  isExpired
  keys {
    id
    hint
    createdAt
    expiresAt
    lastUsedAt
    isValid
  }
  allowedActions
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<ApiClientUpdateMutation, ApiClientUpdateMutationVariables>;
export const ApiClientDisableDocument = new TypedDocumentString(`
    mutation ApiClientDisable($id: ID!, $idempotencyKey: String) {
  apiClientDisable(id: $id, idempotencyKey: $idempotencyKey) {
    ...ApiClientFields
  }
}
    fragment ApiClientFields on ApiClient {
  id
  name
  contact
  unit {
    ...UnitFields
  }
  scopes
  ratePerMinute
  expiresAt
  createdAt
  disabledAt
  isExpired
  keys {
    id
    hint
    createdAt
    expiresAt
    lastUsedAt
    isValid
  }
  allowedActions
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<ApiClientDisableMutation, ApiClientDisableMutationVariables>;
export const ApiClientEnableDocument = new TypedDocumentString(`
    mutation ApiClientEnable($id: ID!, $idempotencyKey: String) {
  apiClientEnable(id: $id, idempotencyKey: $idempotencyKey) {
    ...ApiClientFields
  }
}
    fragment ApiClientFields on ApiClient {
  id
  name
  contact
  unit {
    ...UnitFields
  }
  scopes
  ratePerMinute
  expiresAt
  createdAt
  disabledAt
  isExpired
  keys {
    id
    hint
    createdAt
    expiresAt
    lastUsedAt
    isValid
  }
  allowedActions
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<ApiClientEnableMutation, ApiClientEnableMutationVariables>;
export const ApiClientRotateKeyDocument = new TypedDocumentString(`
    mutation ApiClientRotateKey($id: ID!, $overlapHours: Int!, $idempotencyKey: String) {
  apiClientRotateKey(
    id: $id
    overlapHours: $overlapHours
    idempotencyKey: $idempotencyKey
  ) {
    key
    apiClient {
      ...ApiClientFields
    }
  }
}
    fragment ApiClientFields on ApiClient {
  id
  name
  contact
  unit {
    ...UnitFields
  }
  scopes
  ratePerMinute
  expiresAt
  createdAt
  disabledAt
  isExpired
  keys {
    id
    hint
    createdAt
    expiresAt
    lastUsedAt
    isValid
  }
  allowedActions
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<ApiClientRotateKeyMutation, ApiClientRotateKeyMutationVariables>;
export const ApiKeyRevokeDocument = new TypedDocumentString(`
    mutation ApiKeyRevoke($id: ID!, $idempotencyKey: String) {
  apiKeyRevoke(id: $id, idempotencyKey: $idempotencyKey) {
    ...ApiClientFields
  }
}
    fragment ApiClientFields on ApiClient {
  id
  name
  contact
  unit {
    ...UnitFields
  }
  scopes
  ratePerMinute
  expiresAt
  createdAt
  disabledAt
  isExpired
  keys {
    id
    hint
    createdAt
    expiresAt
    lastUsedAt
    isValid
  }
  allowedActions
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<ApiKeyRevokeMutation, ApiKeyRevokeMutationVariables>;
export const ApprovalListDocument = new TypedDocumentString(`
    query ApprovalList($page: Int!, $perPage: Int!, $sort: ApprovalSort, $filter: ApprovalFilter) {
  approvals(page: $page, perPage: $perPage, sort: $sort, filter: $filter) {
    items {
      ...ApprovalFields
    }
    total
  }
}
    fragment ApprovalFields on Approval {
  ...VisitFields
  request {
    id
    number
    serviceType {
      id
      code
      name
    }
  }
}
fragment StageFields on Stage {
  id
  code
  name
  position
  decidedBy
}
fragment VisitFields on Approval {
  id
  stage {
    ...StageFields
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  position
  capacity
  enteredAt
  openedAt
  decidedAt
  dueAt
  queuedAt
  outcome
  reason {
    id
    code
    name
  }
  assistanceReason
  note
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<ApprovalListQuery, ApprovalListQueryVariables>;
export const ApprovalShowDocument = new TypedDocumentString(`
    query ApprovalShow($id: ID!) {
  approval(id: $id) {
    ...ApprovalFields
  }
}
    fragment ApprovalFields on Approval {
  ...VisitFields
  request {
    id
    number
    serviceType {
      id
      code
      name
    }
  }
}
fragment StageFields on Stage {
  id
  code
  name
  position
  decidedBy
}
fragment VisitFields on Approval {
  id
  stage {
    ...StageFields
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  position
  capacity
  enteredAt
  openedAt
  decidedAt
  dueAt
  queuedAt
  outcome
  reason {
    id
    code
    name
  }
  assistanceReason
  note
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<ApprovalShowQuery, ApprovalShowQueryVariables>;
export const RequestApproveDocument = new TypedDocumentString(`
    mutation RequestApprove($id: ID!, $note: String, $assistance: AssistanceInput, $seenVersion: Int, $queuedAt: DateTime, $idempotencyKey: String) {
  requestApprove(
    id: $id
    note: $note
    assistance: $assistance
    seenVersion: $seenVersion
    queuedAt: $queuedAt
    idempotencyKey: $idempotencyKey
  ) {
    ...RequestRecord
  }
}
    fragment DocumentFields on Document {
  id
  code
  name
  type
  size
  uploadedAt
}
fragment RequestFields on Request {
  id
  number
  status
  version
  submittedAt
  closedAt
  waitingSince
  dueAt
  isDueProvisional
  openedAt
  assistanceReason
  allowedActions
  undoUntil
  serviceType {
    id
    code
    name
  }
  applicant {
    id
    name
    nikMasked
  }
  claimedBy {
    id
    name
  }
  unit {
    ...UnitFields
  }
  stage {
    ...StageFields
  }
  waitingAt {
    ...UnitFields
  }
}
fragment RequestRecord on Request {
  ...RequestFields
  filedBy
  completeAt
  expectedAt
  waitingFor
  form
  missingDocuments {
    code
    name
    required
  }
  chain {
    id
    version
    formSchema
    documents {
      code
      name
      required
    }
    stages {
      ...StageFields
    }
  }
  documents {
    ...DocumentFields
  }
  approvals {
    ...VisitFields
  }
  events {
    ...EventFields
  }
}
fragment EventFields on RequestEvent {
  id
  kind
  at
  queuedAt
  stage {
    id
    name
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  toStage {
    id
    name
  }
  toUnit {
    ...UnitFields
  }
}
fragment StageFields on Stage {
  id
  code
  name
  position
  decidedBy
}
fragment VisitFields on Approval {
  id
  stage {
    ...StageFields
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  position
  capacity
  enteredAt
  openedAt
  decidedAt
  dueAt
  queuedAt
  outcome
  reason {
    id
    code
    name
  }
  assistanceReason
  note
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<RequestApproveMutation, RequestApproveMutationVariables>;
export const RequestReturnDocument = new TypedDocumentString(`
    mutation RequestReturn($id: ID!, $reason: String!, $note: String, $assistance: AssistanceInput, $seenVersion: Int, $queuedAt: DateTime, $idempotencyKey: String) {
  requestReturn(
    id: $id
    reason: $reason
    note: $note
    assistance: $assistance
    seenVersion: $seenVersion
    queuedAt: $queuedAt
    idempotencyKey: $idempotencyKey
  ) {
    ...RequestRecord
  }
}
    fragment DocumentFields on Document {
  id
  code
  name
  type
  size
  uploadedAt
}
fragment RequestFields on Request {
  id
  number
  status
  version
  submittedAt
  closedAt
  waitingSince
  dueAt
  isDueProvisional
  openedAt
  assistanceReason
  allowedActions
  undoUntil
  serviceType {
    id
    code
    name
  }
  applicant {
    id
    name
    nikMasked
  }
  claimedBy {
    id
    name
  }
  unit {
    ...UnitFields
  }
  stage {
    ...StageFields
  }
  waitingAt {
    ...UnitFields
  }
}
fragment RequestRecord on Request {
  ...RequestFields
  filedBy
  completeAt
  expectedAt
  waitingFor
  form
  missingDocuments {
    code
    name
    required
  }
  chain {
    id
    version
    formSchema
    documents {
      code
      name
      required
    }
    stages {
      ...StageFields
    }
  }
  documents {
    ...DocumentFields
  }
  approvals {
    ...VisitFields
  }
  events {
    ...EventFields
  }
}
fragment EventFields on RequestEvent {
  id
  kind
  at
  queuedAt
  stage {
    id
    name
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  toStage {
    id
    name
  }
  toUnit {
    ...UnitFields
  }
}
fragment StageFields on Stage {
  id
  code
  name
  position
  decidedBy
}
fragment VisitFields on Approval {
  id
  stage {
    ...StageFields
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  position
  capacity
  enteredAt
  openedAt
  decidedAt
  dueAt
  queuedAt
  outcome
  reason {
    id
    code
    name
  }
  assistanceReason
  note
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<RequestReturnMutation, RequestReturnMutationVariables>;
export const RequestRejectDocument = new TypedDocumentString(`
    mutation RequestReject($id: ID!, $reason: String!, $note: String, $assistance: AssistanceInput, $seenVersion: Int, $queuedAt: DateTime, $idempotencyKey: String) {
  requestReject(
    id: $id
    reason: $reason
    note: $note
    assistance: $assistance
    seenVersion: $seenVersion
    queuedAt: $queuedAt
    idempotencyKey: $idempotencyKey
  ) {
    ...RequestRecord
  }
}
    fragment DocumentFields on Document {
  id
  code
  name
  type
  size
  uploadedAt
}
fragment RequestFields on Request {
  id
  number
  status
  version
  submittedAt
  closedAt
  waitingSince
  dueAt
  isDueProvisional
  openedAt
  assistanceReason
  allowedActions
  undoUntil
  serviceType {
    id
    code
    name
  }
  applicant {
    id
    name
    nikMasked
  }
  claimedBy {
    id
    name
  }
  unit {
    ...UnitFields
  }
  stage {
    ...StageFields
  }
  waitingAt {
    ...UnitFields
  }
}
fragment RequestRecord on Request {
  ...RequestFields
  filedBy
  completeAt
  expectedAt
  waitingFor
  form
  missingDocuments {
    code
    name
    required
  }
  chain {
    id
    version
    formSchema
    documents {
      code
      name
      required
    }
    stages {
      ...StageFields
    }
  }
  documents {
    ...DocumentFields
  }
  approvals {
    ...VisitFields
  }
  events {
    ...EventFields
  }
}
fragment EventFields on RequestEvent {
  id
  kind
  at
  queuedAt
  stage {
    id
    name
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  toStage {
    id
    name
  }
  toUnit {
    ...UnitFields
  }
}
fragment StageFields on Stage {
  id
  code
  name
  position
  decidedBy
}
fragment VisitFields on Approval {
  id
  stage {
    ...StageFields
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  position
  capacity
  enteredAt
  openedAt
  decidedAt
  dueAt
  queuedAt
  outcome
  reason {
    id
    code
    name
  }
  assistanceReason
  note
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<RequestRejectMutation, RequestRejectMutationVariables>;
export const RequestsApproveDocument = new TypedDocumentString(`
    mutation RequestsApprove($decisions: [BulkDecision!]!, $note: String, $queuedAt: DateTime, $idempotencyKey: String) {
  requestsApprove(
    decisions: $decisions
    note: $note
    queuedAt: $queuedAt
    idempotencyKey: $idempotencyKey
  ) {
    id
    code
    request {
      ...RequestRecord
    }
  }
}
    fragment DocumentFields on Document {
  id
  code
  name
  type
  size
  uploadedAt
}
fragment RequestFields on Request {
  id
  number
  status
  version
  submittedAt
  closedAt
  waitingSince
  dueAt
  isDueProvisional
  openedAt
  assistanceReason
  allowedActions
  undoUntil
  serviceType {
    id
    code
    name
  }
  applicant {
    id
    name
    nikMasked
  }
  claimedBy {
    id
    name
  }
  unit {
    ...UnitFields
  }
  stage {
    ...StageFields
  }
  waitingAt {
    ...UnitFields
  }
}
fragment RequestRecord on Request {
  ...RequestFields
  filedBy
  completeAt
  expectedAt
  waitingFor
  form
  missingDocuments {
    code
    name
    required
  }
  chain {
    id
    version
    formSchema
    documents {
      code
      name
      required
    }
    stages {
      ...StageFields
    }
  }
  documents {
    ...DocumentFields
  }
  approvals {
    ...VisitFields
  }
  events {
    ...EventFields
  }
}
fragment EventFields on RequestEvent {
  id
  kind
  at
  queuedAt
  stage {
    id
    name
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  toStage {
    id
    name
  }
  toUnit {
    ...UnitFields
  }
}
fragment StageFields on Stage {
  id
  code
  name
  position
  decidedBy
}
fragment VisitFields on Approval {
  id
  stage {
    ...StageFields
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  position
  capacity
  enteredAt
  openedAt
  decidedAt
  dueAt
  queuedAt
  outcome
  reason {
    id
    code
    name
  }
  assistanceReason
  note
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<RequestsApproveMutation, RequestsApproveMutationVariables>;
export const RequestOpenDocument = new TypedDocumentString(`
    mutation RequestOpen($id: ID!, $seenVersion: Int, $queuedAt: DateTime, $idempotencyKey: String) {
  requestOpen(
    id: $id
    seenVersion: $seenVersion
    queuedAt: $queuedAt
    idempotencyKey: $idempotencyKey
  ) {
    ...RequestRecord
  }
}
    fragment DocumentFields on Document {
  id
  code
  name
  type
  size
  uploadedAt
}
fragment RequestFields on Request {
  id
  number
  status
  version
  submittedAt
  closedAt
  waitingSince
  dueAt
  isDueProvisional
  openedAt
  assistanceReason
  allowedActions
  undoUntil
  serviceType {
    id
    code
    name
  }
  applicant {
    id
    name
    nikMasked
  }
  claimedBy {
    id
    name
  }
  unit {
    ...UnitFields
  }
  stage {
    ...StageFields
  }
  waitingAt {
    ...UnitFields
  }
}
fragment RequestRecord on Request {
  ...RequestFields
  filedBy
  completeAt
  expectedAt
  waitingFor
  form
  missingDocuments {
    code
    name
    required
  }
  chain {
    id
    version
    formSchema
    documents {
      code
      name
      required
    }
    stages {
      ...StageFields
    }
  }
  documents {
    ...DocumentFields
  }
  approvals {
    ...VisitFields
  }
  events {
    ...EventFields
  }
}
fragment EventFields on RequestEvent {
  id
  kind
  at
  queuedAt
  stage {
    id
    name
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  toStage {
    id
    name
  }
  toUnit {
    ...UnitFields
  }
}
fragment StageFields on Stage {
  id
  code
  name
  position
  decidedBy
}
fragment VisitFields on Approval {
  id
  stage {
    ...StageFields
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  position
  capacity
  enteredAt
  openedAt
  decidedAt
  dueAt
  queuedAt
  outcome
  reason {
    id
    code
    name
  }
  assistanceReason
  note
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<RequestOpenMutation, RequestOpenMutationVariables>;
export const RequestClaimDocument = new TypedDocumentString(`
    mutation RequestClaim($id: ID!, $seenVersion: Int, $queuedAt: DateTime, $idempotencyKey: String) {
  requestClaim(
    id: $id
    seenVersion: $seenVersion
    queuedAt: $queuedAt
    idempotencyKey: $idempotencyKey
  ) {
    ...RequestRecord
  }
}
    fragment DocumentFields on Document {
  id
  code
  name
  type
  size
  uploadedAt
}
fragment RequestFields on Request {
  id
  number
  status
  version
  submittedAt
  closedAt
  waitingSince
  dueAt
  isDueProvisional
  openedAt
  assistanceReason
  allowedActions
  undoUntil
  serviceType {
    id
    code
    name
  }
  applicant {
    id
    name
    nikMasked
  }
  claimedBy {
    id
    name
  }
  unit {
    ...UnitFields
  }
  stage {
    ...StageFields
  }
  waitingAt {
    ...UnitFields
  }
}
fragment RequestRecord on Request {
  ...RequestFields
  filedBy
  completeAt
  expectedAt
  waitingFor
  form
  missingDocuments {
    code
    name
    required
  }
  chain {
    id
    version
    formSchema
    documents {
      code
      name
      required
    }
    stages {
      ...StageFields
    }
  }
  documents {
    ...DocumentFields
  }
  approvals {
    ...VisitFields
  }
  events {
    ...EventFields
  }
}
fragment EventFields on RequestEvent {
  id
  kind
  at
  queuedAt
  stage {
    id
    name
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  toStage {
    id
    name
  }
  toUnit {
    ...UnitFields
  }
}
fragment StageFields on Stage {
  id
  code
  name
  position
  decidedBy
}
fragment VisitFields on Approval {
  id
  stage {
    ...StageFields
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  position
  capacity
  enteredAt
  openedAt
  decidedAt
  dueAt
  queuedAt
  outcome
  reason {
    id
    code
    name
  }
  assistanceReason
  note
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<RequestClaimMutation, RequestClaimMutationVariables>;
export const RequestReleaseDocument = new TypedDocumentString(`
    mutation RequestRelease($id: ID!, $seenVersion: Int, $queuedAt: DateTime, $idempotencyKey: String) {
  requestRelease(
    id: $id
    seenVersion: $seenVersion
    queuedAt: $queuedAt
    idempotencyKey: $idempotencyKey
  ) {
    ...RequestRecord
  }
}
    fragment DocumentFields on Document {
  id
  code
  name
  type
  size
  uploadedAt
}
fragment RequestFields on Request {
  id
  number
  status
  version
  submittedAt
  closedAt
  waitingSince
  dueAt
  isDueProvisional
  openedAt
  assistanceReason
  allowedActions
  undoUntil
  serviceType {
    id
    code
    name
  }
  applicant {
    id
    name
    nikMasked
  }
  claimedBy {
    id
    name
  }
  unit {
    ...UnitFields
  }
  stage {
    ...StageFields
  }
  waitingAt {
    ...UnitFields
  }
}
fragment RequestRecord on Request {
  ...RequestFields
  filedBy
  completeAt
  expectedAt
  waitingFor
  form
  missingDocuments {
    code
    name
    required
  }
  chain {
    id
    version
    formSchema
    documents {
      code
      name
      required
    }
    stages {
      ...StageFields
    }
  }
  documents {
    ...DocumentFields
  }
  approvals {
    ...VisitFields
  }
  events {
    ...EventFields
  }
}
fragment EventFields on RequestEvent {
  id
  kind
  at
  queuedAt
  stage {
    id
    name
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  toStage {
    id
    name
  }
  toUnit {
    ...UnitFields
  }
}
fragment StageFields on Stage {
  id
  code
  name
  position
  decidedBy
}
fragment VisitFields on Approval {
  id
  stage {
    ...StageFields
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  position
  capacity
  enteredAt
  openedAt
  decidedAt
  dueAt
  queuedAt
  outcome
  reason {
    id
    code
    name
  }
  assistanceReason
  note
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<RequestReleaseMutation, RequestReleaseMutationVariables>;
export const RequestUndoDocument = new TypedDocumentString(`
    mutation RequestUndo($id: ID!, $seenVersion: Int, $queuedAt: DateTime, $idempotencyKey: String) {
  requestUndo(
    id: $id
    seenVersion: $seenVersion
    queuedAt: $queuedAt
    idempotencyKey: $idempotencyKey
  ) {
    ...RequestRecord
  }
}
    fragment DocumentFields on Document {
  id
  code
  name
  type
  size
  uploadedAt
}
fragment RequestFields on Request {
  id
  number
  status
  version
  submittedAt
  closedAt
  waitingSince
  dueAt
  isDueProvisional
  openedAt
  assistanceReason
  allowedActions
  undoUntil
  serviceType {
    id
    code
    name
  }
  applicant {
    id
    name
    nikMasked
  }
  claimedBy {
    id
    name
  }
  unit {
    ...UnitFields
  }
  stage {
    ...StageFields
  }
  waitingAt {
    ...UnitFields
  }
}
fragment RequestRecord on Request {
  ...RequestFields
  filedBy
  completeAt
  expectedAt
  waitingFor
  form
  missingDocuments {
    code
    name
    required
  }
  chain {
    id
    version
    formSchema
    documents {
      code
      name
      required
    }
    stages {
      ...StageFields
    }
  }
  documents {
    ...DocumentFields
  }
  approvals {
    ...VisitFields
  }
  events {
    ...EventFields
  }
}
fragment EventFields on RequestEvent {
  id
  kind
  at
  queuedAt
  stage {
    id
    name
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  toStage {
    id
    name
  }
  toUnit {
    ...UnitFields
  }
}
fragment StageFields on Stage {
  id
  code
  name
  position
  decidedBy
}
fragment VisitFields on Approval {
  id
  stage {
    ...StageFields
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  position
  capacity
  enteredAt
  openedAt
  decidedAt
  dueAt
  queuedAt
  outcome
  reason {
    id
    code
    name
  }
  assistanceReason
  note
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<RequestUndoMutation, RequestUndoMutationVariables>;
export const DecisionReasonListDocument = new TypedDocumentString(`
    query DecisionReasonList($outcome: ApprovalOutcome!) {
  decisionReasons(perPage: 100, filter: {outcome: $outcome, active: true}) {
    items {
      id
      code
      name
    }
  }
}
    `) as unknown as TypedDocumentString<DecisionReasonListQuery, DecisionReasonListQueryVariables>;
export const AuditListDocument = new TypedDocumentString(`
    query AuditList($page: Int!, $perPage: Int!, $sort: AuditEntrySort, $filter: AuditEntryFilter) {
  auditEntries(page: $page, perPage: $perPage, sort: $sort, filter: $filter) {
    items {
      ...AuditFields
    }
    total
  }
}
    fragment AuditFields on AuditEntry {
  id
  at
  kind
  action
  accountId
  actor
  role
  posts
  address
  subjectType
  subjectId
  code
  reason
  times
  changes {
    field
    before
    after
  }
}`) as unknown as TypedDocumentString<AuditListQuery, AuditListQueryVariables>;
export const CalendarListDocument = new TypedDocumentString(`
    query CalendarList {
  calendars(perPage: 20) {
    items {
      ...CalendarFields
    }
    total
  }
}
    fragment CalendarFields on Calendar {
  id
  version
  source
  createdAt
  appliedAt
  rules
  years {
    year
    hasHolidays
  }
}`) as unknown as TypedDocumentString<CalendarListQuery, CalendarListQueryVariables>;
export const CalendarDraftDocument = new TypedDocumentString(`
    query CalendarDraft {
  calendarDraft
  calendars(perPage: 1) {
    items {
      version
      source
    }
  }
}
    `) as unknown as TypedDocumentString<CalendarDraftQuery, CalendarDraftQueryVariables>;
export const CalendarPublishDocument = new TypedDocumentString(`
    mutation CalendarPublish($input: CalendarInput!, $seenVersion: Int, $idempotencyKey: String) {
  calendarPublish(
    input: $input
    seenVersion: $seenVersion
    idempotencyKey: $idempotencyKey
  ) {
    ...CalendarFields
  }
}
    fragment CalendarFields on Calendar {
  id
  version
  source
  createdAt
  appliedAt
  rules
  years {
    year
    hasHolidays
  }
}`) as unknown as TypedDocumentString<CalendarPublishMutation, CalendarPublishMutationVariables>;
export const DashboardDocument = new TypedDocumentString(`
    query Dashboard($filter: ProcessingTimeFilter!, $clock: Clock) {
  total: processingTime(
    filter: $filter
    measure: REQUEST
    by: NONE
    clock: $clock
  ) {
    ...Figures
  }
  byMonth: processingTime(
    filter: $filter
    measure: REQUEST
    by: MONTH
    clock: $clock
  ) {
    ...Figures
  }
  byStage: processingTime(
    filter: $filter
    measure: STAGE
    by: STAGE
    clock: $clock
  ) {
    ...Figures
  }
  byUnit: processingTime(
    filter: $filter
    measure: REQUEST
    by: UNIT
    clock: $clock
  ) {
    ...Figures
  }
  byServiceType: processingTime(
    filter: $filter
    measure: REQUEST
    by: SERVICE_TYPE
    clock: $clock
  ) {
    ...Figures
  }
}
    fragment Figures on ProcessingTime {
  asOf
  exact
  measure
  calendarVersion
  yearsWithoutHolidays
  rows {
    key
    label
    clock
    n
    mean
    p50
    p90
  }
}`) as unknown as TypedDocumentString<DashboardQuery, DashboardQueryVariables>;
export const DecisionReasonPageDocument = new TypedDocumentString(`
    query DecisionReasonPage($page: Int!, $perPage: Int!, $sort: DecisionReasonSort, $filter: DecisionReasonFilter) {
  decisionReasons(page: $page, perPage: $perPage, sort: $sort, filter: $filter) {
    items {
      ...DecisionReasonFields
    }
    total
  }
}
    fragment DecisionReasonFields on DecisionReason {
  id
  code
  name
  outcome
  needsNote
  active
  version
}`) as unknown as TypedDocumentString<DecisionReasonPageQuery, DecisionReasonPageQueryVariables>;
export const DecisionReasonCreateDocument = new TypedDocumentString(`
    mutation DecisionReasonCreate($input: DecisionReasonInput!, $idempotencyKey: String) {
  decisionReasonCreate(input: $input, idempotencyKey: $idempotencyKey) {
    ...DecisionReasonFields
  }
}
    fragment DecisionReasonFields on DecisionReason {
  id
  code
  name
  outcome
  needsNote
  active
  version
}`) as unknown as TypedDocumentString<DecisionReasonCreateMutation, DecisionReasonCreateMutationVariables>;
export const DecisionReasonUpdateDocument = new TypedDocumentString(`
    mutation DecisionReasonUpdate($id: ID!, $seenVersion: Int, $input: DecisionReasonChange!, $idempotencyKey: String) {
  decisionReasonUpdate(
    id: $id
    seenVersion: $seenVersion
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    ...DecisionReasonFields
  }
}
    fragment DecisionReasonFields on DecisionReason {
  id
  code
  name
  outcome
  needsNote
  active
  version
}`) as unknown as TypedDocumentString<DecisionReasonUpdateMutation, DecisionReasonUpdateMutationVariables>;
export const DocumentRemoveDocument = new TypedDocumentString(`
    mutation DocumentRemove($id: ID!, $seenVersion: Int, $idempotencyKey: String) {
  documentRemove(
    id: $id
    seenVersion: $seenVersion
    idempotencyKey: $idempotencyKey
  ) {
    ...RequestRecord
  }
}
    fragment DocumentFields on Document {
  id
  code
  name
  type
  size
  uploadedAt
}
fragment RequestFields on Request {
  id
  number
  status
  version
  submittedAt
  closedAt
  waitingSince
  dueAt
  isDueProvisional
  openedAt
  assistanceReason
  allowedActions
  undoUntil
  serviceType {
    id
    code
    name
  }
  applicant {
    id
    name
    nikMasked
  }
  claimedBy {
    id
    name
  }
  unit {
    ...UnitFields
  }
  stage {
    ...StageFields
  }
  waitingAt {
    ...UnitFields
  }
}
fragment RequestRecord on Request {
  ...RequestFields
  filedBy
  completeAt
  expectedAt
  waitingFor
  form
  missingDocuments {
    code
    name
    required
  }
  chain {
    id
    version
    formSchema
    documents {
      code
      name
      required
    }
    stages {
      ...StageFields
    }
  }
  documents {
    ...DocumentFields
  }
  approvals {
    ...VisitFields
  }
  events {
    ...EventFields
  }
}
fragment EventFields on RequestEvent {
  id
  kind
  at
  queuedAt
  stage {
    id
    name
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  toStage {
    id
    name
  }
  toUnit {
    ...UnitFields
  }
}
fragment StageFields on Stage {
  id
  code
  name
  position
  decidedBy
}
fragment VisitFields on Approval {
  id
  stage {
    ...StageFields
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  position
  capacity
  enteredAt
  openedAt
  decidedAt
  dueAt
  queuedAt
  outcome
  reason {
    id
    code
    name
  }
  assistanceReason
  note
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<DocumentRemoveMutation, DocumentRemoveMutationVariables>;
export const PossibleDuplicatesDocument = new TypedDocumentString(`
    query PossibleDuplicates($id: ID!) {
  request(id: $id) {
    id
    possibleDuplicates {
      id
      number
      status
      submittedAt
      waitingAt {
        ...UnitFields
      }
    }
  }
}
    fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<PossibleDuplicatesQuery, PossibleDuplicatesQueryVariables>;
export const ServicesOfferedDocument = new TypedDocumentString(`
    query ServicesOffered {
  serviceTypes(
    perPage: 100
    sort: {field: NAME, order: ASC}
    filter: {active: true}
  ) {
    items {
      id
      code
      name
      cost
      product
      legalBasis
      chain {
        id
        documents {
          code
          name
          required
        }
        stages {
          id
          decidedBy
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ServicesOfferedQuery, ServicesOfferedQueryVariables>;
export const RequestBeginDocument = new TypedDocumentString(`
    mutation RequestBegin($input: RequestBeginInput!, $idempotencyKey: String) {
  requestBegin(input: $input, idempotencyKey: $idempotencyKey) {
    ...RequestRecord
  }
}
    fragment DocumentFields on Document {
  id
  code
  name
  type
  size
  uploadedAt
}
fragment RequestFields on Request {
  id
  number
  status
  version
  submittedAt
  closedAt
  waitingSince
  dueAt
  isDueProvisional
  openedAt
  assistanceReason
  allowedActions
  undoUntil
  serviceType {
    id
    code
    name
  }
  applicant {
    id
    name
    nikMasked
  }
  claimedBy {
    id
    name
  }
  unit {
    ...UnitFields
  }
  stage {
    ...StageFields
  }
  waitingAt {
    ...UnitFields
  }
}
fragment RequestRecord on Request {
  ...RequestFields
  filedBy
  completeAt
  expectedAt
  waitingFor
  form
  missingDocuments {
    code
    name
    required
  }
  chain {
    id
    version
    formSchema
    documents {
      code
      name
      required
    }
    stages {
      ...StageFields
    }
  }
  documents {
    ...DocumentFields
  }
  approvals {
    ...VisitFields
  }
  events {
    ...EventFields
  }
}
fragment EventFields on RequestEvent {
  id
  kind
  at
  queuedAt
  stage {
    id
    name
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  toStage {
    id
    name
  }
  toUnit {
    ...UnitFields
  }
}
fragment StageFields on Stage {
  id
  code
  name
  position
  decidedBy
}
fragment VisitFields on Approval {
  id
  stage {
    ...StageFields
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  position
  capacity
  enteredAt
  openedAt
  decidedAt
  dueAt
  queuedAt
  outcome
  reason {
    id
    code
    name
  }
  assistanceReason
  note
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<RequestBeginMutation, RequestBeginMutationVariables>;
export const RequestReviseDocument = new TypedDocumentString(`
    mutation RequestRevise($id: ID!, $form: JSONObject!, $assistance: AssistanceInput, $seenVersion: Int, $queuedAt: DateTime, $idempotencyKey: String) {
  requestRevise(
    id: $id
    form: $form
    assistance: $assistance
    seenVersion: $seenVersion
    queuedAt: $queuedAt
    idempotencyKey: $idempotencyKey
  ) {
    ...RequestRecord
  }
}
    fragment DocumentFields on Document {
  id
  code
  name
  type
  size
  uploadedAt
}
fragment RequestFields on Request {
  id
  number
  status
  version
  submittedAt
  closedAt
  waitingSince
  dueAt
  isDueProvisional
  openedAt
  assistanceReason
  allowedActions
  undoUntil
  serviceType {
    id
    code
    name
  }
  applicant {
    id
    name
    nikMasked
  }
  claimedBy {
    id
    name
  }
  unit {
    ...UnitFields
  }
  stage {
    ...StageFields
  }
  waitingAt {
    ...UnitFields
  }
}
fragment RequestRecord on Request {
  ...RequestFields
  filedBy
  completeAt
  expectedAt
  waitingFor
  form
  missingDocuments {
    code
    name
    required
  }
  chain {
    id
    version
    formSchema
    documents {
      code
      name
      required
    }
    stages {
      ...StageFields
    }
  }
  documents {
    ...DocumentFields
  }
  approvals {
    ...VisitFields
  }
  events {
    ...EventFields
  }
}
fragment EventFields on RequestEvent {
  id
  kind
  at
  queuedAt
  stage {
    id
    name
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  toStage {
    id
    name
  }
  toUnit {
    ...UnitFields
  }
}
fragment StageFields on Stage {
  id
  code
  name
  position
  decidedBy
}
fragment VisitFields on Approval {
  id
  stage {
    ...StageFields
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  position
  capacity
  enteredAt
  openedAt
  decidedAt
  dueAt
  queuedAt
  outcome
  reason {
    id
    code
    name
  }
  assistanceReason
  note
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<RequestReviseMutation, RequestReviseMutationVariables>;
export const RequestSubmitDocument = new TypedDocumentString(`
    mutation RequestSubmit($id: ID!, $documentsFollow: Boolean!, $assistance: AssistanceInput, $seenVersion: Int, $queuedAt: DateTime, $idempotencyKey: String) {
  requestSubmit(
    id: $id
    documentsFollow: $documentsFollow
    assistance: $assistance
    seenVersion: $seenVersion
    queuedAt: $queuedAt
    idempotencyKey: $idempotencyKey
  ) {
    ...RequestRecord
  }
}
    fragment DocumentFields on Document {
  id
  code
  name
  type
  size
  uploadedAt
}
fragment RequestFields on Request {
  id
  number
  status
  version
  submittedAt
  closedAt
  waitingSince
  dueAt
  isDueProvisional
  openedAt
  assistanceReason
  allowedActions
  undoUntil
  serviceType {
    id
    code
    name
  }
  applicant {
    id
    name
    nikMasked
  }
  claimedBy {
    id
    name
  }
  unit {
    ...UnitFields
  }
  stage {
    ...StageFields
  }
  waitingAt {
    ...UnitFields
  }
}
fragment RequestRecord on Request {
  ...RequestFields
  filedBy
  completeAt
  expectedAt
  waitingFor
  form
  missingDocuments {
    code
    name
    required
  }
  chain {
    id
    version
    formSchema
    documents {
      code
      name
      required
    }
    stages {
      ...StageFields
    }
  }
  documents {
    ...DocumentFields
  }
  approvals {
    ...VisitFields
  }
  events {
    ...EventFields
  }
}
fragment EventFields on RequestEvent {
  id
  kind
  at
  queuedAt
  stage {
    id
    name
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  toStage {
    id
    name
  }
  toUnit {
    ...UnitFields
  }
}
fragment StageFields on Stage {
  id
  code
  name
  position
  decidedBy
}
fragment VisitFields on Approval {
  id
  stage {
    ...StageFields
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  position
  capacity
  enteredAt
  openedAt
  decidedAt
  dueAt
  queuedAt
  outcome
  reason {
    id
    code
    name
  }
  assistanceReason
  note
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<RequestSubmitMutation, RequestSubmitMutationVariables>;
export const WaitingCountDocument = new TypedDocumentString(`
    query WaitingCount {
  requests(page: 1, perPage: 1, filter: {inbox: true}) {
    total
  }
}
    `) as unknown as TypedDocumentString<WaitingCountQuery, WaitingCountQueryVariables>;
export const InboxChangesDocument = new TypedDocumentString(`
    subscription InboxChanges {
  inboxChanged {
    cursor
  }
}
    `) as unknown as TypedDocumentString<InboxChangesSubscription, InboxChangesSubscriptionVariables>;
export const NotificationListDocument = new TypedDocumentString(`
    query NotificationList($page: Int!, $perPage: Int!, $sort: NotificationSort, $filter: NotificationFilter) {
  notifications(page: $page, perPage: $perPage, sort: $sort, filter: $filter) {
    items {
      ...NotificationFields
    }
    total
  }
}
    fragment NotificationFields on Notification {
  id
  recipient
  channel
  template
  state
  attempts
  failure
  reply
  createdAt
  dueAt
  triedAt
  sentAt
  allowedActions
  event {
    kind
  }
  request {
    id
    number
  }
  officer {
    id
    name
  }
}`) as unknown as TypedDocumentString<NotificationListQuery, NotificationListQueryVariables>;
export const NotificationRetryDocument = new TypedDocumentString(`
    mutation NotificationRetry($id: ID!, $idempotencyKey: String) {
  notificationRetry(id: $id, idempotencyKey: $idempotencyKey) {
    ...NotificationFields
  }
}
    fragment NotificationFields on Notification {
  id
  recipient
  channel
  template
  state
  attempts
  failure
  reply
  createdAt
  dueAt
  triedAt
  sentAt
  allowedActions
  event {
    kind
  }
  request {
    id
    number
  }
  officer {
    id
    name
  }
}`) as unknown as TypedDocumentString<NotificationRetryMutation, NotificationRetryMutationVariables>;
export const PostListDocument = new TypedDocumentString(`
    query PostList($page: Int!, $perPage: Int!, $filter: PostFilter) {
  posts(page: $page, perPage: $perPage, filter: $filter) {
    items {
      ...PostFields
    }
    total
  }
}
    fragment PostFields on Post {
  id
  position
  capacity
  validFrom
  validTo
  basis
  allowedActions
  officer {
    id
    name
  }
  unit {
    ...UnitFields
  }
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<PostListQuery, PostListQueryVariables>;
export const OfficerSearchDocument = new TypedDocumentString(`
    query OfficerSearch($search: String!) {
  officers(filter: {search: $search}, perPage: 30) {
    items {
      id
      name
      posts {
        id
        position
        validTo
        unit {
          ...UnitFields
        }
      }
    }
  }
}
    fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<OfficerSearchQuery, OfficerSearchQueryVariables>;
export const PostAppointDocument = new TypedDocumentString(`
    mutation PostAppoint($input: PostInput!, $idempotencyKey: String) {
  postAppoint(input: $input, idempotencyKey: $idempotencyKey) {
    ...PostFields
  }
}
    fragment PostFields on Post {
  id
  position
  capacity
  validFrom
  validTo
  basis
  allowedActions
  officer {
    id
    name
  }
  unit {
    ...UnitFields
  }
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<PostAppointMutation, PostAppointMutationVariables>;
export const PostEndDocument = new TypedDocumentString(`
    mutation PostEnd($id: ID!, $on: LocalDate!, $seenValidTo: LocalDate, $idempotencyKey: String) {
  postEnd(
    id: $id
    on: $on
    seenValidTo: $seenValidTo
    idempotencyKey: $idempotencyKey
  ) {
    ...PostFields
  }
}
    fragment PostFields on Post {
  id
  position
  capacity
  validFrom
  validTo
  basis
  allowedActions
  officer {
    id
    name
  }
  unit {
    ...UnitFields
  }
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<PostEndMutation, PostEndMutationVariables>;
export const DeputyAppointDocument = new TypedDocumentString(`
    mutation DeputyAppoint($input: DeputyInput!, $idempotencyKey: String) {
  deputyAppoint(input: $input, idempotencyKey: $idempotencyKey) {
    ...PostFields
  }
}
    fragment PostFields on Post {
  id
  position
  capacity
  validFrom
  validTo
  basis
  allowedActions
  officer {
    id
    name
  }
  unit {
    ...UnitFields
  }
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<DeputyAppointMutation, DeputyAppointMutationVariables>;
export const DeputyEndDocument = new TypedDocumentString(`
    mutation DeputyEnd($id: ID!, $on: LocalDate!, $seenValidTo: LocalDate, $idempotencyKey: String) {
  deputyEnd(
    id: $id
    on: $on
    seenValidTo: $seenValidTo
    idempotencyKey: $idempotencyKey
  ) {
    ...PostFields
  }
}
    fragment PostFields on Post {
  id
  position
  capacity
  validFrom
  validTo
  basis
  allowedActions
  officer {
    id
    name
  }
  unit {
    ...UnitFields
  }
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<DeputyEndMutation, DeputyEndMutationVariables>;
export const RequestCancelDocument = new TypedDocumentString(`
    mutation RequestCancel($id: ID!, $seenVersion: Int, $queuedAt: DateTime, $idempotencyKey: String) {
  requestCancel(
    id: $id
    seenVersion: $seenVersion
    queuedAt: $queuedAt
    idempotencyKey: $idempotencyKey
  ) {
    ...RequestRecord
  }
}
    fragment DocumentFields on Document {
  id
  code
  name
  type
  size
  uploadedAt
}
fragment RequestFields on Request {
  id
  number
  status
  version
  submittedAt
  closedAt
  waitingSince
  dueAt
  isDueProvisional
  openedAt
  assistanceReason
  allowedActions
  undoUntil
  serviceType {
    id
    code
    name
  }
  applicant {
    id
    name
    nikMasked
  }
  claimedBy {
    id
    name
  }
  unit {
    ...UnitFields
  }
  stage {
    ...StageFields
  }
  waitingAt {
    ...UnitFields
  }
}
fragment RequestRecord on Request {
  ...RequestFields
  filedBy
  completeAt
  expectedAt
  waitingFor
  form
  missingDocuments {
    code
    name
    required
  }
  chain {
    id
    version
    formSchema
    documents {
      code
      name
      required
    }
    stages {
      ...StageFields
    }
  }
  documents {
    ...DocumentFields
  }
  approvals {
    ...VisitFields
  }
  events {
    ...EventFields
  }
}
fragment EventFields on RequestEvent {
  id
  kind
  at
  queuedAt
  stage {
    id
    name
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  toStage {
    id
    name
  }
  toUnit {
    ...UnitFields
  }
}
fragment StageFields on Stage {
  id
  code
  name
  position
  decidedBy
}
fragment VisitFields on Approval {
  id
  stage {
    ...StageFields
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  position
  capacity
  enteredAt
  openedAt
  decidedAt
  dueAt
  queuedAt
  outcome
  reason {
    id
    code
    name
  }
  assistanceReason
  note
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<RequestCancelMutation, RequestCancelMutationVariables>;
export const RequestDeclareCompleteDocument = new TypedDocumentString(`
    mutation RequestDeclareComplete($id: ID!, $seenVersion: Int, $queuedAt: DateTime, $idempotencyKey: String) {
  requestDeclareComplete(
    id: $id
    seenVersion: $seenVersion
    queuedAt: $queuedAt
    idempotencyKey: $idempotencyKey
  ) {
    ...RequestRecord
  }
}
    fragment DocumentFields on Document {
  id
  code
  name
  type
  size
  uploadedAt
}
fragment RequestFields on Request {
  id
  number
  status
  version
  submittedAt
  closedAt
  waitingSince
  dueAt
  isDueProvisional
  openedAt
  assistanceReason
  allowedActions
  undoUntil
  serviceType {
    id
    code
    name
  }
  applicant {
    id
    name
    nikMasked
  }
  claimedBy {
    id
    name
  }
  unit {
    ...UnitFields
  }
  stage {
    ...StageFields
  }
  waitingAt {
    ...UnitFields
  }
}
fragment RequestRecord on Request {
  ...RequestFields
  filedBy
  completeAt
  expectedAt
  waitingFor
  form
  missingDocuments {
    code
    name
    required
  }
  chain {
    id
    version
    formSchema
    documents {
      code
      name
      required
    }
    stages {
      ...StageFields
    }
  }
  documents {
    ...DocumentFields
  }
  approvals {
    ...VisitFields
  }
  events {
    ...EventFields
  }
}
fragment EventFields on RequestEvent {
  id
  kind
  at
  queuedAt
  stage {
    id
    name
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  toStage {
    id
    name
  }
  toUnit {
    ...UnitFields
  }
}
fragment StageFields on Stage {
  id
  code
  name
  position
  decidedBy
}
fragment VisitFields on Approval {
  id
  stage {
    ...StageFields
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  position
  capacity
  enteredAt
  openedAt
  decidedAt
  dueAt
  queuedAt
  outcome
  reason {
    id
    code
    name
  }
  assistanceReason
  note
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<RequestDeclareCompleteMutation, RequestDeclareCompleteMutationVariables>;
export const RequestTrackingLinkDocument = new TypedDocumentString(`
    mutation RequestTrackingLink($id: ID!) {
  requestTrackingLink(id: $id) {
    url
    number
  }
}
    `) as unknown as TypedDocumentString<RequestTrackingLinkMutation, RequestTrackingLinkMutationVariables>;
export const RequestListDocument = new TypedDocumentString(`
    query RequestList($page: Int!, $perPage: Int!, $sort: RequestSort, $filter: RequestFilter) {
  requests(page: $page, perPage: $perPage, sort: $sort, filter: $filter) {
    items {
      ...RequestFields
    }
    total
  }
}
    fragment RequestFields on Request {
  id
  number
  status
  version
  submittedAt
  closedAt
  waitingSince
  dueAt
  isDueProvisional
  openedAt
  assistanceReason
  allowedActions
  undoUntil
  serviceType {
    id
    code
    name
  }
  applicant {
    id
    name
    nikMasked
  }
  claimedBy {
    id
    name
  }
  unit {
    ...UnitFields
  }
  stage {
    ...StageFields
  }
  waitingAt {
    ...UnitFields
  }
}
fragment StageFields on Stage {
  id
  code
  name
  position
  decidedBy
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<RequestListQuery, RequestListQueryVariables>;
export const RequestShowDocument = new TypedDocumentString(`
    query RequestShow($id: ID!) {
  request(id: $id) {
    ...RequestRecord
  }
}
    fragment DocumentFields on Document {
  id
  code
  name
  type
  size
  uploadedAt
}
fragment RequestFields on Request {
  id
  number
  status
  version
  submittedAt
  closedAt
  waitingSince
  dueAt
  isDueProvisional
  openedAt
  assistanceReason
  allowedActions
  undoUntil
  serviceType {
    id
    code
    name
  }
  applicant {
    id
    name
    nikMasked
  }
  claimedBy {
    id
    name
  }
  unit {
    ...UnitFields
  }
  stage {
    ...StageFields
  }
  waitingAt {
    ...UnitFields
  }
}
fragment RequestRecord on Request {
  ...RequestFields
  filedBy
  completeAt
  expectedAt
  waitingFor
  form
  missingDocuments {
    code
    name
    required
  }
  chain {
    id
    version
    formSchema
    documents {
      code
      name
      required
    }
    stages {
      ...StageFields
    }
  }
  documents {
    ...DocumentFields
  }
  approvals {
    ...VisitFields
  }
  events {
    ...EventFields
  }
}
fragment EventFields on RequestEvent {
  id
  kind
  at
  queuedAt
  stage {
    id
    name
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  toStage {
    id
    name
  }
  toUnit {
    ...UnitFields
  }
}
fragment StageFields on Stage {
  id
  code
  name
  position
  decidedBy
}
fragment VisitFields on Approval {
  id
  stage {
    ...StageFields
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  position
  capacity
  enteredAt
  openedAt
  decidedAt
  dueAt
  queuedAt
  outcome
  reason {
    id
    code
    name
  }
  assistanceReason
  note
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<RequestShowQuery, RequestShowQueryVariables>;
export const RequestChangesDocument = new TypedDocumentString(`
    subscription RequestChanges($id: ID!) {
  requestChanged(id: $id) {
    cursor
  }
}
    `) as unknown as TypedDocumentString<RequestChangesSubscription, RequestChangesSubscriptionVariables>;
export const ResidentListDocument = new TypedDocumentString(`
    query ResidentList($page: Int!, $perPage: Int!, $sort: ResidentSort, $filter: ResidentFilter) {
  residents(page: $page, perPage: $perPage, sort: $sort, filter: $filter) {
    items {
      ...ResidentFields
    }
    total
  }
}
    fragment ResidentFields on Resident {
  id
  name
  nikMasked
  kkMasked
  emailMasked
  unit {
    ...UnitFields
  }
  restrictedAt
  eraseOn
  erasedAt
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<ResidentListQuery, ResidentListQueryVariables>;
export const ResidentShowDocument = new TypedDocumentString(`
    query ResidentShow($id: ID!) {
  resident(id: $id) {
    ...ResidentRecord
  }
}
    fragment ResidentFields on Resident {
  id
  name
  nikMasked
  kkMasked
  emailMasked
  unit {
    ...UnitFields
  }
  restrictedAt
  eraseOn
  erasedAt
}
fragment ResidentRecord on Resident {
  ...ResidentFields
  allowedActions
  accesses {
    at
    kind
    actor
    role
    posts
    reason
  }
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<ResidentShowQuery, ResidentShowQueryVariables>;
export const ResidentRevealNikDocument = new TypedDocumentString(`
    mutation ResidentRevealNik($id: ID!, $reason: String!, $idempotencyKey: String) {
  residentRevealNik(id: $id, reason: $reason, idempotencyKey: $idempotencyKey) {
    nik
    kk
  }
}
    `) as unknown as TypedDocumentString<ResidentRevealNikMutation, ResidentRevealNikMutationVariables>;
export const ResidentExportDocument = new TypedDocumentString(`
    mutation ResidentExport($id: ID!, $reason: String!, $idempotencyKey: String) {
  residentExport(id: $id, reason: $reason, idempotencyKey: $idempotencyKey) {
    content
    fileName
  }
}
    `) as unknown as TypedDocumentString<ResidentExportMutation, ResidentExportMutationVariables>;
export const ResidentCorrectDocument = new TypedDocumentString(`
    mutation ResidentCorrect($id: ID!, $input: ResidentCorrection!, $reason: String!, $idempotencyKey: String) {
  residentCorrect(
    id: $id
    input: $input
    reason: $reason
    idempotencyKey: $idempotencyKey
  ) {
    ...ResidentFields
  }
}
    fragment ResidentFields on Resident {
  id
  name
  nikMasked
  kkMasked
  emailMasked
  unit {
    ...UnitFields
  }
  restrictedAt
  eraseOn
  erasedAt
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<ResidentCorrectMutation, ResidentCorrectMutationVariables>;
export const ResidentRestrictDocument = new TypedDocumentString(`
    mutation ResidentRestrict($id: ID!, $reason: String!, $idempotencyKey: String) {
  residentRestrict(id: $id, reason: $reason, idempotencyKey: $idempotencyKey) {
    ...ResidentFields
  }
}
    fragment ResidentFields on Resident {
  id
  name
  nikMasked
  kkMasked
  emailMasked
  unit {
    ...UnitFields
  }
  restrictedAt
  eraseOn
  erasedAt
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<ResidentRestrictMutation, ResidentRestrictMutationVariables>;
export const ResidentUnrestrictDocument = new TypedDocumentString(`
    mutation ResidentUnrestrict($id: ID!, $reason: String!, $idempotencyKey: String) {
  residentUnrestrict(id: $id, reason: $reason, idempotencyKey: $idempotencyKey) {
    ...ResidentFields
  }
}
    fragment ResidentFields on Resident {
  id
  name
  nikMasked
  kkMasked
  emailMasked
  unit {
    ...UnitFields
  }
  restrictedAt
  eraseOn
  erasedAt
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<ResidentUnrestrictMutation, ResidentUnrestrictMutationVariables>;
export const ResidentEraseDocument = new TypedDocumentString(`
    mutation ResidentErase($id: ID!, $reason: String!, $idempotencyKey: String) {
  residentErase(id: $id, reason: $reason, idempotencyKey: $idempotencyKey) {
    ...ResidentFields
  }
}
    fragment ResidentFields on Resident {
  id
  name
  nikMasked
  kkMasked
  emailMasked
  unit {
    ...UnitFields
  }
  restrictedAt
  eraseOn
  erasedAt
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<ResidentEraseMutation, ResidentEraseMutationVariables>;
export const ServiceTypeListDocument = new TypedDocumentString(`
    query ServiceTypeList($page: Int!, $perPage: Int!, $sort: ServiceTypeSort, $filter: ServiceTypeFilter) {
  serviceTypes(page: $page, perPage: $perPage, sort: $sort, filter: $filter) {
    items {
      ...ServiceTypeFields
    }
    total
  }
}
    fragment ServiceTypeFields on ServiceType {
  id: code
  code
  name
  active
  owner {
    code
    name
  }
  chain {
    version
    isExample
    stages {
      id
      name
      level
    }
  }
}`) as unknown as TypedDocumentString<ServiceTypeListQuery, ServiceTypeListQueryVariables>;
export const ServiceTypeShowDocument = new TypedDocumentString(`
    query ServiceTypeShow($code: String!) {
  serviceType(code: $code) {
    ...ServiceTypeRecord
  }
}
    fragment ChainFields on Chain {
  id
  version
  validFrom
  isExample
  createdAt
  formSchema
  documents {
    code
    name
    required
  }
  stages {
    id
    position
    code
    name
    level
    decidedBy
    standardSeconds
    skipWhen
  }
}
fragment ServiceTypeRecord on ServiceType {
  id: code
  recordId: id
  code
  name
  active
  version
  cost
  product
  legalBasis
  owner {
    code
    name
  }
  classification
  classifications {
    code
    validFrom
  }
  chain {
    id
    version
  }
  chains {
    ...ChainFields
  }
  allowedActions
}`) as unknown as TypedDocumentString<ServiceTypeShowQuery, ServiceTypeShowQueryVariables>;
export const ChainPreviewDocument = new TypedDocumentString(`
    query ChainPreview($input: ChainInput!, $unit: String!, $form: JSONObject) {
  chainPreview(input: $input, unit: $unit, form: $form) {
    steps {
      position
      name
      level
      decidedBy
      unit {
        id
        name
        level
      }
      isSkipped
      isVacant
      officers {
        id
        name
      }
      waitsAt {
        id
        name
        level
      }
      waitsFor
      dueAt
      isDueProvisional
    }
    problems {
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ChainPreviewQuery, ChainPreviewQueryVariables>;
export const ServiceTypeCreateDocument = new TypedDocumentString(`
    mutation ServiceTypeCreate($input: ServiceTypeInput!, $idempotencyKey: String) {
  serviceTypeCreate(input: $input, idempotencyKey: $idempotencyKey) {
    ...ServiceTypeRecord
  }
}
    fragment ChainFields on Chain {
  id
  version
  validFrom
  isExample
  createdAt
  formSchema
  documents {
    code
    name
    required
  }
  stages {
    id
    position
    code
    name
    level
    decidedBy
    standardSeconds
    skipWhen
  }
}
fragment ServiceTypeRecord on ServiceType {
  id: code
  recordId: id
  code
  name
  active
  version
  cost
  product
  legalBasis
  owner {
    code
    name
  }
  classification
  classifications {
    code
    validFrom
  }
  chain {
    id
    version
  }
  chains {
    ...ChainFields
  }
  allowedActions
}`) as unknown as TypedDocumentString<ServiceTypeCreateMutation, ServiceTypeCreateMutationVariables>;
export const ServiceTypeUpdateDocument = new TypedDocumentString(`
    mutation ServiceTypeUpdate($code: String!, $input: ServiceTypeUpdateInput!, $seenVersion: Int, $idempotencyKey: String) {
  serviceTypeUpdate(
    code: $code
    input: $input
    seenVersion: $seenVersion
    idempotencyKey: $idempotencyKey
  ) {
    ...ServiceTypeRecord
  }
}
    fragment ChainFields on Chain {
  id
  version
  validFrom
  isExample
  createdAt
  formSchema
  documents {
    code
    name
    required
  }
  stages {
    id
    position
    code
    name
    level
    decidedBy
    standardSeconds
    skipWhen
  }
}
fragment ServiceTypeRecord on ServiceType {
  id: code
  recordId: id
  code
  name
  active
  version
  cost
  product
  legalBasis
  owner {
    code
    name
  }
  classification
  classifications {
    code
    validFrom
  }
  chain {
    id
    version
  }
  chains {
    ...ChainFields
  }
  allowedActions
}`) as unknown as TypedDocumentString<ServiceTypeUpdateMutation, ServiceTypeUpdateMutationVariables>;
export const ServiceTypeSwitchDocument = new TypedDocumentString(`
    mutation ServiceTypeSwitch($code: String!, $active: Boolean!, $idempotencyKey: String) {
  serviceTypeSwitch(code: $code, active: $active, idempotencyKey: $idempotencyKey) {
    ...ServiceTypeRecord
  }
}
    fragment ChainFields on Chain {
  id
  version
  validFrom
  isExample
  createdAt
  formSchema
  documents {
    code
    name
    required
  }
  stages {
    id
    position
    code
    name
    level
    decidedBy
    standardSeconds
    skipWhen
  }
}
fragment ServiceTypeRecord on ServiceType {
  id: code
  recordId: id
  code
  name
  active
  version
  cost
  product
  legalBasis
  owner {
    code
    name
  }
  classification
  classifications {
    code
    validFrom
  }
  chain {
    id
    version
  }
  chains {
    ...ChainFields
  }
  allowedActions
}`) as unknown as TypedDocumentString<ServiceTypeSwitchMutation, ServiceTypeSwitchMutationVariables>;
export const ChainPublishDocument = new TypedDocumentString(`
    mutation ChainPublish($code: String!, $input: ChainInput!, $seenVersion: Int, $idempotencyKey: String) {
  chainPublish(
    serviceType: $code
    input: $input
    seenVersion: $seenVersion
    idempotencyKey: $idempotencyKey
  ) {
    ...ServiceTypeRecord
  }
}
    fragment ChainFields on Chain {
  id
  version
  validFrom
  isExample
  createdAt
  formSchema
  documents {
    code
    name
    required
  }
  stages {
    id
    position
    code
    name
    level
    decidedBy
    standardSeconds
    skipWhen
  }
}
fragment ServiceTypeRecord on ServiceType {
  id: code
  recordId: id
  code
  name
  active
  version
  cost
  product
  legalBasis
  owner {
    code
    name
  }
  classification
  classifications {
    code
    validFrom
  }
  chain {
    id
    version
  }
  chains {
    ...ChainFields
  }
  allowedActions
}`) as unknown as TypedDocumentString<ChainPublishMutation, ChainPublishMutationVariables>;
export const MeDocument = new TypedDocumentString(`
    query Me {
  me {
    ...MeFields
  }
}
    fragment UserFields on User {
  id
  username
  name
  role
  unit {
    ...UnitFields
  }
  posts {
    id
    position
    unit {
      ...UnitFields
    }
  }
}
fragment MeFields on User {
  ...UserFields
  email
  mustChangePassword
  needsSecondFactor
  hasSecondFactor
  allowedSections
  asksFor
  rolesToGive
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const SignInOptionsDocument = new TypedDocumentString(`
    query SignInOptions {
  signInOptions {
    oidcName
  }
}
    `) as unknown as TypedDocumentString<SignInOptionsQuery, SignInOptionsQueryVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($username: String!, $password: String!, $code: String) {
  signIn(username: $username, password: $password, code: $code, cookie: true) {
    user {
      ...MeFields
    }
  }
}
    fragment UserFields on User {
  id
  username
  name
  role
  unit {
    ...UnitFields
  }
  posts {
    id
    position
    unit {
      ...UnitFields
    }
  }
}
fragment MeFields on User {
  ...UserFields
  email
  mustChangePassword
  needsSecondFactor
  hasSecondFactor
  allowedSections
  asksFor
  rolesToGive
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const UnitListDocument = new TypedDocumentString(`
    query UnitList($page: Int!, $perPage: Int!, $sort: UnitSort, $filter: UnitFilter) {
  units(page: $page, perPage: $perPage, sort: $sort, filter: $filter) {
    items {
      ...UnitFields
    }
    total
  }
}
    fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<UnitListQuery, UnitListQueryVariables>;
export const UnitShowDocument = new TypedDocumentString(`
    query UnitShow($code: String!) {
  unit(code: $code) {
    ...UnitFields
  }
}
    fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<UnitShowQuery, UnitShowQueryVariables>;
export const UserListDocument = new TypedDocumentString(`
    query UserList($page: Int!, $perPage: Int!, $sort: UserSort, $filter: UserFilter) {
  users(page: $page, perPage: $perPage, sort: $sort, filter: $filter) {
    items {
      ...UserRecord
    }
    total
  }
}
    fragment UserFields on User {
  id
  username
  name
  role
  unit {
    ...UnitFields
  }
  posts {
    id
    position
    unit {
      ...UnitFields
    }
  }
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}
fragment UserRecord on User {
  ...UserFields
  email
  disabledAt
  hasSecondFactor
  needsSecondFactor
  mustChangePassword
  resident {
    id
    name
  }
  allowedActions
}`) as unknown as TypedDocumentString<UserListQuery, UserListQueryVariables>;
export const UserShowDocument = new TypedDocumentString(`
    query UserShow($id: ID!) {
  user(id: $id) {
    ...UserRecord
    isLocked
  }
}
    fragment UserFields on User {
  id
  username
  name
  role
  unit {
    ...UnitFields
  }
  posts {
    id
    position
    unit {
      ...UnitFields
    }
  }
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}
fragment UserRecord on User {
  ...UserFields
  email
  disabledAt
  hasSecondFactor
  needsSecondFactor
  mustChangePassword
  resident {
    id
    name
  }
  allowedActions
}`) as unknown as TypedDocumentString<UserShowQuery, UserShowQueryVariables>;
export const UserCreateDocument = new TypedDocumentString(`
    mutation UserCreate($input: UserCreateInput!, $idempotencyKey: String) {
  userCreate(input: $input, idempotencyKey: $idempotencyKey) {
    password
    user {
      ...UserRecord
    }
  }
}
    fragment UserFields on User {
  id
  username
  name
  role
  unit {
    ...UnitFields
  }
  posts {
    id
    position
    unit {
      ...UnitFields
    }
  }
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}
fragment UserRecord on User {
  ...UserFields
  email
  disabledAt
  hasSecondFactor
  needsSecondFactor
  mustChangePassword
  resident {
    id
    name
  }
  allowedActions
}`) as unknown as TypedDocumentString<UserCreateMutation, UserCreateMutationVariables>;
export const UserUpdateDocument = new TypedDocumentString(`
    mutation UserUpdate($id: ID!, $input: UserUpdateInput!, $idempotencyKey: String) {
  userUpdate(id: $id, input: $input, idempotencyKey: $idempotencyKey) {
    ...UserRecord
  }
}
    fragment UserFields on User {
  id
  username
  name
  role
  unit {
    ...UnitFields
  }
  posts {
    id
    position
    unit {
      ...UnitFields
    }
  }
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}
fragment UserRecord on User {
  ...UserFields
  email
  disabledAt
  hasSecondFactor
  needsSecondFactor
  mustChangePassword
  resident {
    id
    name
  }
  allowedActions
}`) as unknown as TypedDocumentString<UserUpdateMutation, UserUpdateMutationVariables>;
export const UserDisableDocument = new TypedDocumentString(`
    mutation UserDisable($id: ID!, $idempotencyKey: String) {
  userDisable(id: $id, idempotencyKey: $idempotencyKey) {
    ...UserRecord
  }
}
    fragment UserFields on User {
  id
  username
  name
  role
  unit {
    ...UnitFields
  }
  posts {
    id
    position
    unit {
      ...UnitFields
    }
  }
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}
fragment UserRecord on User {
  ...UserFields
  email
  disabledAt
  hasSecondFactor
  needsSecondFactor
  mustChangePassword
  resident {
    id
    name
  }
  allowedActions
}`) as unknown as TypedDocumentString<UserDisableMutation, UserDisableMutationVariables>;
export const UserEnableDocument = new TypedDocumentString(`
    mutation UserEnable($id: ID!, $idempotencyKey: String) {
  userEnable(id: $id, idempotencyKey: $idempotencyKey) {
    ...UserRecord
  }
}
    fragment UserFields on User {
  id
  username
  name
  role
  unit {
    ...UnitFields
  }
  posts {
    id
    position
    unit {
      ...UnitFields
    }
  }
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}
fragment UserRecord on User {
  ...UserFields
  email
  disabledAt
  hasSecondFactor
  needsSecondFactor
  mustChangePassword
  resident {
    id
    name
  }
  allowedActions
}`) as unknown as TypedDocumentString<UserEnableMutation, UserEnableMutationVariables>;
export const UserResetPasswordDocument = new TypedDocumentString(`
    mutation UserResetPassword($id: ID!, $idempotencyKey: String) {
  userResetPassword(id: $id, idempotencyKey: $idempotencyKey) {
    password
    user {
      ...UserRecord
    }
  }
}
    fragment UserFields on User {
  id
  username
  name
  role
  unit {
    ...UnitFields
  }
  posts {
    id
    position
    unit {
      ...UnitFields
    }
  }
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}
fragment UserRecord on User {
  ...UserFields
  email
  disabledAt
  hasSecondFactor
  needsSecondFactor
  mustChangePassword
  resident {
    id
    name
  }
  allowedActions
}`) as unknown as TypedDocumentString<UserResetPasswordMutation, UserResetPasswordMutationVariables>;
export const UserResetSecondFactorDocument = new TypedDocumentString(`
    mutation UserResetSecondFactor($id: ID!, $idempotencyKey: String) {
  userResetSecondFactor(id: $id, idempotencyKey: $idempotencyKey) {
    ...UserRecord
  }
}
    fragment UserFields on User {
  id
  username
  name
  role
  unit {
    ...UnitFields
  }
  posts {
    id
    position
    unit {
      ...UnitFields
    }
  }
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}
fragment UserRecord on User {
  ...UserFields
  email
  disabledAt
  hasSecondFactor
  needsSecondFactor
  mustChangePassword
  resident {
    id
    name
  }
  allowedActions
}`) as unknown as TypedDocumentString<UserResetSecondFactorMutation, UserResetSecondFactorMutationVariables>;
export const UserEndSessionsDocument = new TypedDocumentString(`
    mutation UserEndSessions($id: ID!, $idempotencyKey: String) {
  userEndSessions(id: $id, idempotencyKey: $idempotencyKey) {
    ...UserRecord
  }
}
    fragment UserFields on User {
  id
  username
  name
  role
  unit {
    ...UnitFields
  }
  posts {
    id
    position
    unit {
      ...UnitFields
    }
  }
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}
fragment UserRecord on User {
  ...UserFields
  email
  disabledAt
  hasSecondFactor
  needsSecondFactor
  mustChangePassword
  resident {
    id
    name
  }
  allowedActions
}`) as unknown as TypedDocumentString<UserEndSessionsMutation, UserEndSessionsMutationVariables>;
export const PostsHeldDocument = new TypedDocumentString(`
    query PostsHeld($unit: String!) {
  posts(filter: {unit: $unit}, perPage: 50) {
    items {
      id
      position
      officer {
        id
        name
      }
      unit {
        ...UnitFields
      }
    }
  }
}
    fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<PostsHeldQuery, PostsHeldQueryVariables>;