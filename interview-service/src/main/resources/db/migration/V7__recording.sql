-- Recordings of answers. The bytes are in the audio store under the id. No foreign keys: a row outlives what it belongs to until
-- its bytes are gone.
create table recordings (
    id            uuid        primary key,
    attempt_id    uuid        not null,
    interview_id  uuid        not null,
    session_id    uuid        not null,
    user_id       uuid        not null,
    status        text        not null check (status in ('uploading', 'kept', 'replaced')),
    media_type    text        not null,
    size_bytes    bigint      not null default 0,
    sha256        text        not null default '',
    created_at    timestamptz not null,
    expires_at    timestamptz not null,
    claimed_until timestamptz
);
create unique index recording_shown on recordings (attempt_id) where status = 'kept';
create index recordings_due on recordings (expires_at);
create index recordings_of_user on recordings (user_id);
create index recordings_of_session on recordings (session_id);
