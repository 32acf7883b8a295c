-- What candidates keep: descriptions of jobs they want, and the stories they tell about themselves.
create table job_descriptions (
    id           uuid        primary key,
    user_id      uuid        not null,
    title        text        not null,
    company      text        not null,
    text         text        not null,
    -- read from title and text when they were stored: reading fifty kilobytes takes a while
    skills       text        not null check (skills is json array),
    competencies text        not null check (competencies is json array),
    seniority    text        not null,
    technical    boolean     not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null
);
create index job_descriptions_of_user on job_descriptions (user_id, created_at desc, id desc);

alter table mock_interviews add foreign key (job_description_id) references job_descriptions (id) on delete set null;

-- Résumés that users keep, with what was read from them when they were stored.
create table resumes (
    id         uuid        primary key,
    user_id    uuid        not null,
    title      text        not null,
    text       text        not null,
    skills     text        not null check (skills is json array),
    titles     text        not null check (titles is json array),
    seniority  text        not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create index resumes_of_user on resumes (user_id, created_at desc, id desc);

create table star_stories (
    id                 uuid        primary key,
    user_id            uuid        not null,
    title              text        not null,
    situation          text        not null,
    task               text        not null,
    action             text        not null,
    result             text        not null,
    polished_answer    text        not null,
    coach_notes        text        not null check (coach_notes is json array),
    competencies       text        not null check (competencies is json array),
    -- the question and the answer the story comes from, copied: a story outlives its session
    question_text      text        not null,
    original_answer    text        not null,
    source_attempt_id  uuid        references mock_interview_attempts (id) on delete set null,
    job_description_id uuid        references job_descriptions (id) on delete set null,
    -- what is compared: the words' hash, the stems of the subjects, the parts nothing is told of
    fingerprint        text        not null,
    subjects           text        not null,
    missing            text        not null check (missing is json array),
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    unique (user_id, fingerprint)
);
create index star_stories_of_user on star_stories (user_id, created_at desc, id desc);
create index star_stories_of_attempt on star_stories (source_attempt_id) where source_attempt_id is not null;
create index star_stories_of_job on star_stories (job_description_id) where job_description_id is not null;
