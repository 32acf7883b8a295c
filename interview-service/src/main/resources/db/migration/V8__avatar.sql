-- Avatar sessions at a provider: paid by the minute, so each is known here before it is started there, until it is stopped there.
create table avatar_sessions (
    id                  uuid        primary key,
    interview_id        uuid        not null,
    session_id          uuid        not null,
    user_id             uuid        not null,
    provider            text        not null,
    provider_session_id text,
    status              text        not null check (status in ('starting', 'live', 'stopping', 'stopped')),
    -- how a client joins it; forgotten at the stop
    line                text check (line is json object),
    started_at          timestamptz not null,
    kept_alive_at       timestamptz not null,
    stop_reason         text,
    stop_confirmed      boolean     not null default false,
    stopped_at          timestamptz,
    -- the job that stops it
    due_at              timestamptz,
    claimed_until       timestamptz,
    tries               integer     not null default 0
);
create unique index one_avatar on avatar_sessions (interview_id) where status in ('starting', 'live');
create index avatars_due on avatar_sessions (due_at) where status = 'stopping';
create index avatars_open on avatar_sessions (kept_alive_at) where status in ('starting', 'live');
create index avatars_of_session on avatar_sessions (session_id);
