create table session (
    id                     uuid        primary key,
    user_id                uuid        not null,
    session_name           text        not null,
    job_title              text        not null,
    job_description        text,
    company                text,
    difficulty             text        not null check (difficulty in ('easy', 'medium', 'hard')),
    interview_type         text        not null check (interview_type in ('behavioral', 'technical', 'mixed')),
    language               text        not null,
    status                 text        not null check (status in
        ('created', 'activating', 'active', 'paused', 'abandoned', 'completed', 'expired')),
    created_at             timestamptz not null,
    started_at             timestamptz,
    ended_at               timestamptz,
    end_reason             text,
    -- the try to activate that is running or that succeeded
    activation_id          uuid,
    activation_expires_at  timestamptz,
    -- the last try that was declined, for the request that waits for its outcome
    declined_activation_id uuid,
    declined_required      integer,
    declined_available     bigint,
    -- the clock: what the closed intervals add up to, and since when the open one runs
    elapsed_micros         bigint      not null default 0 check (elapsed_micros >= 0),
    running_since          timestamptz,
    pause_reason           text,
    paused_at              timestamptz,
    began_at               timestamptz,
    metered_marks          integer     not null default 0,
    credits_used           integer     not null default 0 check (credits_used >= 0),
    grace_ends_at          timestamptz,
    -- when something falls due by time alone; null when nothing will
    next_due_at            timestamptz,
    constraint running_only_when_active check ((status = 'active') = (running_since is not null)),
    constraint ended_only_when_over check ((status in ('completed', 'expired')) = (ended_at is not null))
) with (fillfactor = 85);

create index session_of_user on session (user_id, created_at desc, id desc);
create index session_due on session (next_due_at) where next_due_at is not null;

-- Heartbeats change only this narrow row, in place: nothing here but the key is indexed.
create table session_presence (
    session_id     uuid primary key references session (id) on delete cascade,
    last_heartbeat timestamptz
) with (fillfactor = 70);

-- The clock's record: every interval it ran, and why it stopped.
create table clock_interval (
    session_id uuid        not null references session (id) on delete cascade,
    started_at timestamptz not null,
    ended_at   timestamptz,
    end_cause  text,
    primary key (session_id, started_at),
    check (ended_at is null or ended_at >= started_at)
);
create unique index clock_interval_open on clock_interval (session_id) where ended_at is null;

-- Everything that ever happened to a session, oldest first by seq.
create table session_history (
    seq         bigint generated always as identity primary key,
    id          uuid        not null unique,
    session_id  uuid        not null references session (id) on delete cascade,
    at          timestamptz not null,
    recorded_at timestamptz not null,
    kind        text        not null,
    actor       text        not null,
    detail      jsonb       not null
);
create index session_history_of_session on session_history (session_id, seq);
