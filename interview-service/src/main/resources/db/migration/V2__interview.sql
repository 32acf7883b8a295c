-- Interviews, the questions that were asked and what was said.
create table mock_interviews (
    id                  uuid        primary key,
    session_id          uuid        not null unique,
    user_id             uuid        not null,
    status              text        not null check (status in
        ('planned', 'asking', 'answering', 'assessing', 'all_asked', 'finished')),
    mode                text        not null check (mode in ('coach', 'real')),
    persona             text        not null default '',
    job_title           text        not null,
    job_description     text        not null,
    company             text        not null,
    resume              text        not null default '',
    difficulty          text        not null,
    interview_type      text        not null,
    plan                text        not null check (plan is json object),
    plan_model          text        not null,
    plan_degraded       boolean     not null default false,
    asked               integer     not null default 0,
    follow_up           boolean     not null default false,
    current_exchange_id uuid,
    transcript_sequence bigint      not null default 0,
    created_at          timestamptz not null,
    updated_at          timestamptz not null,
    finished_at         timestamptz,
    -- the kept description it is made for, see the library
    job_description_id  uuid,
    -- what was read from job and résumé; null: it is read again each time
    job_profile         text        check (job_profile is json object),
    -- the language it is held in, from its session
    language            text        not null default 'en',
    -- whether it plays a script, which line is said next, and when; null before a client has joined and behind the last line
    scripted            boolean     not null default false,
    script_line         integer     not null default 0,
    script_due_at       timestamptz
) with (fillfactor = 80);
create index mock_interviews_of_user on mock_interviews (user_id, created_at desc, id desc);
create index mock_interviews_of_job on mock_interviews (job_description_id) where job_description_id is not null;
create index scripts_due on mock_interviews (script_due_at) where script_due_at is not null;

create table mock_interview_exchanges (
    id                uuid        primary key,
    interview_id      uuid        not null references mock_interviews (id) on delete cascade,
    position          integer     not null,
    question_number   integer     not null,
    question_text     text        not null,
    category          text        not null,
    competency        text        not null,
    difficulty_level  text        not null,
    expected_duration integer     not null,
    strong_answer     text        not null default '',
    follow_up_of      uuid,
    final_attempt_id  uuid,
    asked_at          timestamptz not null,
    delivered_at      timestamptz,
    -- a question that was skipped is neither answered nor scored; a retry opens it again
    skipped_at        timestamptz,
    unique (interview_id, position)
);
create unique index one_follow_up on mock_interview_exchanges (follow_up_of) where follow_up_of is not null;

create table transcript_segment (
    session_id uuid        not null,
    sequence   bigint      not null,
    segment_id uuid        not null,
    speaker    text        not null check (speaker in ('user', 'ai')),
    text       text        not null,
    at         timestamptz not null,
    -- the attempt a typed piece belongs to: what its speaker takes back leaves the transcript with it
    attempt_id uuid,
    primary key (session_id, sequence),
    unique (session_id, segment_id)
);

-- What live clients sent and what was taken of it: a message that comes again is taken once.
create table taken_input (
    session_id uuid        not null references mock_interviews (session_id) on delete cascade,
    input_id   uuid        not null,
    taken_at   timestamptz not null,
    primary key (session_id, input_id)
);
