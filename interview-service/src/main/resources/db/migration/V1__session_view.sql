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
    presence_at      timestamptz,
    -- since when the clock runs, and what billing says it holds and has charged (credits_used stays what the clock says is due)
    running_since    timestamptz,
    credits_held     integer     not null default 0,
    credits_charged  integer     not null default 0,
    -- when this service first heard of the session; of one it knows by an event that came late it knows nothing else
    noted_at         timestamptz not null default now(),
    -- what an operator gave back of what billing had charged
    credits_refunded integer     not null default 0,
    -- what was said before a pause is taken, also when the pause is heard of first
    paused_at        timestamptz,
    -- the interview a live client waits for is prepared as a job, outside the transaction that heard of it
    plan_due_at      timestamptz,
    plan_claimed_until timestamptz,
    plan_tries       integer     not null default 0
);
create index session_view_of_user on session_view (user_id);
create index session_plans_due on session_view (plan_due_at) where plan_due_at is not null;

-- Sessions that were erased: what comes late from other topics does not bring them back. Ids alone, and not for long.
create table erased_session_view (
    session_id uuid        primary key,
    erased_at  timestamptz not null
);
create index erased_session_view_by_age on erased_session_view (erased_at);
