alter table session
    -- the first credit nothing could pay, while the grace runs; 0 when every hour is paid
    add column grace_credit    integer not null default 0 check (grace_credit >= 0),
    -- how many warnings of the maximum duration are dealt with
    add column warnings        integer not null default 0,
    -- what the client said at the end how long it was
    add column claimed_minutes integer,
    add constraint grace_ends_when_open check ((grace_credit > 0) = (grace_ends_at is not null));

-- The scheduler asks for ids in order of time: both are in the index, and only rows on which something can fall due.
drop index session_due;
create index session_due on session (next_due_at) include (id) where next_due_at is not null;

alter table session_presence
    -- the connection that counts: the newest one, until it is dropped
    add column connection_id uuid,
    add column dropped_at    timestamptz;

-- Every connection a client ever made.
create table session_connection (
    id              uuid        primary key,
    session_id      uuid        not null references session (id) on delete cascade,
    client_name     text        not null,
    client_version  text        not null,
    client_platform text        not null,
    connected_at    timestamptz not null,
    disconnected_at timestamptz,
    reason          text        check (reason in ('replaced', 'client', 'ended')),
    check ((disconnected_at is null) = (reason is null))
);
create index session_connection_of_session on session_connection (session_id, connected_at desc, id desc);
create unique index session_connection_open on session_connection (session_id) where disconnected_at is null;

-- Tokens that are not used yet; what the token itself is, nobody can read here. A used one is gone.
create table launch_token (
    token_hash bytea       primary key,
    session_id uuid        not null references session (id) on delete cascade,
    user_id    uuid        not null,
    user_name  text        not null,
    user_email text        not null,
    expires_at timestamptz not null
);
create index launch_token_of_session on launch_token (session_id);
create index launch_token_by_expiry on launch_token (expires_at);

-- What billing told of each credit.
create table session_credit (
    session_id    uuid        not null references session (id) on delete cascade,
    credit_number integer     not null check (credit_number > 0),
    charged_at    timestamptz not null,
    at_minute     integer     not null,
    state         text        not null check (state in ('held', 'captured', 'released')),
    primary key (session_id, credit_number)
);

-- That a session was erased, and whose it was: erasing it again is no error. Nothing else of it is left.
create table erased_session (
    session_id uuid        primary key,
    user_id    uuid        not null,
    erased_at  timestamptz not null
);
