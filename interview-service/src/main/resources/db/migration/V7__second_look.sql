-- Failed assessments are tried again after hours; due_at is null when that is over too.
drop index attempts_due;
create index attempts_due on mock_interview_attempts (due_at) where status in ('processing', 'failed');

-- Sessions that were erased: what comes late from other topics does not bring them back. Ids alone, and not for long.
create table erased_session_view (
    session_id uuid        primary key,
    erased_at  timestamptz not null
);
create index erased_session_view_by_age on erased_session_view (erased_at);

-- Whose preview a call was for; null in a session. A user has so many a day.
alter table model_calls add column user_id uuid;
create index model_calls_of_user on model_calls (user_id, started_at) where user_id is not null;
