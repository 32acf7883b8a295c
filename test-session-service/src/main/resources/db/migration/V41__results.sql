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

-- Tests that were over before there was grading.
insert into grading (test_id, status, round, due_at)
select id, 'pending', 1, coalesce(revivable_until, now()) from test_session where status <> 'active';
