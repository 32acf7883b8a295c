-- Answers, and the jobs that assess them.
create table mock_interview_attempts (
    id                 uuid        primary key,
    exchange_id        uuid        not null references mock_interview_exchanges (id) on delete cascade,
    interview_id       uuid        not null references mock_interviews (id) on delete cascade,
    user_id            uuid        not null,
    number             integer     not null,
    status             text        not null check (status in ('draft', 'processing', 'completed', 'failed')),
    answer_text        text        not null default '',
    transcribed        boolean     not null default false,
    response_time      double precision not null default 0,
    delivery           text check (delivery is json object),
    follow_up_allowed  boolean     not null default false,
    -- the assessment: its parts by name, and how many of them are known, in the contract's order
    assessment         text        not null default '{}' check (assessment is json object),
    parts_known        integer     not null default 0,
    overall            double precision,
    ai_feedback        text,
    model_version      text,
    degraded           boolean     not null default false,
    orders_ignored     boolean     not null default false,
    dropped_quotes     integer     not null default 0,
    removed_inventions integer     not null default 0,
    error              text,
    created_at         timestamptz not null,
    submitted_at       timestamptz,
    completed_at       timestamptz,
    -- the job: due, whose it is until when, how often it was tried
    due_at             timestamptz,
    claimed_until      timestamptz,
    tries              integer     not null default 0,
    -- a stood-in assessment is done again when the model is back: when that is tried next (null = never), and how often it was
    redo_at            timestamptz,
    redo_tries         integer     not null default 0,
    unique (exchange_id, number)
) with (fillfactor = 80);
-- Failed assessments are tried again after hours; due_at is null when that is over too.
create index attempts_due on mock_interview_attempts (due_at) where status in ('processing', 'failed');
create index attempts_of_interview on mock_interview_attempts (interview_id);
create index attempts_to_redo on mock_interview_attempts (redo_at) where redo_at is not null;
-- Jobs are taken by turns between users; what a user has under way and waiting is counted when they are.
create index attempts_by_user_due on mock_interview_attempts (user_id, due_at) where status in ('processing', 'failed');
