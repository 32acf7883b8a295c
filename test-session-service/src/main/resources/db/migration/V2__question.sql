-- What a question is now; what it was stands in question_version. The organisation is empty for the shared bank.
create table coding_question_bank (
    uuid            uuid        primary key,
    organisation    text        not null,
    current_version integer     not null check (current_version > 0),
    title           text        not null,
    difficulty      text        not null check (difficulty in ('easy', 'medium', 'hard')),
    tags            jsonb       not null,
    search          tsvector    not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    deleted_at      timestamptz
);
create index question_bank_list on coding_question_bank (organisation, created_at desc, uuid desc) where deleted_at is null;
create index question_bank_search on coding_question_bank using gin (search);
create index question_bank_tags on coding_question_bank using gin (tags jsonb_path_ops);

-- Versions are never changed: tests that run keep the one they began with.
create table question_version (
    id                  uuid        primary key,
    question_id         uuid        not null references coding_question_bank (uuid),
    version             integer     not null check (version > 0),
    organisation        text        not null,
    question_created_at timestamptz not null,
    document            jsonb       not null,
    -- of the whole content: storing the same content again makes no new version
    digest              text        not null,
    created_at          timestamptz not null,
    created_by          text        not null,
    unique (question_id, version)
);
