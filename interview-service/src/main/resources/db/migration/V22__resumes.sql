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
