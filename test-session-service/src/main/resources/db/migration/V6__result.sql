-- Whether a test's answers have their points. A test that is over is due for grading; reopening it begins a new round.
create table grading (
    test_id   uuid        primary key references test_session (id) on delete cascade,
    status    text        not null check (status in ('pending', 'graded')),
    round     integer     not null,
    -- when this service is to grade what it can; empty when there is nothing for it to do
    due_at    timestamptz,
    tries     integer     not null default 0,
    graded_at timestamptz
);
create index grading_due on grading (due_at) where due_at is not null;

-- The points of an answer.
create table grade (
    test_id     uuid        not null references test_session (id) on delete cascade,
    question_id uuid        not null,
    version     integer     not null,
    points      integer     not null check (points between 0 and max_points),
    max_points  integer     not null,
    -- auto, or user:<id>
    graded_by   text        not null,
    comment     text        not null,
    graded_at   timestamptz not null,
    primary key (test_id, question_id)
);
create index grade_of_question on grade (question_id);

-- All points that were ever given.
create table grade_history (
    id          uuid        primary key,
    test_id     uuid        not null references test_session (id) on delete cascade,
    question_id uuid        not null,
    round       integer     not null,
    version     integer     not null,
    points      integer     not null,
    max_points  integer     not null,
    graded_by   text        not null,
    comment     text        not null,
    graded_at   timestamptz not null
);
create index grade_history_of_test on grade_history (test_id, graded_at, id);

-- A question's answers are graded anew by one of its versions. What they were worth before stays in grade_history.
create table rejudge (
    id           uuid        primary key,
    question_id  uuid        not null references coding_question_bank (uuid),
    version      integer     not null,
    -- the question's owner; empty for the shared bank
    organisation text        not null,
    requested_by text        not null,
    created_at   timestamptz not null
);
create index rejudge_of_question on rejudge (question_id);

-- An answer that is graded anew: left when only a person can grade it, or did; superseded when a newer request took its place.
create table rejudge_answer (
    rejudge_id uuid        not null references rejudge (id) on delete cascade,
    test_id    uuid        not null references test_session (id) on delete cascade,
    status     text        not null check (status in ('pending', 'graded', 'left', 'superseded')),
    changed    boolean     not null default false,
    due_at     timestamptz,
    tries      integer     not null default 0,
    primary key (rejudge_id, test_id),
    constraint due_while_pending check ((status = 'pending') = (due_at is not null))
);
create index rejudge_answer_due on rejudge_answer (due_at) where due_at is not null;
create index rejudge_answer_of_test on rejudge_answer (test_id);
