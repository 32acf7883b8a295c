-- Users who want to be forgotten. A row stays as the proof that the wish was fulfilled.
create table erasure_request (
    id           uuid        primary key,
    user_id      uuid        not null,
    requested_at timestamptz not null,
    -- when the services were last asked, and how often
    asked_at     timestamptz not null,
    asked        integer     not null default 1,
    completed_at timestamptz
);
create index erasure_request_open on erasure_request (requested_at desc, id desc) where completed_at is null;

-- Which services have forgotten the user.
create table erasure_report (
    request_id uuid        not null references erasure_request (id) on delete cascade,
    service    text        not null,
    erased_at  timestamptz not null,
    primary key (request_id, service)
);
