-- Links under which a finished interview's report can be read without signing in. Of a link's secret only the hash is kept; a link that
-- was revoked is deleted, so that nothing tells it from one that never was.
create table report_share (
    id           uuid        primary key,
    interview_id uuid        not null references mock_interviews (id) on delete cascade,
    session_id   uuid        not null,
    user_id      uuid        not null,
    -- the owner's name as the token told it when the link was made: nobody is signed in when it is read
    user_name    text        not null,
    token_hash   text        not null unique,
    created_at   timestamptz not null,
    expires_at   timestamptz not null
);
create index report_share_of_session on report_share (session_id, created_at desc, id desc);
create index report_share_of_user on report_share (user_id);
create index report_share_by_end on report_share (expires_at);
create index report_share_of_interview on report_share (interview_id);
