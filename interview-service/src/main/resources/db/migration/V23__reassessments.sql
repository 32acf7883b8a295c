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
