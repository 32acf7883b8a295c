-- Programs that candidates had run or submitted. One that waits or runs is taken by the replica that holds its lease; when the
-- lease runs out, by another one.
create table code_execution (
    id               uuid        primary key,
    test_id          uuid        not null references test_session (id) on delete cascade,
    candidate_id     uuid        not null,
    question_id      uuid        not null,
    question_version integer     not null,
    kind             text        not null check (kind in ('run', 'submission')),
    language         text        not null,
    code             text        not null,
    status           text        not null check (status in ('queued', 'running', 'done')),
    tries            integer     not null default 0,
    lease_until      timestamptz,
    -- what came of it, without any data of hidden tests
    judgement        jsonb,
    points           integer,
    created_at       timestamptz not null,
    finished_at      timestamptz,
    constraint leased_while_running check ((status = 'running') = (lease_until is not null)),
    constraint judged_when_done check ((status = 'done') = (judgement is not null and finished_at is not null))
);
create index code_execution_waiting on code_execution (candidate_id, created_at) where status <> 'done';
create index code_execution_of_test on code_execution (test_id, question_id, created_at);
-- Whose program was run last, which is whose turn comes last.
create index code_execution_served on code_execution (candidate_id, finished_at) where status = 'done';

-- The newest program of each answer that could be built: what is graded when the last one cannot.
create table last_built_program (
    test_id      uuid        not null references test_session (id) on delete cascade,
    question_id  uuid        not null,
    candidate_id uuid        not null,
    language     text        not null,
    code         text        not null,
    execution_id uuid        not null,
    sent_at      timestamptz not null,
    primary key (test_id, question_id)
);
