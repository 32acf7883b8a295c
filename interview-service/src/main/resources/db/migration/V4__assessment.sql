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
        ('ok', 'rubbish', 'refused', 'denied', 'rate_limited', 'server_error', 'broken_off', 'timeout', 'cancelled')),
    -- whose preview a call was for; null in a session: a user has so many a day
    user_id        uuid
);
create index model_calls_of_session on model_calls (session_id) where session_id is not null;
create index model_calls_by_age on model_calls (started_at);
create index model_calls_of_user on model_calls (user_id, started_at) where user_id is not null;

-- Assessments an operator had done again: who, why, and what the score was.
create table reassessment (
    id           uuid        primary key,
    attempt_id   uuid        not null references mock_interview_attempts (id) on delete cascade,
    asked_by     uuid        not null,
    reason       text        not null,
    score_before double precision,
    model_before text,
    at           timestamptz not null
);
create index reassessment_of_attempt on reassessment (attempt_id);
