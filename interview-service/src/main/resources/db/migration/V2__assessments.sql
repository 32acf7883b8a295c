-- A stood-in assessment is done again when the model is back: when that is tried next (null = never), and how often it was.
alter table mock_interview_attempts
    add column redo_at    timestamptz,
    add column redo_tries integer not null default 0;
create index attempts_to_redo on mock_interview_attempts (redo_at) where redo_at is not null;

-- What the model was used for and what that took; never what was said.
create table model_calls (
    id             uuid        primary key,
    -- null for a preview, which belongs to no session
    session_id     uuid,
    purpose        text        not null check (purpose in ('plan', 'assess')),
    model          text        not null,
    prompt_version text        not null,
    started_at     timestamptz not null,
    -- milliseconds from the request to the first words, null when there were none, and to the end
    first_token_ms bigint,
    total_ms       bigint      not null,
    tokens_in      integer     not null,
    tokens_out     integer     not null,
    -- the provider did not tell the tokens: a quarter of the characters
    estimated      boolean     not null,
    outcome        text        not null check (outcome in
        ('ok', 'rubbish', 'refused', 'denied', 'rate_limited', 'server_error', 'broken_off', 'timeout', 'cancelled'))
);
create index model_calls_of_session on model_calls (session_id) where session_id is not null;
create index model_calls_by_age on model_calls (started_at);
