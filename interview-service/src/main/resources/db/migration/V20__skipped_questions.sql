-- A question that was skipped is neither answered nor scored; a retry opens it again.
alter table mock_interview_exchanges add column skipped_at timestamptz;

-- The attempt a typed piece belongs to: what its speaker takes back leaves the transcript with it.
alter table transcript_segment add column attempt_id uuid;

-- What live clients sent and what was taken of it: a message that comes again is taken once.
create table taken_input (
    session_id uuid        not null references mock_interviews (session_id) on delete cascade,
    input_id   uuid        not null,
    taken_at   timestamptz not null,
    primary key (session_id, input_id)
);
