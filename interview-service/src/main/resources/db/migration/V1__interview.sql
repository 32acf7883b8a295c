-- What this service knows of sessions, from their events. A client may join before the session's own events have come.
create table session_view (
    session_id       uuid        primary key,
    user_id          uuid        not null,
    session_name     text        not null default '',
    job_title        text        not null default '',
    job_description  text        not null default '',
    company          text        not null default '',
    difficulty       text        not null default 'medium',
    interview_type   text        not null default 'mixed',
    language         text        not null default 'en',
    status           text        not null check (status in
        ('unknown', 'created', 'activating', 'active', 'paused', 'abandoned', 'completed', 'expired')),
    pause_reason     text,
    credits_used     integer     not null default 0,
    elapsed_seconds  bigint      not null default 0,
    created_at       timestamptz,
    started_at       timestamptz,
    ended_at         timestamptz,
    end_reason       text,
    -- a client of the live conversation has joined: the next question is asked without being called for
    live_client      boolean     not null default false,
    -- when presence was last told to session-service
    presence_at      timestamptz
);

create table mock_interviews (
    id                  uuid        primary key,
    session_id          uuid        not null unique,
    user_id             uuid        not null,
    status              text        not null check (status in
        ('planned', 'asking', 'answering', 'assessing', 'all_asked', 'finished')),
    mode                text        not null check (mode in ('coach', 'real')),
    persona             text        not null default '',
    job_title           text        not null,
    job_description     text        not null,
    company             text        not null,
    resume              text        not null default '',
    difficulty          text        not null,
    interview_type      text        not null,
    plan                text        not null check (plan is json object),
    plan_model          text        not null,
    plan_degraded       boolean     not null default false,
    asked               integer     not null default 0,
    follow_up           boolean     not null default false,
    current_exchange_id uuid,
    transcript_sequence bigint      not null default 0,
    created_at          timestamptz not null,
    updated_at          timestamptz not null,
    finished_at         timestamptz
) with (fillfactor = 80);
create index mock_interviews_of_user on mock_interviews (user_id, created_at desc, id desc);

create table mock_interview_exchanges (
    id                uuid        primary key,
    interview_id      uuid        not null references mock_interviews (id) on delete cascade,
    position          integer     not null,
    question_number   integer     not null,
    question_text     text        not null,
    category          text        not null,
    competency        text        not null,
    difficulty_level  text        not null,
    expected_duration integer     not null,
    strong_answer     text        not null default '',
    follow_up_of      uuid,
    final_attempt_id  uuid,
    asked_at          timestamptz not null,
    delivered_at      timestamptz,
    unique (interview_id, position)
);
create unique index one_follow_up on mock_interview_exchanges (follow_up_of) where follow_up_of is not null;

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
    unique (exchange_id, number)
) with (fillfactor = 80);
create index attempts_due on mock_interview_attempts (due_at) where status = 'processing';
create index attempts_of_interview on mock_interview_attempts (interview_id);

create table transcript_segment (
    session_id uuid        not null,
    sequence   bigint      not null,
    segment_id uuid        not null,
    speaker    text        not null check (speaker in ('user', 'ai')),
    text       text        not null,
    at         timestamptz not null,
    primary key (session_id, sequence),
    unique (session_id, segment_id)
);
