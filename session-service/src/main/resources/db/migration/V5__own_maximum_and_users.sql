-- Running time after which this session ends; null when the installation's maximum counts.
alter table session add column max_minutes integer check (max_minutes between 10 and 240);

-- Who the users are, as their sign-in said last: operators look them up.
create table known_user (
    user_id uuid        primary key,
    name    text        not null,
    email   text        not null,
    seen_at timestamptz not null
);
create index known_user_by_email on known_user (lower(email), user_id);
